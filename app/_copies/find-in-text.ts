/** More places than anybody steps through. */
export const mostFound = 2_000

/**
 * Where words stand in a text, whatever the case and the white space between them; UTF-16, end exclusive. Letters whose lower case is
 * longer than they are (İ) are compared as they are, so that offsets stay true.
 */
export function findInText(text: string, words: string): { start: number; end: number }[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  const pattern = wanted.map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("\\s+")
  const found: { start: number; end: number }[] = []
  for (const match of text.matchAll(new RegExp(pattern, "giu"))) {
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length === mostFound) break
  }
  return found
}
