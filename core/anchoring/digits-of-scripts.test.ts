import { describe, expect, it } from "vitest"
import { compareWords } from "./compare-words"
import { digitDiff } from "./digit-diff"
import { matchQuote } from "./match-quote"

// A quote may be typed with other digits than its source is printed with: Arabic-Indic, Persian or European.

describe("a quote in digits of another script", () => {
  it.each([
    ["European for Arabic-Indic", "قُتل ١٩٠ مدنياً على الأقل", "قُتل 190 مدنياً", "قُتل ١٩٠ مدنياً"],
    ["Arabic-Indic for European", "قُتل 190 مدنياً على الأقل", "قُتل ١٩٠ مدنياً", "قُتل 190 مدنياً"],
    ["Arabic-Indic for Persian", "دست‌کم ۱۹۰ غیرنظامی", "دست‌کم ١٩٠ غیرنظامی", "دست‌کم ۱۹۰ غیرنظامی"],
    ["European for Persian", "۱۹۰ غیرنظامی کشته شدند", "190 غیرنظامی", "۱۹۰ غیرنظامی"],
    ["a grouped number", "١٬٢٠٠ قتيل", "1,200 قتيل", "١٬٢٠٠ قتيل"],
    ["a decimal number", "٣٫٥ ملايين", "3.5 ملايين", "٣٫٥ ملايين"],
    ["a percentage", "١٢٪ من الناس", "12% من الناس", "١٢٪ من الناس"],
    ["a range", "١٩٠–٢٠٥ مدنياً", "190-205 مدنياً", "١٩٠–٢٠٥ مدنياً"],
    ["an isolated number", "قتل \u2067١٩٠\u2069 مدنيا", "قتل 190 مدنيا", "قتل \u2067١٩٠\u2069 مدنيا"],
    ["a number behind a letter mark", "قتل \u061c١٩٠ مدنيا", "قتل 190 مدنيا", "قتل \u061c١٩٠ مدنيا"],
  ])("is found: %s", (_, text, exact, words) => {
    const found = matchQuote(text, { exact })
    expect(found?.match).toMatchObject({ kind: "normalised", digitDiff: false })
    expect(text.slice(found?.start, found?.end)).toBe(words)
  })

  it.each([
    ["another number", "قُتل ١٩٦ مدنياً على الأقل في القرية", "قُتل 190 مدنياً على الأقل في القرية"],
    [
      "another number in Persian",
      "دست‌کم ۱۹۶ غیرنظامی در روستا کشته شدند",
      "دست‌کم ١٩٠ غیرنظامی در روستا کشته شدند",
    ],
    ["the tail of a number", "قتل ١١٩٠ مدنياً", "190 مدنياً"],
    ["the tail of a grouped number", "قتل ١٬١٩٠ مدنياً", "190 مدنياً"],
    ["the head of a number", "قتل ١٩٠٬٠٠٠ مدني", "قتل 190"],
  ])("is not taken for %s", (_, text, exact) => {
    expect(matchQuote(text, { exact })?.match.digitDiff).toBe(true)
  })
})

describe("digitDiff", () => {
  it.each([
    ["١٩٠ مدنياً", "190 مدنياً", false],
    ["۱۹۰ نفر", "١٩٠ نفر", false],
    ["١٬٢٠٠ قتيل", "1200 قتيل", false],
    ["٣٫٥ ملايين", "3.5 ملايين", false],
    ["١٩٦ مدنياً", "190 مدنياً", true],
    ["۱۹۶ نفر", "١٩٠ نفر", true],
    ["١٬٢٠٠ قتيل", "1,300 قتيل", true],
  ])("of %s and %s is %s", (one, other, differ) => expect(digitDiff(one, other)).toBe(differ))
})

describe("compareWords", () => {
  it("names a number in other digits as one change", () => {
    expect(compareWords("قتل ١٬٢٠٠ شخص", "قتل ١٬٣٠٠ شخص")).toEqual([{ start: 4, end: 9, text: "١٬٣٠٠" }])
  })
})
