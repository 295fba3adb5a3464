import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { schema } from "./schema"
import { uncitedClaims, uncitedMoved } from "./uncited-claims"

const cite = schema.node("citation", {
  items: [{ sourceId: "s", locator: null, label: null, prefix: null, suffix: null }],
})
const claim = (id: string, words: string) => schema.text(words, [schema.mark("claim", { id })])
const line = (...content: (string | Node)[]) =>
  schema.node(
    "paragraph",
    null,
    content.map(one => (typeof one === "string" ? schema.text(one) : one)),
  )
const doc = (...blocks: Node[]) =>
  schema.node("doc", null, [schema.node("title", null, [schema.text("Geese")]), ...blocks])
const note = (...content: Node[]) => schema.node("footnote", null, content)
const uncited = (...blocks: Node[]) => [...uncitedClaims(doc(...blocks))]

describe("claims without a citation", () => {
  it.each([
    ["none at all", line("Some ", claim("a", "42 geese"), " came."), ["a"]],
    ["one right behind", line(claim("a", "42 geese"), cite, " came."), []],
    [
      "one at the end of the paragraph",
      line(claim("a", "42 geese"), " came, ", claim("b", "7 left"), ".", cite),
      [],
    ],
    ["one before", line("They came.", cite, " Then ", claim("a", "42 geese"), " left."), ["a"]],
    ["one between two", line(claim("a", "42 geese"), cite, " came, ", claim("b", "7 left"), "."), ["b"]],
    ["one in a footnote", line(claim("a", "42 geese"), note(schema.text("see "), cite)), []],
    ["a footnote that cites nothing", line(claim("a", "42 geese"), note(schema.text("or so"))), ["a"]],
  ])("are told with %s", (_, block, expected) => {
    expect(uncited(block)).toEqual(expected)
  })

  it("take no citation of the next paragraph or item for theirs", () => {
    const item = (...content: (string | Node)[]) => schema.node("list_item", null, [line(...content)])
    const list = schema.node("bullet_list", null, [item(claim("a", "42 geese")), item("x", cite)])
    expect(uncited(list, line("y", cite))).toEqual(["a"])
  })

  it("are cited where one of their places is", () => {
    expect(uncited(line(claim("a", "42 geese")), line(claim("a", "42"), cite))).toEqual([])
  })

  it("are others once a paragraph is split between a claim and its citation", () => {
    const whole = doc(line(claim("a", "42 geese"), " came.", cite), line("x"))
    const split = doc(line(claim("a", "42 geese"), " came."), line(cite), line("x"))
    expect(uncitedMoved(whole, split)).toBe(true)
    expect(uncitedMoved(split, whole)).toBe(true)
    expect(uncitedMoved(whole, doc(line(claim("a", "42 geese"), " left.", cite), line("x")))).toBe(false)
  })
})
