import { describe, expect, it } from "vitest"
import type { Terminal } from "./command"
import { run } from "./run"

function terminal(input = "") {
  const said = { out: "", err: "" }
  const text = (part: string | Uint8Array) =>
    typeof part === "string" ? part : Buffer.from(part).toString("utf8")
  const one: Terminal = {
    out: part => {
      said.out += text(part)
    },
    err: part => {
      said.err += part
    },
    stdin: async () => Buffer.from(input),
    env: {},
    tty: false,
  }
  return { one, said }
}

async function call(args: string, input = "") {
  const { one, said } = terminal(input)
  const exit = await run(args.split(" ").filter(Boolean), one)
  return { exit, ...said }
}

describe("the command line", () => {
  it("lists its commands when called with nothing", async () => {
    const { exit, out } = await call("")
    expect(exit).toBe(0)
    for (const name of ["figures", "import", "export", "verify", "restore"])
      expect(out).toContain(`  ${name} `)
  })

  it("explains each command with --help", async () => {
    expect(await call("relate --help")).toMatchObject({
      exit: 0,
      out: expect.stringContaining("never support"),
    })
  })

  it.each([
    ["an unknown command", "fly", "no command “fly”"],
    ["a prototype's name", "constructor", "no command “constructor”"],
    ["an unknown option", "figures --colour", "--colour"],
    ["a word too many", "figures a b", "one word too many"],
    ["an unknown kind", "figures --kinds ships", "not “ships”"],
    ["an unknown preset", "export a --format html --preset all", "inside or outside"],
    ["an unknown role", "token create --role king", "viewer, reviewer, editor, owner"],
  ])("answers %s with a sentence and exit code 2", async (_, args, sentence) => {
    const { exit, err, out } = await call(args)
    expect({ exit, out }).toEqual({ exit: 2, out: "" })
    expect(err).toContain(sentence)
  })

  it("says which file is missing", async () => {
    const { exit, err } = await call("figures nowhere.txt")
    expect(exit).toBe(1)
    expect(err).toContain("nowhere.txt")
  })
})

describe("obelus figures --jsonl", () => {
  it("answers each line, in UTF-16 offsets, with null for an open end", async () => {
    const { exit, out } = await call(
      "figures - --jsonl",
      '{"id":"a","text":"👍 At least 190 civilians were killed."}\n',
    )
    expect(exit).toBe(0)
    const [line] = out.trim().split("\n")
    expect(JSON.parse(line ?? "")).toMatchObject({
      id: "a",
      figures: [{ low: 190, high: null, qualifier: "at_least", measure: "killed", population: "civilians" }],
    })
  })

  it("tells the number of a bad line and answers the others", async () => {
    const { exit, out, err } = await call(
      "figures - --jsonl",
      '{"id":"a","text":"12 died"}\nnonsense\n{"id":"b","text":"x"}\n',
    )
    expect(exit).toBe(1)
    expect(out.trim().split("\n")).toHaveLength(2)
    expect(err).toBe("line 2: this line is not JSON\n")
  })
})

describe("obelus relate and totals", () => {
  it("relates a claim to its evidence", async () => {
    const claim = {
      low: 190,
      best: null,
      high: 205,
      qualifier: "range",
      measure: "killed",
      population: "civilians",
    }
    const evidence = {
      low: 190,
      best: null,
      high: null,
      qualifier: "at_least",
      measure: "killed",
      population: "civilians",
    }
    const { exit, out } = await call("relate", JSON.stringify({ id: 1, claim, evidence }))
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      id: 1,
      relation: "within",
      flags: ["upper_bound_unsupported", "end_not_stated"],
    })
  })

  it("says whether parts make up their total", async () => {
    const exact = (n: number) => ({
      low: n,
      best: n,
      high: n,
      qualifier: "exact",
      measure: "killed",
      population: "people",
    })
    const { out } = await call(
      "totals",
      JSON.stringify({ id: 1, total: exact(10), parts: [exact(4), exact(6)] }),
    )
    expect(JSON.parse(out)).toMatchObject({ id: 1, verdict: "consistent" })
  })
})
