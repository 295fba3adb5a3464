import fc from "fast-check"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { article, claim, footnote, li, p, table, td, tr, ul } from "../testing/build"
import { anyArticle, anyEdits, edited } from "../testing/random"
import { changedClaims, claimsIn, claimsMoved, hasClaim, placesOfClaim } from "./claims-in-document"
import { rangeText } from "./text-map"

const wordsById = (doc: Node) =>
  new Map([...claimsIn(doc)].map(([id, places]) => [id, places.map(place => place.words).join("\n")]))

describe("claims in a document", () => {
  it("gives words, what surrounds them and the path of their block", () => {
    const doc = article(p("Lost ", claim("c1", "600"), " ships"))
    expect(claimsIn(doc).get("c1")).toEqual([
      { from: 16, to: 19, words: "600", prefix: "Lost ", suffix: " ships", blockPath: "b1" },
    ])
  })

  it("names row and cell in the path", () => {
    const doc = article(table(tr(td("a"), td("b")), tr(td("c"), td(p("d"), p(claim("c1", "44"))))))
    expect(claimsIn(doc).get("c1")?.[0]?.blockPath).toBe("b1.r1.c1.p1")
  })

  it("gives both of two overlapping claims their own words", () => {
    const doc = article(p(claim("c1", "114 ", ...[claim("c2", "soldiers")]), claim("c2", " killed")))
    expect(wordsById(doc)).toEqual(
      new Map([
        ["c1", "114 soldiers"],
        ["c2", "soldiers killed"],
      ]),
    )
  })

  it("keeps a footnote's text out of the words around it", () => {
    const doc = article(p(claim("c1", "190", footnote("a rival count: 300"), " dead")))
    expect(wordsById(doc).get("c1")).toBe("190 dead")
  })

  it("finds a claim inside a footnote, a list and a cell", () => {
    const doc = article(
      p("x", footnote(claim("c1", "7"))),
      ul(li(p(claim("c2", "8")))),
      table(tr(td(p(claim("c3", "9"))))),
    )
    expect([...claimsIn(doc).keys()]).toEqual(["c1", "c2", "c3"])
  })

  it("gives places whose range reads as their words, for any article", () => {
    fc.assert(
      fc.property(anyArticle, doc => {
        for (const [id, places] of claimsIn(doc)) {
          expect(placesOfClaim(doc, id)).toEqual(places)
          for (const { from, to, words } of places) expect(rangeText(doc, from, to)).toBe(words)
        }
      }),
    )
  })

  it("tells what any change did to claims as two whole readings would", () => {
    fc.assert(
      fc.property(anyArticle, anyEdits, (before, edits) => {
        const after = edited(before, edits).doc
        const [old, now] = [wordsById(before), wordsById(after)]
        const { added, removed, changed } = changedClaims(before, after)
        expect(new Set(added)).toEqual(new Set([...now.keys()].filter(id => !old.has(id))))
        expect(new Set(removed)).toEqual(new Set([...old.keys()].filter(id => !now.has(id))))
        for (const id of now.keys()) {
          expect(hasClaim(after, id)).toBe(true)
          if (old.has(id) && old.get(id) !== now.get(id)) expect(changed).toContain(id)
        }
      }),
    )
  })
})

describe("the order of claims", () => {
  const doc = article(p("Lost ", claim("c1", "600"), " ships and ", claim("c2", "44"), " boats"))

  it("stands while words are typed beside and inside of them", () => {
    expect(
      claimsMoved(doc, article(p("Lost ", claim("c1", "6500"), " old ships and ", claim("c2", "44")))),
    ).toBe(false)
  })

  it.each([
    ["one goes", article(p("Lost ", claim("c1", "600"), " ships"))],
    ["one comes", article(p(claim("c3", "Lost"), claim("c1", "600"), " ships and ", claim("c2", "44")))],
    ["two change places", article(p(claim("c2", "44"), " boats, ", claim("c1", "600"), " ships"))],
    ["one goes to another line", article(p(claim("c2", "44")), p("Lost ", claim("c1", "600"), " ships"))],
  ])("moves where %s", (_, after) => {
    expect(claimsMoved(doc, after)).toBe(true)
  })
})
