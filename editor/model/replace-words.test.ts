import { Transform } from "prosemirror-transform"
import { describe, expect, it } from "vitest"
import { article, claim, del, em, ins, p, strong, uuid } from "../testing/build"
import { printed } from "../testing/print"
import { claimsIn } from "./claims-in-document"
import { mayCommit } from "./effects"
import { replaceWords, suggestWords } from "./replace-words"

const place = (tr: Transform, id: string) => claimsIn(tr.doc).get(id)![0]!

describe("replacing words", () => {
  it("keeps the claim, and what the words look like, when a figure is replaced", () => {
    const tr = new Transform(article(p("Lost ", strong(...claim("c1", "600")), " ships")))
    const { from, to } = place(tr, "c1")
    replaceWords(tr, from, to, "about 700")
    expect(printed(tr.doc.lastChild!)).toBe("<p>Lost <strong><c1>about 700</c1></strong> ships</p>")
  })

  it("keeps every claim that stood on any of the words", () => {
    const tr = new Transform(article(p(claim("c1", "114"), "–", claim("c2", "127"), " dead")))
    replaceWords(tr, place(tr, "c1").from, place(tr, "c2").to, "130")
    expect(printed(tr.doc.lastChild!)).toBe("<p><c1><c2>130</c2></c1> dead</p>")
  })

  it("keeps a claim whole when words are put into it", () => {
    const tr = new Transform(article(p(claim("c1", "600 ships"))))
    const { from } = place(tr, "c1")
    replaceWords(tr, from + 3, from + 3, " wooden")
    expect(printed(tr.doc.lastChild!)).toBe("<p><c1>600 wooden ships</c1></p>")
  })

  it("removes words for an empty text", () => {
    const tr = new Transform(article(p("Lost ", em("many "), "ships")))
    replaceWords(tr, 16, 21, "")
    expect(printed(tr.doc.lastChild!)).toBe("<p>Lost ships</p>")
  })
})

describe("suggesting words", () => {
  it("leaves the old ones in the current reading and the claim on both", () => {
    const doc = article(p("Lost ", claim("c1", "107"), " men"))
    const tr = new Transform(doc)
    const { from, to } = place(tr, "c1")
    suggestWords(tr, from, to, "170", uuid(1))
    expect(printed(tr.doc.lastChild!)).toBe(
      "<p>Lost <c1><del 1>107</del></c1><c1><ins 1>170</ins></c1> men</p>",
    )
    expect(place(tr, "c1").words).toBe("107")
    expect(mayCommit("reviewer", tr, id => id === uuid(1))).toBe(true)
  })

  it.each([
    ["an insertion", ins(uuid(2), "170")],
    ["a deletion", del(uuid(2), "170")],
  ])("does nothing on %s of another suggestion", (_, words) => {
    const tr = new Transform(article(p("Lost ", words, " men")))
    expect(suggestWords(tr, 16, 19, "150", uuid(1))).toBeNull()
    expect(tr.steps).toEqual([])
  })
})
