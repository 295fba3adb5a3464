import { writeFile } from "node:fs/promises"
import { type Command, usageError } from "../command"
import { withDesk } from "../desk"
import { printMessages, type Said } from "../messages"

interface Exported {
  bytes: Uint8Array
  filename: string
  messages: Said[]
}

export const exportArticle: Command = {
  usage: "export ARTICLE --format ID [--preset inside|outside] [-o FILE]",
  summary: "Writes an article with its claims, evidence and decisions in one of the formats.",
  help: "Outside, the default, leaves out notes, names, restricted sources and saved copies. `obelus formats` lists formats.",
  options: { format: { type: "string" }, preset: { type: "string" }, output: { type: "string", short: "o" } },
  words: [1, 1],
  async run({ values, positionals }, terminal) {
    const preset = values.preset ?? "outside"
    if (preset !== "inside" && preset !== "outside") throw usageError("--preset takes inside or outside.")
    if (!values.format) throw usageError("--format says in which format; `obelus formats` lists them.")
    const input = { id: positionals[0], format: values.format, preset }
    const done = await withDesk(terminal, desk => desk.call<Exported>("exportArticle", input))
    printMessages(done.messages, terminal)
    if (values.output) await writeFile(String(values.output), done.bytes)
    else terminal.out(done.bytes)
    return 0
  },
}
