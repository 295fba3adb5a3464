import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { makeChildren } from "./children"

const program = ["--import", "tsx", fileURLToPath(new URL("testing/odd-child.ts", import.meta.url))]
const limits = { seconds: 60, megabytes: 400, outputBytes: 10_000_000 }
const children = makeChildren({ program, limits })

describe("makeChildren", { timeout: 90_000 }, () => {
  it("gives a task its input and bytes, and answers with its value", async () => {
    const bytes = Buffer.from("naïve † text")
    expect(await children.run("echo", { a: [1, null] }, bytes)).toEqual({
      input: { a: [1, null] },
      bytes: "naïve † text",
    })
  })

  it("hands parts over in their order before it answers", async () => {
    const parts: unknown[] = []
    const answer = children.run("parts", 20, undefined, part => parts.push((part as { n: number }).n) > 0)
    expect(await answer).toBe("done")
    expect(parts).toEqual(Array.from({ length: 20 }, (_, n) => n))
  })

  it("ends a task of which enough was taken", async () => {
    const parts: unknown[] = []
    expect(await children.run("endless", null, undefined, part => parts.push(part) < 3)).toBeNull()
    expect(parts).toEqual([0, 1, 2])
  })

  it("counts parts to what a task may answer", async () => {
    await expect(children.run("parts", 1_000)).rejects.toMatchObject({ code: "child.too_much_output" })
  })

  it("passes a refusal on with its kind and code", async () => {
    const refusal = { kind: "unprocessable", code: "import.empty", values: { name: "x" } }
    await expect(children.run("refuse", {})).rejects.toMatchObject(refusal)
  })

  it("fails as a bug when the task crashes or is unknown", async () => {
    const [crash, unknown] = await Promise.allSettled([
      children.run("crash", {}),
      children.run("constructor", {}),
    ])
    expect(crash).toMatchObject({ status: "rejected", reason: { message: expect.stringContaining("a bug") } })
    expect(crash).toMatchObject({
      reason: { name: "ChildFailed", code: "crash ended with 1", cause: { name: "Error" } },
    })
    expect(unknown).toMatchObject({
      status: "rejected",
      reason: { message: expect.stringContaining("no task") },
    })
  })

  it("tells the child nothing of the server's surroundings", async () => {
    process.env.OBELUS_TEST_HIDDEN = "1"
    const names = await children.run("surroundings", {}).finally(() => delete process.env.OBELUS_TEST_HIDDEN)
    expect(names).not.toContain("OBELUS_TEST_HIDDEN")
    expect(names).not.toContain("DATABASE_URL")
  })

  it("stops a task that runs too long", async () => {
    const hurried = makeChildren({ program, limits: { ...limits, seconds: 3 } })
    await expect(hurried.run("loop", {})).rejects.toMatchObject({
      kind: "unprocessable",
      code: "child.too_slow",
    })
  })

  it("stops a task that takes too much memory", async () => {
    await expect(children.run("swell", {})).rejects.toMatchObject({
      kind: "unprocessable",
      code: "child.too_big",
    })
  })

  it("stops a task that answers too much", async () => {
    await expect(children.run("flood", {})).rejects.toMatchObject({ code: "child.too_much_output" })
  })

  it("turns requests away when too many wait", async () => {
    const narrow = makeChildren({ program, limits: { atOnce: 1, waiting: 0 } })
    const first = narrow.run("echo", 1)
    await expect(narrow.run("echo", 2)).rejects.toMatchObject({ kind: "busy", code: "child.busy" })
    await first
    expect(await narrow.run("echo", 3)).toMatchObject({ input: 3 })
  })
})
