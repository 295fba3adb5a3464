import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { article, br, claim, del, footnote, ins, p, title, uuid } from "../testing/build"
import { anyArticle } from "../testing/random"
import { lineAt, linesOf, offsetAt, rangeAt, rangeText, textOf } from "./text-map"

const suggested = article(title("T"), p(del(uuid(1), "107"), ins(uuid(1), "170"), " killed"))

describe("the text map", () => {
  it.each([
    ["current", "T\n107 killed"],
    ["proposed", "T\n170 killed"],
    ["raw", "T\n107170 killed"],
  ] as const)("reads suggestions in the %s reading", (reading, text) => {
    expect(textOf(suggested, reading)).toBe(text)
  })

  it("reads a break as a newline, a caret holder as nothing, a footnote after its line", () => {
    const doc = article(title("T"), p("a\u200bb", br(), "c", footnote("note"), "d"), p("e"))
    expect(textOf(doc)).toBe("T\nab\ncd\nnote\ne")
  })

  it("gives the same text for the range it finds, at any offsets of any article and in any reading", () => {
    const reading = fc.constantFrom("current" as const, "proposed" as const, "raw" as const)
    fc.assert(
      fc.property(anyArticle, fc.nat(), fc.nat(), reading, (doc, a, b, how) => {
        const lines = linesOf(doc).map(line => textOf(line.node, how))
        const at = a % lines.length
        const line = lines[at] ?? ""
        const start = lines.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0)
        const from = start + (line.length === 0 ? 0 : b % line.length)
        const range = rangeAt(doc, from, start + line.length, how)
        expect(range).not.toBeNull()
        if (range) expect(rangeText(doc, range.from, range.to, how)).toBe(line.slice(from - start))
      }),
    )
  })

  it("gives the offset back for the position of any offset", () => {
    fc.assert(
      fc.property(anyArticle, fc.nat(), (doc, a) => {
        const offset = a % (textOf(doc).length + 1)
        const range = rangeAt(doc, offset, offset)
        expect(range && offsetAt(doc, range.from)).toBe(offset)
      }),
    )
  })

  it("gives every line the path that its position has", () => {
    fc.assert(
      fc.property(anyArticle, doc => {
        for (const line of linesOf(doc)) expect(lineAt(doc, line.start)?.path).toBe(line.path)
      }),
    )
  })

  it.each([
    [-1, 2],
    [3, 1],
    [0, 10_000],
    [Number.NaN, 1],
  ])("finds no range for the offsets %s to %s", (start, end) => {
    expect(rangeAt(article(p(claim("c1", "x"))), start, end)).toBeNull()
  })
})
