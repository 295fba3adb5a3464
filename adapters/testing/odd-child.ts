import { appError } from "../../core/failing/app-error"
import { serveChild } from "../child-side"

// A child with tasks that behave well or badly, for the tests of the caps.
await serveChild({
  echo: (input, bytes) => ({ input, bytes: Buffer.from(bytes).toString("utf8") }),
  surroundings: () => Object.keys(process.env).sort(),
  refuse: () => {
    throw appError("unprocessable", "import.empty", { name: "x" })
  },
  crash: () => {
    throw new Error("a bug")
  },
  loop: () => {
    for (;;);
  },
  swell: async () => {
    const kept: Buffer[] = []
    for (;;) {
      kept.push(Buffer.alloc(20_000_000, 1))
      await new Promise(resume => setTimeout(resume, 5))
    }
  },
  parts: (input, _, hand) => {
    for (let n = 0; n < Number(input); n++) hand({ n, words: "goose ".repeat(20_000) })
    return "done"
  },
  endless: async (_, __, hand) => {
    for (let n = 0; ; n++) {
      hand(n)
      await new Promise(resume => setTimeout(resume, 1))
    }
  },
  flood: () => "x".repeat(30_000_000),
})
