import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  article,
  claim,
  del,
  footnote,
  h,
  infobox,
  ins,
  p,
  strong,
  td,
  title,
  tr,
  uuid,
} from "../testing/build"
import { anyArticle, anyEdits, edited } from "../testing/random"
import { claimsIn } from "./claims-in-document"
import { rangeOfCodePoints, rangeOfSelectors, selectorsOf, selectorsOfClaim } from "./selectors"
import { rangeText, textOf } from "./text-map"

const doc = article(
  title("The Lorem Valley 😀"),
  infobox(tr(td("North"), td(p(claim("c1", "600"), " ships"))), tr(td("South"), td(p("600 ships")))),
  p("They lost ", strong(...claim("c2", "600")), " ships."),
)
const wordsOf = (range: { from: number; to: number } | null, within = doc) =>
  range && rangeText(within, range.from, range.to)

describe("selectors", () => {
  it("carry the words, what surrounds them across lines, code points and the block", () => {
    expect(selectorsOfClaim(doc, "c1")).toEqual({
      quote: {
        exact: "600",
        prefix: "The Lorem Valley 😀\nNorth\n",
        suffix: " ships\nSouth\n600 ships\nThey lost 600 ships.",
      },
      position: { start: 25, end: 28 },
      block: "b1.r0.c1.p0",
    })
  })

  it("count code points, not UTF-16 units", () => {
    const { start = 0, end = 0 } = selectorsOfClaim(doc, "c2")?.position ?? {}
    expect([...textOf(doc)].slice(start, end).join("")).toBe("600")
    expect(wordsOf(rangeOfCodePoints(doc, start, end))).toBe("600")
  })

  it("leave suggested words out and deleted ones in: the current reading", () => {
    const suggested = article(
      title("T"),
      p("Lost ", claim("c1", ...del(uuid(1), "107"), ...ins(uuid(1), "170")), " men"),
    )
    expect(selectorsOfClaim(suggested, "c1")?.quote).toEqual({
      exact: "107",
      prefix: "T\nLost ",
      suffix: " men",
    })
  })

  it("keep both halves of a character at the end of the context", () => {
    const long = article(title("T"), p("😀".repeat(40), "-x-", "😀".repeat(40)))
    const { quote } = selectorsOf(long, 85, 86) ?? {}
    expect(quote?.exact).toBe("x")
    expect(quote?.prefix).toBe(`${"😀".repeat(31)}-`)
    expect(quote?.suffix).toBe(`-${"😀".repeat(31)}`)
  })

  it("are not given for a claim that is not there", () => {
    expect(selectorsOfClaim(doc, "c9")).toBeNull()
  })
})

describe("finding words again", () => {
  const was = selectorsOfClaim(doc, "c1")!

  it.each([
    ["where they stand, when nothing changed", doc],
    [
      "behind new text before them",
      article(title("The Lorem Valley 😀"), h(1, "Losses 600"), doc.child(1), doc.child(2)),
    ],
  ])("finds them %s", (_, now) => {
    const range = rangeOfSelectors(now, was)
    expect(range).toMatchObject({ match: { kind: "exact" } })
    expect(range?.from).toBe(claimsIn(now).get("c1")?.[0]?.from)
  })

  it("finds a statement whose spelling was put right", () => {
    const old = article(p(claim("c1", "the counsil counted 600 ships in the harbour")))
    const now = article(p("First, the council counted 600 ships in the harbour."))
    const range = rangeOfSelectors(now, selectorsOfClaim(old, "c1")!)
    expect(wordsOf(range, now)).toBe("the council counted 600 ships in the harbour")
    expect(range?.match.kind).toBe("fuzzy")
  })

  it.each([
    [
      "their number changed",
      article(p(claim("c1", "the council counted 600 ships in the harbour"))),
      article(p("the council counted 700 ships in the harbour")),
    ],
    ["two places fit equally", article(p("x ", claim("c1", "600"))), article(p("600, 600 and"), p("600"))],
    [
      "only the same number of something else is left",
      article(p("North lost ", claim("c1", "600"), " ships.")),
      article(p("The valley has 600 goats.")),
    ],
    ["they are gone", article(p(claim("c1", "600"))), article(p("nobody"))],
    ["only a longer number holds them", article(p(claim("c1", "600"))), article(p("1,600"))],
  ])("finds nothing when %s", (_, old, now) => {
    const { quote } = selectorsOfClaim(old, "c1")!
    expect(rangeOfSelectors(now, { quote })).toBeNull()
  })

  it("finds the claims of any article again in itself, footnotes too", () => {
    fc.assert(
      fc.property(anyArticle, any => {
        for (const [id, places] of claimsIn(any)) {
          if (places.length > 1 || !places[0]?.words.trim()) continue
          const range = rangeOfSelectors(any, selectorsOfClaim(any, id)!)
          if (range) expect(rangeText(any, range.from, range.to)).toBe(places[0].words)
        }
      }),
    )
  })

  it("gives a range of the new text or nothing, whatever was edited", () => {
    fc.assert(
      fc.property(anyArticle, anyEdits, (before, edits) => {
        const after = edited(before, edits).doc
        for (const id of claimsIn(before).keys()) {
          const range = rangeOfSelectors(after, selectorsOfClaim(before, id)!)
          if (range) expect(range.to <= after.content.size && range.from <= range.to).toBe(true)
        }
      }),
    )
  })

  it.each([
    [-1, 2],
    [2, 1],
    [0.5, 2],
    [0, 10_000],
  ])("finds no range for the code points %s to %s", (start, end) => {
    expect(rangeOfCodePoints(article(p("x", footnote("n"))), start, end)).toBeNull()
  })
})
