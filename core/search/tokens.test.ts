import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyText } from "./testing/any-text"
import { longestTerm, type Token, tokensOf } from "./tokens"

const terms = (text: string) => tokensOf(text).map(token => token.term)

describe("tokensOf", () => {
  it.each([
    ["accents", "Médecins Łódź Straße İstanbul Ærø", "medecins lodz strasse istanbul aero"],
    ["accents written as signs of their own", "Me\u0301decins", "medecins"],
    ["Greek and Cyrillic", "Ἀθήνας Ёлка", "αθηνασ елка"],
    [
      "Arabic vowel points, tatweel, alef, teh marbuta and yeh",
      "قُتِلَ كتــاب أحمد إلى مدرسة",
      "قتل كتاب احمد الي مدرسه",
    ],
    ["Persian letters and joiners", "می‌شود کتاب", "ميشود كتاب"],
    ["Hebrew points", "שָׁלוֹם", "שלום"],
    ["vowel signs that are no accents", "हिन्दी की का", "हिन्दी की का"],
    ["wide and joined letters", "ＡＢＣ ﬁn", "abc fin"],
    ["apostrophes and points", "don't U.S. first-hand", "don t u s first hand"],
    ["letters on digits", "bbc2013 21st km²", "bbc 2013 21 st km"],
  ])("folds %s", (_, text, folded) => {
    expect(terms(text).join(" ")).toBe(folded)
  })

  it.each([
    ["190–205", "190 205"],
    ["1,500 1.500 1’500 1\u00a0500 1\u202f500", "1500 1500 1500 1500 1500"],
    ["1,234,567 and 2,00,000", "1234567 and 200000"],
    ["١٩٠ ۱۹۰ १९० １９０", "190 190 190 190"],
    ["۱٬۵۰۰", "1500"],
    ["𝟙𝟡𝟘", "190"],
    ["1 500", "1 500"],
    ["12.5 0.125 1,5000", "12 5 0 125 1 5000"],
    ["2013,190 1.2.3", "2013 190 1 2 3"],
  ])("reads the numbers of %s", (text, numbers) => {
    expect(terms(text).join(" ")).toBe(numbers)
  })

  it.each([
    ["東京都", "東京 京都 都"],
    ["ABC東京", "abc 東京 京"],
    ["カタカナー", "カタ タカ カナ ナー ー"],
    ["ｶﾞｷﾞ", "ガギ ギ"],
    ["한국어를", "한국 국어 어를 를"],
    ["ภาษา", "ภา าษ ษา า"],
    ["東 京", "東 京"],
  ])("pairs the signs of %s", (text, pairs) => {
    expect(terms(text).join(" ")).toBe(pairs)
  })

  it("says where each token stands", () => {
    const text = "𝒜 قُتِلَ 1,500 東京都"
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      ...["𝒜", "قُتِلَ", "1,500"],
      ...["東京", "京都", "都"],
    ])
  })

  it("gives terms of letters, marks and digits only, in order, whatever the text", () => {
    fc.assert(
      fc.property(anyText(40), text => {
        const tokens = tokensOf(text)
        const isWrong = ({ term }: Token) => !/^[\p{L}\p{M}\p{N}]+$/u.test(term) || term.length > longestTerm
        const isOut = ({ start, end }: Token, at: number) =>
          start < (tokens[at - 1]?.start ?? 0) || end <= start || end > text.length
        expect(tokens.filter((token, at) => isWrong(token) || isOut(token, at))).toEqual([])
      }),
    )
  })

  it("reads a token as itself again", () => {
    fc.assert(
      fc.property(anyText(40), text => {
        const words = tokensOf(text).filter(({ kind }) => kind !== "pair")
        expect(words.flatMap(({ term }) => terms(term))).toEqual(words.map(({ term }) => term))
      }),
    )
  })
})
