import { Transform } from "prosemirror-transform"
import { expect, it } from "vitest"
import { schema } from "./schema"

const claim = (id: string) => schema.mark("claim", { id })
const strong = schema.mark("strong")
const ids = (marks: readonly { type: { name: string }; attrs: Record<string, unknown> }[]) =>
  marks.map(mark => mark.attrs.id ?? mark.type.name)

it("keeps overlapping claims in one order, however they were put on", () => {
  const doc = schema.node("doc", null, [
    schema.node("title", null, schema.text("Lorem")),
    schema.node("paragraph", null, schema.text("42", [strong, claim("c"), claim("a")])),
  ])
  expect(ids(doc.nodeAt(8)?.marks ?? [])).toEqual(["a", "c", "strong"])
  const tr = new Transform(doc).addMark(8, 10, claim("b"))
  expect(ids(tr.doc.nodeAt(8)?.marks ?? [])).toEqual(["a", "b", "c", "strong"])
  tr.doc.check()
})

it("gives the same document after taking a claim off and putting it back", () => {
  const doc = schema.node("doc", null, [
    schema.node("title", null, schema.text("42", [claim("a"), claim("b")])),
    schema.node("paragraph"),
  ])
  const tr = new Transform(doc).removeMark(1, 3, claim("a")).addMark(1, 3, claim("a"))
  expect(tr.doc.eq(doc)).toBe(true)
})
