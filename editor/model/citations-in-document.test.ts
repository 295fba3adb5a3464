import { Transform } from "prosemirror-transform"
import { describe, expect, it } from "vitest"
import { citationsIn, citationsMoved } from "./citations-in-document"
import { schema } from "./schema"

const item = (sourceId: string) => ({ sourceId, locator: null, label: null, prefix: null, suffix: null })
const cite = (sourceId: string) => schema.node("citation", { items: [item(sourceId)] })
const line = (...content: (string | ReturnType<typeof cite>)[]) =>
  schema.node(
    "paragraph",
    null,
    content.map(one => (typeof one === "string" ? schema.text(one) : one)),
  )
const note = schema.node("footnote", null, [schema.text("see "), cite("swans")])
const doc = schema.node("doc", null, [
  schema.node("title", null, [schema.text("Geese")]),
  line("Geese", cite("geese"), " fly", note, "."),
  schema.node("bullet_list", null, [schema.node("list_item", null, [line("Ducks", cite("ducks"))])]),
])

describe("the citations of a document", () => {
  it("are found in text order with their places, those in footnotes too", () => {
    const found = citationsIn(doc)
    expect(found.map(({ items, inNote }) => [items[0]?.sourceId, inNote])).toEqual([
      ["geese", false],
      ["swans", true],
      ["ducks", false],
    ])
    for (const { node, from } of found) expect(doc.nodeAt(from)).toBe(node)
  })

  it("stay while words around them are typed", () => {
    const typed = new Transform(doc).insert(9, schema.text("x")).doc
    expect(citationsMoved(doc, typed)).toBe(false)
    expect(citationsMoved(doc, new Transform(doc).insert(2, schema.text("x")).doc)).toBe(false)
  })

  it("move when one comes, goes or cites something else", () => {
    const [first] = citationsIn(doc)
    const at = first?.from ?? 0
    expect(citationsMoved(doc, new Transform(doc).insert(at, cite("ducks")).doc)).toBe(true)
    expect(citationsMoved(doc, new Transform(doc).delete(at, at + 1).doc)).toBe(true)
    const other = new Transform(doc).setNodeMarkup(at, null, { items: [item("ducks")] }).doc
    expect(citationsMoved(doc, other)).toBe(true)
  })
})
