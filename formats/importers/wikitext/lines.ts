import type { Span } from "../../wikitext/span"
import { type Reading, wholeAt } from "./reading"

/** A line as MediaWiki sees it: line breaks inside templates, links and comments do not end it. */
export interface Line extends Span {
  /** The first character that is neither white space nor in a comment; `end` where there is none. */
  first: number
  /** White space and nothing else. */
  blank: boolean
  /** White space and comments: MediaWiki reads on as if it were not there. */
  comment: boolean
}

const special = /[\n<{[]/g

/** Splits a stretch into lines; each ends before its line break. */
export function linesIn(reading: Reading, { src, end }: Span): Line[] {
  const lines: Line[] = []
  // Cut at its end (which copies nothing), so that no search runs on behind it.
  const stretch = reading.source.slice(0, end)
  const pattern = new RegExp(special)
  let from = src
  let at = src
  while (at < end) {
    pattern.lastIndex = at
    const match = pattern.exec(stretch)
    if (!match) break
    at = match.index
    if (match[0] === "\n") {
      lines.push(lineOf(reading, from, at))
      from = ++at
    } else {
      const whole = wholeAt(reading, at)
      at = whole && whole.end <= end ? whole.end : at + 1
    }
  }
  lines.push(lineOf(reading, from, end))
  return lines
}

/** The line from `src` on, its first words found behind white space and comments. */
export function lineOf(reading: Reading, src: number, lineEnd: number): Line {
  const { source, opaque } = reading
  const end = source.charAt(lineEnd - 1) === "\r" && lineEnd > src ? lineEnd - 1 : lineEnd
  let first = src
  let comments = 0
  for (;;) {
    while (first < end && /\s/.test(source.charAt(first))) first++
    const whole = opaque.get(first)
    if (whole?.kind !== "comment" || whole.end > end) break
    comments++
    first = whole.end
  }
  first = Math.min(first, end)
  return { src, end, first, blank: first >= end && comments === 0, comment: first >= end && comments > 0 }
}
