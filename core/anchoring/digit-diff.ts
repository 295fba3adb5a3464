import { digitOf } from "@/core/figures/characters"

const numberWord =
  /\b(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?)\b/gi
// 1,200 and 1 200 and 1200 say the same.
const separator = /(?<=\d)[,. \u00a0\u2009\u202f'\u2019](?=\d{3}(?!\d))/g

const arabicSigns: Record<string, string> = { "\u066b": ".", "\u066c": "," }

/** Digits and number signs of any script as ASCII has them. */
function asciiDigits(text: string): string {
  let ascii = ""
  for (let at = 0; at < text.length; at++) {
    const digit = digitOf(text.charCodeAt(at))
    const sign = text.charAt(at)
    ascii += digit >= 0 ? String(digit) : (arabicSigns[sign] ?? sign)
  }
  return ascii
}

function numbersOf(text: string): string {
  const plain = asciiDigits(text)
  const figures = plain.replace(separator, "").match(/\d+/g) ?? []
  const words = plain.toLowerCase().match(numberWord) ?? []
  return `${figures.join(" ")}|${words.join(" ")}`
}

/** Whether two wordings say other numbers, in digits or in English number words: then they are not the same quote. */
export function digitDiff(one: string, other: string): boolean {
  return numbersOf(one) !== numbersOf(other)
}

const isDigit = (text: string, at: number) => digitOf(text.charCodeAt(at)) >= 0
const isPoint = (text: string, at: number) => ".,\u066b\u066c".includes(text.charAt(at)) && at >= 0

/** Whether a range begins or ends inside a number: "190" found in "1,190" or in "190,000" is another number. */
export function cutsNumber(text: string, start: number, end: number): boolean {
  const before = isDigit(text, start - 1) || (isPoint(text, start - 1) && isDigit(text, start - 2))
  const after =
    isDigit(text, end) || (text.charAt(end) !== "" && isPoint(text, end) && isDigit(text, end + 1))
  return (start > 0 && isDigit(text, start) && before) || (isDigit(text, end - 1) && after)
}
