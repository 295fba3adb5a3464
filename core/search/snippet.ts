import { joined, type Match, matchesIn, type Range, type SearchMode } from "./matches"
import type { Query } from "./query"

/** A piece of a text, in plain characters, and what in it was asked for: UTF-16 offsets into `text`, end exclusive. */
export interface Snippet {
  text: string
  ranges: Range[]
}

const width = 200
/** What is read before the first match. */
const before = 50
const cutMark = "…"

/** Marks what was asked for in a short text, whole. */
export function highlighted(text: string, query: Query, mode: SearchMode): Snippet {
  const line = oneLine(text)
  return { text: line, ranges: joined(matchesIn(line, query, mode)) }
}

/** The piece of a text in which most of what was asked for stands; its beginning where nothing does. */
export function snippetOf(text: string, query: Query, mode: SearchMode): Snippet {
  const line = oneLine(text)
  const matches = matchesIn(line, query, mode)
  const from = startOf(line, bestStart(matches))
  const to = endOf(line, from + width)
  const [open, close] = [from > 0 ? cutMark : "", to < line.length ? cutMark : ""]
  const inside = matches.filter(({ range }) => range[0] < to && range[1] > from)
  const shift = open.length - from
  return {
    text: open + line.slice(from, to) + close,
    ranges: joined(inside).map(([start, end]) => [Math.max(start, from) + shift, Math.min(end, to) + shift]),
  }
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim()

/** The first place from which a snippet shows the most units. */
function bestStart(matches: readonly Match[]): number {
  let best = { start: matches[0]?.range[0] ?? 0, units: 0 }
  matches.forEach(({ range: [start] }, at) => {
    const seen = new Set<number>()
    for (let next = at; next < matches.length; next++) {
      const match = matches[next] as Match
      if (match.range[1] > start + width - before) break
      seen.add(match.unit)
    }
    if (seen.size > best.units) best = { start, units: seen.size }
  })
  return best.start
}

/** Shortly before a match, where a word begins. */
function startOf(line: string, match: number): number {
  if (match <= before) return 0
  const space = line.indexOf(" ", match - before)
  return space >= 0 && space < match ? space + 1 : wholeSign(line, match)
}

/** Where the last whole word before a place ends; in scripts without spaces, the place itself. */
function endOf(line: string, most: number): number {
  if (most >= line.length) return line.length
  const space = line.lastIndexOf(" ", most)
  return space > most - before ? space : wholeSign(line, most)
}

/** Never between the two halves of a sign beyond the first 65,536. */
const wholeSign = (line: string, at: number): number =>
  /[\udc00-\udfff]/.test(line.charAt(at)) && /[\ud800-\udbff]/.test(line.charAt(at - 1)) ? at - 1 : at
