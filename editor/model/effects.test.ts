import fc from "fast-check"
import { Transform } from "prosemirror-transform"
import { describe, expect, it } from "vitest"
import { article, cite, claim, del, em, footnote, h, ins, p, uuid } from "../testing/build"
import { anyArticle, anyEdits, edited } from "../testing/random"
import { effectOf, mayCommit } from "./effects"
import { schema } from "./schema"
import { textOf } from "./text-map"

const nobody = () => undefined
const before = article(p("Lost ", ins(uuid(1), "many "), "600 ships"))

describe("what a reviewer may do", () => {
  it.each([
    ["mark a claim", article(p("Lost ", ins(uuid(1), "many "), claim("c1", "600"), " ships"))],
    [
      "suggest an insertion",
      article(p("Lost ", ins(uuid(1), "many "), "600 ", ins(uuid(2), "old "), "ships")),
    ],
    ["suggest a deletion", article(p("Lost ", ins(uuid(1), "many "), del(uuid(2), "600"), " ships"))],
  ])("includes: %s", (_, after) => {
    expect(mayCommit("reviewer", effectOf(before, after), "me", nobody)).toBe(true)
  })

  it.each([
    ["type", article(p("Lost ", ins(uuid(1), "many "), "700 ships"))],
    ["split a paragraph", article(p("Lost ", ins(uuid(1), "many ")), p("600 ships"))],
    ["turn a paragraph into a heading", article(h(1, "Lost ", ins(uuid(1), "many "), "600 ships"))],
    ["set words in italics", article(p("Lost ", ins(uuid(1), "many "), em("600"), " ships"))],
    ["add a citation", article(p("Lost ", ins(uuid(1), "many "), "600 ships", cite({ sourceId: "s1" })))],
    ["add a footnote", article(p("Lost ", ins(uuid(1), "many "), "600 ships", footnote("n")))],
    ["take somebody's insertion away", article(p("Lost 600 ships"))],
    ["alter somebody's insertion", article(p("Lost ", ins(uuid(1), "very many "), "600 ships"))],
    ["accept an insertion", article(p("Lost many 600 ships"))],
    ["hide words as an insertion", article(p(ins(uuid(3), "Lost "), ins(uuid(1), "many "), "600 ships"))],
  ])("excludes: %s", (_, after) => {
    expect(mayCommit("reviewer", effectOf(before, after), "me", nobody)).toBe(false)
  })

  it("includes taking one's own insertion away", () => {
    const effect = effectOf(before, article(p("Lost 600 ships")))
    expect(mayCommit("reviewer", effect, "me", () => "me")).toBe(true)
  })

  it("is judged over the whole commit: the same letters put back with other marks are a text step", () => {
    const doc = article(p("600"))
    const tr = new Transform(doc)
    tr.delete(11, 14)
    tr.insert(11, schema.text("600", [schema.mark("strong")]))
    expect(mayCommit("reviewer", effectOf(doc, tr.doc), "me", nobody)).toBe(false)
  })
})

describe("effects", () => {
  it.each(["viewer", null] as const)("let %s change nothing", role => {
    expect(mayCommit(role, effectOf(before, before), "me", nobody)).toBe(false)
  })

  it("never call a change harmless that alters the current reading, for any edits of any article", () => {
    fc.assert(
      fc.property(anyArticle, anyEdits, (doc, edits) => {
        const after = edited(doc, edits).doc
        const effect = effectOf(doc, after)
        if (textOf(doc) !== textOf(after)) expect(effect.text || effect.structure).toBe(true)
        if (doc.eq(after))
          expect(effect).toEqual({ text: false, structure: false, otherMarks: false, removedInsertions: [] })
      }),
    )
  })
})
