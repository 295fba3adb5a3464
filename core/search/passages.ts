/** A passage is what must stand together to be found together; UTF-16. */
const usual = 1200
const least = 600

/**
 * Cuts a text into passages at the end of a paragraph, a line or a sentence, else between words. Together they are the text, but
 * for white space at their ends.
 */
export function passagesOf(text: string): string[] {
  const passages: string[] = []
  for (let at = 0; at < text.length; ) {
    const to = endOf(text, at)
    const passage = text.slice(at, to).trim()
    if (passage !== "") passages.push(passage)
    at = to
  }
  return passages
}

const ends = [/\n\s*\n/gu, /\n/gu, /[.!?…。！？؟]["'”’»)\]]*\s|[。！？]/gu, /\s/gu]

function endOf(text: string, from: number): number {
  if (text.length - from <= usual) return text.length
  const piece = text.slice(from, from + usual)
  for (const end of ends) {
    let last = 0
    for (const found of piece.matchAll(end)) last = found.index + found[0].length
    if (last >= least) return from + last
  }
  const isCut = /[\ud800-\udbff]$/.test(piece)
  return from + usual - (isCut ? 1 : 0)
}
