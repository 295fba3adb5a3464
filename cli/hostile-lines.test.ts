import { describe, expect, it } from "vitest"
import type { Terminal } from "./command"
import { run } from "./run"

async function call(args: string, input: string) {
  const out: string[] = []
  let err = ""
  const terminal: Terminal = {
    out: part => void out.push(String(part)),
    err: part => {
      err += part
    },
    stdin: async () => Buffer.from(input),
    env: {},
    tty: false,
  }
  const exit = await run(args.split(" "), terminal)
  return { exit, err, answers: out.join("").trim().split("\n").filter(Boolean) }
}

const exact = (n: number) => ({ low: n, best: n, high: n, measure: "killed", population: "civilians" })
const good: Record<string, (id: number) => object> = {
  "figures - --jsonl": id => ({ id, text: `At least ${id + 2} civilians were killed.` }),
  relate: id => ({ id, claim: exact(id + 2), evidence: { ...exact(id), high: null, qualifier: "at_least" } }),
  totals: id => ({ id, total: exact(id + 5), parts: [exact(5), exact(id)] }),
}
const bad: Record<string, string> = {
  "no JSON": '{"id": 500, "text": "12 died"',
  "a list": "[1, 2]",
  "no object": '"12 died"',
  nothing: "null",
  "nothing it asks for": '{"id": 500}',
}

describe("a thousand lines, one of them malformed", () => {
  for (const [command, line] of Object.entries(good))
    it.each(Object.entries(bad))(
      `are answered by ${command} but for the one that is %s`,
      async (_, malformed) => {
        const lines = Array.from({ length: 1_000 }, (_, id) => JSON.stringify(line(id)))
        lines[499] = malformed
        const { exit, err, answers } = await call(command, `${lines.join("\n")}\n`)
        expect(exit).toBe(1)
        expect(err).toMatch(/^line 500: [^\n]+\n$/)
        const ids = answers.map(answer => (JSON.parse(answer) as { id: number }).id)
        expect(ids).toEqual(Array.from({ length: 1_000 }, (_, id) => id).filter(id => id !== 499))
      },
    )

  it.each([
    ["relate", { claim: { low: 9, high: 2 }, evidence: exact(2) }, "claim"],
    ["relate", { claim: exact(1), evidence: { ...exact(2), measure: "eaten" } }, "evidence.measure"],
    ["relate", { claim: { ...exact(1), low: "one" }, evidence: exact(2) }, "claim.low"],
    ["totals", { total: exact(3), parts: [] }, "parts"],
    ["totals", { total: exact(3), parts: [exact(1), 7] }, "parts[1]"],
  ])("are told by %s which value of a line is wrong: %j", async (command, line, place) => {
    const { exit, err } = await call(command, `${JSON.stringify(line)}\n`)
    expect(exit).toBe(1)
    expect(err).toContain("line 1: ")
    expect(err).toContain(place)
    expect(err).not.toMatch(/\bat .+\.ts|undefined|\[object/)
  })
})

describe("impossible totals", () => {
  it.each([
    ["parts above a total of nothing", { total: exact(0), parts: [exact(3), exact(4)] }, "inconsistent"],
    [
      "parts beyond 2^53",
      { total: exact(3), parts: [exact(9_007_199_254_740_991), exact(9_007_199_254_740_991)] },
      "inconsistent",
    ],
    ["a total of which nothing is known", { total: { measure: "killed" }, parts: [exact(3)] }, "consistent"],
    ["a negative part", { total: exact(1), parts: [exact(-3), exact(4)] }, "consistent"],
  ])("are judged without a crash: %s", async (_, line, verdict) => {
    const { exit, answers } = await call("totals", JSON.stringify(line))
    expect(exit).toBe(0)
    expect(JSON.parse(answers[0] ?? "")).toMatchObject({ verdict })
  })
})
