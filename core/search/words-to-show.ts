import { matchesIn, type SearchMode } from "./matches"
import type { Query } from "./query"

const before = 30
const after = 60

/**
 * Words around the first match, exactly as they stand in one line of the text, for finding the place again where the text is
 * shown. Null where nothing matches.
 */
export function wordsToShow(text: string, query: Query, mode: SearchMode): string | null {
  const [first] = matchesIn(text, query, mode)
  if (!first) return null
  const [start, end] = first.range
  const lineStart = Math.max(text.lastIndexOf("\n", start - 1) + 1, afterLast(text, " | ", start))
  const lineEnd = Math.min(...["\n", " | "].map(sign => placeOf(text, sign, end)))
  const from = start - before <= lineStart ? lineStart : spaceAfter(text, start - before, start)
  const to = end + after >= lineEnd ? lineEnd : spaceBefore(text, end + after, end)
  return text.slice(from, to).trim()
}

const placeOf = (text: string, sign: string, from: number): number => {
  const at = text.indexOf(sign, from)
  return at < 0 ? text.length : at
}

const afterLast = (text: string, sign: string, start: number): number => {
  const at = start < sign.length ? -1 : text.lastIndexOf(sign, start - sign.length)
  return at < 0 ? 0 : at + sign.length
}

const spaceAfter = (text: string, from: number, most: number): number => {
  const at = text.indexOf(" ", from)
  return at < 0 || at >= most ? most : at + 1
}

const spaceBefore = (text: string, to: number, least: number): number => {
  const at = text.lastIndexOf(" ", to)
  return at <= least ? least : at
}
