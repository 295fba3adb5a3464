import type { Span } from "../../wikitext/span"
import { targetOf } from "./links"
import { atomOf, type Reading } from "./reading"

const longest = 300

/** The name of what a `[[Category:…]]` or `[[fr:…]]` here names; null for other links. */
function sortedUnder({ source, pairs }: Reading, at: number): { name: string; end: number } | null {
  const pair = pairs.get(at)
  if (pair?.kind !== "link") return null
  const target = targetOf(source.slice(at + 2, Math.min(pair.pipes[0] ?? pair.end - 2, at + 500)))
  return target.kind === "category" || target.kind === "language"
    ? { name: target.name, end: pair.end }
    : null
}

/** Writes the categories and other languages that stand here as one atom; gives where they end, or null where none stand. */
export function writeCategories(reading: Reading, { src, end }: Span): number | null {
  const names: string[] = []
  let last = src
  for (let at = src; at < end; ) {
    const found = sortedUnder(reading, at)
    if (!found || found.end > end) break
    names.push(found.name)
    last = at = found.end
    for (;;) {
      while (at < end && /\s/.test(reading.source.charAt(at))) at++
      const comment = reading.opaque.get(at)
      if (comment?.kind !== "comment" || comment.end > end) break
      at = comment.end
    }
  }
  if (names.length === 0) return null
  const listed = names.map((name, nth) => (nth === 0 ? name : name.slice(name.indexOf(":") + 1).trim()))
  const label = listed.join(" · ")
  const range = { src, end: last }
  const name = label.length > longest ? `${label.slice(0, longest - 1)}…` : label
  reading.out.leaf("template_block", atomOf(reading, name, range), range)
  return last
}
