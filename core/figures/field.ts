import type { Measure } from "./figure"
import type { Lexicon } from "./lexicon"

/** What a bare number counts under an infobox row ("casualties2") or a table header ("Killed"); null where it says nothing. */
export function fieldMeasure(field: string | null, lexicon: Lexicon): Measure | null {
  if (!field) return null
  let force = false
  for (const word of field.toLowerCase().split(/[^\p{L}]+/u)) {
    const entry = lexicon.words.get(word)
    const measure =
      lexicon.rows.get(word) ??
      lexicon.nominals.get(word) ??
      entry?.head?.measure ??
      (entry?.act?.form === "base" ? undefined : entry?.act?.measure)
    if (measure) return measure
    force ||= entry?.head?.force === true
  }
  // "Soldiers killed" counts the killed; "Soldiers" alone counts a force.
  return force ? "strength" : null
}

/** The belligerent's column of a field name: 1, 2, or null. */
export function sideOfField(field: string | null): 1 | 2 | null {
  const digit = field ? /([12])(?:[a-z]?)$/.exec(field.trim())?.[1] : undefined
  return digit === "1" ? 1 : digit === "2" ? 2 : null
}
