import fc from "fast-check"
import { Fragment, type Node } from "prosemirror-model"
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
    [
      "mark a claim on inserted words",
      article(p("Lost ", claim("c1", ...ins(uuid(1), "many "), "600"), " ships")),
    ],
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
    [
      "type within a suggestion of somebody else, elsewhere",
      article(p("Lost ", ins(uuid(1), "many "), "600 ships", ins(uuid(1), " or so"))),
    ],
    ["hide words as an insertion", article(p(ins(uuid(3), "Lost "), ins(uuid(1), "many "), "600 ships"))],
  ])("excludes: %s", (_, after) => {
    expect(mayCommit("reviewer", effectOf(before, after), "me", nobody)).toBe(false)
  })

  it("includes marking a claim in a footnote, and suggesting in one", () => {
    const plain = article(p("Lost 600", footnote("a rival count: 300"), " ships"))
    const marked = article(p("Lost 600", footnote("a rival count: ", claim("c1", "300")), " ships"))
    const suggested = article(p("Lost 600", footnote("a rival count: 300", ins(uuid(2), " men")), " ships"))
    expect(mayCommit("reviewer", effectOf(plain, marked), "me", nobody)).toBe(true)
    expect(mayCommit("reviewer", effectOf(plain, suggested), "me", nobody)).toBe(true)
    const typed = article(p("Lost 600", footnote("a rival count: 400"), " ships"))
    expect(mayCommit("reviewer", effectOf(plain, typed), "me", nobody)).toBe(false)
  })

  it("excludes rejecting somebody's deletion, and moving words over a footnote's edge", () => {
    const suggested = article(p("Lost ", del(uuid(1), "600"), " ships"))
    const rejected = article(p("Lost 600 ships"))
    expect(mayCommit("reviewer", effectOf(suggested, rejected), "me", () => "you")).toBe(false)
    expect(mayCommit("reviewer", effectOf(suggested, rejected), "me", () => "me")).toBe(true)
    const moved = effectOf(article(p(footnote("ab"), "c")), article(p(footnote("a"), "bc")))
    expect(mayCommit("reviewer", moved, "me", nobody)).toBe(false)
  })

  it("is not fooled by words that look like an atom written out", () => {
    const cited = article(p("600", cite({ sourceId: "s1" })))
    const json = JSON.stringify(cited.lastChild?.lastChild?.toJSON())
    const written = article(p(`600\u0000${json}\u0000`))
    expect(mayCommit("reviewer", effectOf(cited, written), "me", nobody)).toBe(false)
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

  it("say which kinds of marks changed", () => {
    const doc = article(p("Lost 600 ships"))
    expect(effectOf(doc, article(p("Lost ", claim("c1", "600"), " ships")))).toMatchObject({
      claimMarks: true,
      suggestionMarks: false,
      otherMarks: false,
    })
    expect(effectOf(doc, article(p("Lost ", del(uuid(1), "600"), " ships")))).toMatchObject({
      claimMarks: false,
      suggestionMarks: true,
      touchedSuggestions: [uuid(1)],
    })
  })

  it("call a change harmless exactly when the whole articles, read without marks of work, are the same", () => {
    fc.assert(
      fc.property(anyArticle, anyEdits, (doc, edits) => {
        const after = edited(doc, edits).doc
        const { text, structure, otherMarks, suggestionMarks } = effectOf(doc, after)
        expect(text || structure || otherMarks).toBe(!standing(doc).eq(standing(after)))
        if (textOf(doc) !== textOf(after)) expect(text || structure).toBe(true)
        if (doc.eq(after)) expect(suggestionMarks).toBe(false)
      }),
    )
  })
})

/** The article as it stands: insertions gone, marks of claims and suggestions gone. */
function standing(node: Node): Node {
  if (node.isText) return node
  const children: Node[] = []
  node.forEach(child => {
    if (child.marks.some(mark => mark.type === schema.marks.insertion)) return
    const { claim: claims, deletion } = schema.marks
    children.push(
      standing(child).mark(child.marks.filter(({ type }) => type !== claims && type !== deletion)),
    )
  })
  return node.copy(Fragment.fromArray(children))
}
