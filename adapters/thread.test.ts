import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { makeThread } from "./thread"

const program = {
  file: fileURLToPath(new URL("testing/odd-thread.ts", import.meta.url)),
  flags: ["--import", "tsx"],
}

// Starting Node with tsx takes seconds where others are at work.
describe("the server's thread", { timeout: 60_000 }, () => {
  it("keeps what it knows between two requests, and answers in order", async () => {
    const thread = makeThread({ program })
    expect(await Promise.all([1, 2, 3].map(() => thread.run("count", {})))).toEqual([1, 2, 3])
  })

  it("passes refusals on and lives on", async () => {
    const thread = makeThread({ program })
    expect(await thread.run("count", {})).toBe(1)
    await expect(thread.run("refuse", {})).rejects.toMatchObject({ kind: "invalid", code: "odd.refused" })
    expect(await thread.run("count", {})).toBe(2)
  })

  it("starts anew after a task broke it", async () => {
    const thread = makeThread({ program })
    await expect(thread.run("throw", {})).rejects.toMatchObject({ name: "ThreadFailed" })
    expect(await thread.run("count", {})).toBe(1)
  })

  it("is ended beyond its time, and the next request gets another one", async () => {
    const thread = makeThread({ program, limits: { seconds: 8 } })
    await expect(thread.run("hang", {})).rejects.toMatchObject({ code: "child.too_slow" })
    expect(await thread.run("count", {})).toBe(1)
  })

  it("says that it is busy when too many wait", async () => {
    const thread = makeThread({ program, limits: { waiting: 1 } })
    const first = thread.run("count", {})
    await expect(thread.run("count", {})).rejects.toMatchObject({ kind: "busy" })
    expect(await first).toBe(1)
  })
})
