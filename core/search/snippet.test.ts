import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { matchesIn, type Range } from "./matches"
import { passagesOf } from "./passages"
import { readQuery } from "./query"
import { highlighted, snippetOf } from "./snippet"
import { anyText } from "./testing/any-text"
import { type Token, tokensOf } from "./tokens"
import { wordsToShow } from "./words-to-show"

const filler = "Lorem ipsum geese were counted again. ".repeat(20)

/** The snippet with what was found in brackets. */
function shown(text: string, typed: string, mode: "words" | "parts" = "words"): string {
  const { text: words, ranges } = snippetOf(text, readQuery(typed), mode)
  let written = ""
  let at = 0
  for (const [start, end] of ranges) {
    written += `${words.slice(at, start)}[${words.slice(start, end)}]`
    at = end
  }
  return written + words.slice(at)
}

describe("snippetOf", () => {
  it.each([
    ["Some 190–205 civilians were killed.", "190 civil", "Some [190]–205 [civilians] were killed."],
    ["Some 1 500 geese, 1,500 ducks", "1,500", "Some [1 500] geese, [1,500] ducks"],
    ["Médecins Sans Frontières", '"medecins sans"', "[Médecins Sans] Frontières"],
    ["قُتل ١٩٠ مدنيًا", "190 مدنيا", "قُتل [١٩٠] [مدنيًا]"],
    ["東京都は首都である", "京都は首", "東[京都は首]都である"],
    ["Two\n\nlines   here", "lines", "Two [lines] here"],
    ["nothing of it", "geese", "nothing of it"],
  ])("marks in %j what %j asks for", (text, typed, expected) => {
    expect(shown(text, typed)).toBe(expected)
  })

  it("marks the whole word that has a part inside", () => {
    expect(shown("theguardian.com", "guard", "parts")).toBe("[theguardian].com")
  })

  it("shows the piece in which most was found, cut between words", () => {
    const text = `Geese first. ${filler}Then 42 grey geese came. ${filler}`
    const line = shown(text, "42 grey geese")
    expect(line).toMatch(/^…\S.*Then \[42\] \[grey\] \[geese\] came\..*\S…$/)
    expect(line.length).toBeLessThan(260)
  })

  it("gives ranges of whole signs within its text, whatever is asked of whatever", () => {
    const mode = fc.constantFrom("words" as const, "parts" as const)
    const half = /\p{Cs}/u
    fc.assert(
      fc.property(anyText(150), anyText(10), mode, (text, typed, mode) => {
        const query = readQuery(`${typed} ${text.slice(0, 10)}`)
        const { text: words, ranges } = snippetOf(text, query, mode)
        const isOut = ([start, end]: Range, at: number) =>
          start < (ranges[at - 1]?.[1] ?? 0) || end <= start || end > words.length
        expect(ranges.filter(isOut)).toEqual([])
        expect(half.test(words)).toBe(half.test(text) && half.test(words))
      }),
    )
  })

  it("finds every word of a text in that text", () => {
    fc.assert(
      fc.property(anyText(60), text => {
        const isLost = ({ term }: Token) => matchesIn(text, readQuery(`${term} `), "words").length === 0
        expect(tokensOf(text).filter(isLost)).toEqual([])
      }),
    )
  })
})

describe("highlighted", () => {
  it("marks a title whole", () => {
    const query = readQuery("2013 latakia")
    expect(highlighted("2013 Latakia offensive", query, "words").ranges).toEqual([
      [0, 4],
      [5, 12],
    ])
  })
})

describe("wordsToShow", () => {
  it.each([
    ["Killed | 190–205 civilians | 2013", "civilians", "190–205 civilians"],
    ["First line\nSecond line", "second", "Second line"],
    ["nothing", "geese", null],
  ])("gives words of one line of %j", (text, typed, words) => {
    expect(wordsToShow(text, readQuery(typed), "words")).toBe(words)
  })

  it("gives words that stand in the text as they are", () => {
    fc.assert(
      fc.property(anyText(150), fc.nat(), (text, nth) => {
        const tokens = tokensOf(text)
        const token = tokens[nth % Math.max(1, tokens.length)]
        const words = token && wordsToShow(text, readQuery(`${token.term} `), "words")
        if (words) expect(text).toContain(words)
      }),
    )
  })
})

describe("passagesOf", () => {
  it.each([
    ["paragraphs", `${"a ".repeat(400)}\n\n${"b ".repeat(400)}`, /^b/],
    ["sentences", `${"a ".repeat(400)}end. ${"b ".repeat(400)}`, /^b/],
    ["words", "goose ".repeat(400), /^goose/],
  ])("cuts between %s", (_, text, second) => {
    expect(passagesOf(text)[1]).toMatch(second)
  })

  it("keeps every sign but white space, in order, in pieces of 1,200 at most", () => {
    fc.assert(
      fc.property(anyText(1500), text => {
        const passages = passagesOf(text)
        expect(passages.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""))
        expect(passages.filter(passage => passage.length > 1200)).toEqual([])
      }),
    )
  })
})
