import type { Span } from "../../wikitext/span"
import type { Line } from "./lines"
import { type Reading, trimmed } from "./reading"

/** The line's end without white space and comments behind its words. */
function wordsEnd({ source, opaque }: Reading, { first, end }: Line): number {
  let to = trimmed(source, { src: first, end }).end
  while (source.endsWith("-->", to) && to - first > 7) {
    const begin = source.lastIndexOf("<!--", to - 3)
    if (begin < first || opaque.get(begin)?.end !== to) break
    to = trimmed(source, { src: first, end: begin }).end
  }
  return to
}

/** `== Words ==`: as many signs count as stand on both sides. Null for a line that is no heading. */
export function headingOf(reading: Reading, line: Line): { level: number; words: Span; whole: Span } | null {
  const { source } = reading
  if (source.charAt(line.first) !== "=") return null
  const end = wordsEnd(reading, line)
  let [left, right] = [0, 0]
  while (left < 6 && source.charAt(line.first + left) === "=") left++
  while (right < 6 && end - right > line.first + left && source.charAt(end - 1 - right) === "=") right++
  const signs = Math.min(left, right)
  const words = trimmed(source, { src: line.first + signs, end: end - signs })
  if (signs === 0 || words.end <= words.src) return null
  return { level: Math.max(1, Math.min(5, signs - 1)), words, whole: { src: line.first, end } }
}
