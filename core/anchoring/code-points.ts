const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** Code points before a UTF-16 offset; an offset inside a surrogate pair counts the pair. */
export function codePointsBefore(text: string, utf16: number): number {
  const end = Math.min(utf16, text.length)
  let count = 0
  for (let at = 0; at < end; at++) {
    count++
    if (isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))) at++
  }
  return count
}

/** The UTF-16 offset of a code point's start; the text's length where there are fewer. */
export function utf16OffsetOf(text: string, codePoints: number): number {
  let at = 0
  for (let count = 0; count < codePoints && at < text.length; count++) {
    at += isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1)) ? 2 : 1
  }
  return at
}
