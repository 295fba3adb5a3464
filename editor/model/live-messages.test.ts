import { describe, expect, it } from "vitest"
import { liveLimits } from "./live-messages"
import { jsonDepth, parseFrame, readClientMessage, readServerMessage } from "./read-live-messages"

const ref = { clientId: "c1", seq: 1 }
const read = (message: unknown) => readClientMessage(JSON.stringify(message))

describe("readClientMessage", () => {
  it.each([
    { t: "join", article: "a1", clientId: "c1", schema: "s" },
    { t: "join", article: "a1", clientId: "c1", have: 7, since: 5, schema: "s" },
    { t: "commit", base: 0, ref, steps: [] },
    {
      t: "commit",
      base: 3,
      ref,
      steps: [{}],
      records: { claims: [{ id: "x", kind: "figure", figure: null }] },
    },
    { t: "presence", anchor: 1, head: 1, v: 0 },
  ])("takes $t", message => expect(read(message)).toEqual(message))

  it.each([
    ["an unknown type", { t: "shout" }],
    ["a type from the prototype", { t: "constructor" }],
    ["a list", []],
    ["a negative version", { t: "commit", base: -1, ref, steps: [] }],
    ["a fraction", { t: "presence", anchor: 1.5, head: 1, v: 0 }],
    ["a sequence below one", { t: "commit", base: 0, ref: { clientId: "c1", seq: 0 }, steps: [] }],
    ["an unknown field", { t: "presence", anchor: 1, head: 1, v: 0, as: "owner" }],
    [
      "an unknown kind of claim",
      { t: "commit", base: 0, ref, steps: [], records: { claims: [{ id: "x", kind: "rumour" }] } },
    ],
    ["an id with a path", { t: "join", article: "../a", clientId: "c1", schema: "s" }],
    [
      "too many records",
      { t: "commit", base: 0, ref, steps: [], records: { suggestions: Array(201).fill({ id: "x" }) } },
    ],
  ])("refuses %s", (_, message) => expect(read(message)).toBeNull())

  it("refuses what is not JSON", () => expect(readClientMessage("{")).toBeNull())
})

describe("parseFrame", () => {
  it("refuses nesting that would overflow a parser's stack, without parsing it", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`
    expect(jsonDepth(deep)).toBe(liveLimits.jsonDepth + 1)
    expect(parseFrame(`{"t":${deep}}`)).toBeNull()
  })

  it("does not count brackets in strings", () => {
    expect(jsonDepth(JSON.stringify({ text: '[[[\\"[[[' }))).toBe(1)
  })
})

describe("readServerMessage", () => {
  it("passes over what this program does not know", () => {
    expect(readServerMessage(JSON.stringify({ t: "weather" }))).toBeNull()
    expect(readServerMessage(JSON.stringify({ t: "role", role: "viewer" }))).toEqual({
      t: "role",
      role: "viewer",
    })
  })
})
