import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { refusalOf } from "@/core/failing/app-error"
import { readSteps } from "./bounded-step"
import { schema } from "./schema"

const bounds = { steps: 200, bytes: 256_000, depth: 100 }
const kindOf = (steps: unknown[]) => {
  try {
    readSteps(schema, steps, bounds)
    return "read"
  } catch (thrown) {
    return refusalOf(thrown)?.kind ?? `a bug: ${thrown}`
  }
}
const insert = (content: unknown) => ({ stepType: "replace", from: 1, to: 1, slice: { content: [content] } })
const nested = (depth: number): unknown =>
  depth === 0 ? { type: "paragraph" } : { type: "blockquote", content: [nested(depth - 1)] }

function veryDeep(depth: number): unknown {
  let value: unknown = []
  for (let at = 0; at < depth; at++) value = [value]
  return value
}

const millionAttributes = Object.fromEntries(Array.from({ length: 1e6 }, (_, at) => [`a${at}`, at]))

describe("steps from outside", () => {
  it.each([
    ["an attribute no node has", [{ stepType: "attr", pos: 0, attr: "junk", value: "x" }], "invalid"],
    ["an attribute of all objects", [{ stepType: "attr", pos: 0, attr: "__proto__", value: {} }], "invalid"],
    ["an attribute the document lacks", [{ stepType: "docAttr", attr: "constructor", value: 1 }], "invalid"],
    ["a typed backslash before u0000", [insert({ type: "text", text: "\\u0000" })], "read"],
    ["typing", [insert({ type: "text", text: "x" })], "read"],
    ["201 steps", Array(201).fill(insert({ type: "text", text: "x" })), "too_large"],
    ["300 kB of text", [insert({ type: "text", text: "x".repeat(300_000) })], "too_large"],
    ["a slice 150 blocks deep", [insert(nested(150))], "too_large"],
    ["JSON 6,000 deep", [insert(veryDeep(6_000))], "too_large"],
    ["a step of no known type", [{ stepType: "evil" }], "invalid"],
    ["a step of a prototype's name", [{ stepType: "constructor" }], "invalid"],
    ["a fractional position", [{ stepType: "replace", from: 1.5, to: 2 }], "invalid"],
    ["a negative position", [{ stepType: "replace", from: -1, to: 2 }], "invalid"],
    ["an unknown node", [insert({ type: "script" })], "invalid"],
    ["a null character", [insert({ type: "text", text: "a\u0000b" })], "invalid"],
    ["null", [null], "invalid"],
    [
      "a link to a script on new text",
      [
        insert({
          type: "text",
          text: "x",
          marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
        }),
      ],
      "invalid",
    ],
    [
      "a link to a script on old text",
      [
        {
          stepType: "addMark",
          from: 1,
          to: 2,
          mark: { type: "link", attrs: { href: " javascript:alert(1)" } },
        },
      ],
      "invalid",
    ],
    ["a cell over a million columns", [insert({ type: "table_cell", attrs: { colspan: 1e6 } })], "invalid"],
    ["a million attributes", [insert({ type: "paragraph", attrs: millionAttributes })], "too_large"],
    ["text without text", [insert({ type: "text" })], "invalid"],
  ])(
    "are answered with a kind: %s",
    (_, steps, kind) => {
      expect(kindOf(steps)).toBe(kind)
    },
    30_000,
  )

  it("are read or refused, never a crash, whatever JSON they are", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.record({
              stepType: fc.constantFrom("replace", "addMark", "attr"),
              from: fc.jsonValue(),
              to: fc.jsonValue(),
              slice: fc.jsonValue(),
              mark: fc.jsonValue(),
            }),
          ),
        ),
        steps => {
          expect(["read", "invalid", "too_large"]).toContain(kindOf(steps))
        },
      ),
    )
  })
})
