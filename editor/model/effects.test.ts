import fc from "fast-check"
import type { Node } from "prosemirror-model"
import { Transform } from "prosemirror-transform"
import { describe, expect, it } from "vitest"
import { article, cite, claim, del, em, footnote, h, ins, link, p, uuid } from "../testing/build"
import { anyArticle, anyEdits, edited } from "../testing/random"
import { standing } from "../testing/standing"
import { effectOf, isHarmless, mayCommit } from "./effects"
import { schema } from "./schema"
import { textOf } from "./text-map"

/** Suggestions 2 and up are one's own; the first is somebody else's. */
const isOwn = (id: string) => id !== uuid(1)
const harmless = (one: Node, other: Node, own = isOwn) => isHarmless(effectOf(one, other, own))
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
    expect(harmless(before, after)).toBe(true)
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
    ["move somebody's insertion", article(p("Lost 600 ", ins(uuid(1), "many "), "ships"))],
    ["format somebody's insertion", article(p("Lost ", em(...ins(uuid(1), "many ")), "600 ships"))],
    [
      "link somebody's insertion",
      article(p("Lost ", link("https://x.example", ...ins(uuid(1), "many ")), "600 ships")),
    ],
    ["take somebody's insertion over", article(p("Lost ", ins(uuid(2), "many "), "600 ships"))],
    [
      "mark words for deletion in somebody's name",
      article(p(del(uuid(1), "Lost "), ins(uuid(1), "many "), "600 ships")),
    ],
    [
      "put an invisible character between letters",
      article(p("Lost ", ins(uuid(1), "many "), "6\u200b00 ships")),
    ],
    [
      "type within a suggestion of somebody else, elsewhere",
      article(p("Lost ", ins(uuid(1), "many "), "600 ships", ins(uuid(1), " or so"))),
    ],
    ["hide words as an insertion", article(p(ins(uuid(3), "Lost "), ins(uuid(1), "many "), "600 ships"))],
  ])("excludes: %s", (_, after) => {
    expect(harmless(before, after)).toBe(false)
  })

  it("includes marking a claim in a footnote, and suggesting in one", () => {
    const plain = article(p("Lost 600", footnote("a rival count: 300"), " ships"))
    const marked = article(p("Lost 600", footnote("a rival count: ", claim("c1", "300")), " ships"))
    const suggested = article(p("Lost 600", footnote("a rival count: 300", ins(uuid(2), " men")), " ships"))
    expect(harmless(plain, marked)).toBe(true)
    expect(harmless(plain, suggested)).toBe(true)
    const typed = article(p("Lost 600", footnote("a rival count: 400"), " ships"))
    expect(harmless(plain, typed)).toBe(false)
  })

  it("excludes rejecting somebody's deletion, and moving words over a footnote's edge", () => {
    const suggested = article(p("Lost ", del(uuid(1), "600"), " ships"))
    const rejected = article(p("Lost 600 ships"))
    expect(harmless(suggested, rejected)).toBe(false)
    expect(harmless(suggested, rejected, () => true)).toBe(true)
    expect(harmless(article(p(footnote("ab"), "c")), article(p(footnote("a"), "bc")))).toBe(false)
  })

  it("is not fooled by words that look like an atom written out", () => {
    const cited = article(p("600", cite({ sourceId: "s1" })))
    const json = JSON.stringify(cited.lastChild?.lastChild?.toJSON())
    const written = article(p(`600\u0000${json}\u0000`))
    expect(harmless(cited, written)).toBe(false)
  })

  it("includes taking one's own insertion away", () => {
    expect(harmless(before, article(p("Lost 600 ships")), () => true)).toBe(true)
  })
})

describe("a commit", () => {
  const doc = article(p("600 ships"))
  const from = 11
  const rewritten = (...replacement: Node[]) => new Transform(doc).replaceWith(from, from + 3, replacement)

  it.each(["viewer", null] as const)("of %s changes nothing, not even claims", role => {
    const marked = new Transform(doc).addMark(from, from + 3, schema.mark("claim", { id: "c1" }))
    expect(mayCommit(role, marked, isOwn)).toBe(false)
    expect(mayCommit("reviewer", marked, isOwn)).toBe(true)
  })

  it("of a reviewer leaves standing words where they are: whoever types in them meanwhile would lose that", () => {
    expect(mayCommit("reviewer", rewritten(...claim("c1", "600")), isOwn)).toBe(false)
    expect(mayCommit("reviewer", rewritten(schema.text("600")), isOwn)).toBe(false)
    expect(mayCommit("editor", rewritten(schema.text("600")), isOwn)).toBe(true)
    const twice = new Transform(doc).delete(from, from + 3).insert(from, schema.text("600"))
    expect(harmless(doc, twice.doc)).toBe(true)
    expect(mayCommit("reviewer", twice, isOwn)).toBe(false)
    const split = new Transform(doc).split(from + 3).join(from + 4)
    expect(split.doc.eq(doc)).toBe(true)
    expect(mayCommit("reviewer", split, isOwn)).toBe(false)
  })

  it("of a reviewer may write and take back insertions of their own, also around a footnote", () => {
    const tr = new Transform(doc).insert(from, ins(uuid(2), "about ", footnote("by whom?")))
    expect(mayCommit("reviewer", tr, isOwn)).toBe(true)
    const [written] = tr.steps.map(step => step.getMap())
    const back = new Transform(tr.doc).delete(from + 2, written?.map(from) ?? 0)
    expect(mayCommit("reviewer", back, isOwn)).toBe(true)
    expect(mayCommit("reviewer", back, () => false)).toBe(false)
  })
})

describe("effects", () => {
  it("say what kind of change it was", () => {
    const doc = article(p("Lost 600 ships"))
    const none = { text: false, structure: false, otherMarks: false, othersSuggestions: false }
    const effect = (...parts: Parameters<typeof p>) => effectOf(doc, article(p(...parts)), isOwn)
    expect(effect("Lost ", claim("c1", "600"), " ships")).toEqual(none)
    expect(effect("Lost ", del(uuid(2), "600"), " ships")).toEqual(none)
    expect(effect("Lost ", del(uuid(1), "600"), " ships")).toEqual({ ...none, othersSuggestions: true })
    expect(effect("Lost ", em("600"), " ships")).toEqual({ ...none, otherMarks: true })
    expect(effect("Lost 700 ships")).toEqual({ ...none, text: true })
    expect(effectOf(doc, article(h(1, "Lost 600 ships")), isOwn)).toEqual({ ...none, structure: true })
  })

  it("call a change harmless exactly when the articles, without claims and one's own suggestions, are the same", () => {
    fc.assert(
      fc.property(anyArticle, anyEdits, (doc, edits) => {
        const after = edited(doc, edits).doc
        const { text, structure, otherMarks } = effectOf(doc, after, isOwn)
        expect(text || structure || otherMarks).toBe(
          !standing(doc, () => true).eq(standing(after, () => true)),
        )
        expect(harmless(doc, after)).toBe(standing(doc, isOwn).eq(standing(after, isOwn)))
        if (textOf(doc) !== textOf(after)) expect(text || structure).toBe(true)
      }),
    )
  })
})
