import fc from "fast-check"

const scripts = [
  "aAéßŁ1٣۵९.,'’\u00a0\u202f \t\n\"“”«»()*:^-+{}[]|&!<>\\/%_~",
  "قتلأإآىةـُ\u200c\u200d\u00ad\u0301\u200bעִברহিन्दी東京都はカー한국ภาษาﾞｶ½²ﷺ𝟙🙂\ue000",
].join("")
const words = [
  "AND",
  "OR",
  "NOT",
  "NEAR(",
  "title :",
  "text:",
  '"',
  "''",
  "<->",
  ":*",
  "1,500",
  "1 500",
  "lorem",
]

/** Any text: every code point, half pairs too, and more often what readers of words and engines stumble over. */
export function anyText(most: number): fc.Arbitrary<string> {
  const any = fc.integer({ min: 0, max: 0x10ffff }).map(code => String.fromCodePoint(code))
  const half = fc.integer({ min: 0xd800, max: 0xdfff }).map(code => String.fromCharCode(code))
  const sign = fc.constantFrom(...scripts)
  const piece = fc.oneof(
    { weight: 6, arbitrary: sign },
    { weight: 2, arbitrary: any },
    { weight: 1, arbitrary: half },
    { weight: 2, arbitrary: fc.constantFrom(...words) },
  )
  return fc.array(piece, { maxLength: most }).map(pieces => pieces.join(""))
}
