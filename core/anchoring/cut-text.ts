const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** Up to so many UTF-16 units before an offset; no half of a pair, which could not be stored. */
export function textBefore(text: string, offset: number, units: number): string {
  const from = Math.max(0, offset - units)
  return text.slice(from > 0 && isLow(text.charCodeAt(from)) ? from + 1 : from, offset)
}

/** Up to so many UTF-16 units from an offset on; no half of a pair. */
export function textAfter(text: string, offset: number, units: number): string {
  const to = Math.min(text.length, offset + units)
  return text.slice(offset, to < text.length && isHigh(text.charCodeAt(to - 1)) ? to - 1 : to)
}
