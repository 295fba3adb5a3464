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

/** Turns many offsets of one text between UTF-16 and code points; made once in one pass. */
export interface CodePointIndex {
  /** Code points before a UTF-16 offset. */
  before(utf16: number): number
  /** The UTF-16 offset of a code point's start; the text's length where there are fewer. */
  offsetOf(codePoints: number): number
}

/** How many of the sorted numbers lie below a bound. */
function countBelow(sorted: readonly number[], isBelow: (value: number, at: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBelow(sorted[middle] as number, middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** Remembers where pairs begin, of which most texts have few. */
export function codePointIndex(text: string): CodePointIndex {
  const pairs: number[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    if (isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))) pairs.push(at++)
  }
  return {
    before(utf16) {
      const end = Math.min(utf16, text.length)
      return end - countBelow(pairs, start => start + 1 < end)
    },
    offsetOf(codePoints) {
      return Math.min(text.length, codePoints + countBelow(pairs, (start, at) => start - at < codePoints))
    },
  }
}
