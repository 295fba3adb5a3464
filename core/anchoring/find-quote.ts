import type { QuoteMatch, QuoteMatchKind } from "@/core/evidence/evidence"
import type { Place } from "./choose-place"
import { type MatchedQuote, matchQuote, type Quote, type SearchableText, searchable } from "./match-quote"

export interface FoundQuote extends Place {
  match: QuoteMatch
  /** The parts of a quote with words left out, in order; one for any other. UTF-16, end exclusive. */
  pieces: Place[]
}

export interface LookedFor {
  /** Null where it is not there. */
  found: FoundQuote | null
  /** Of a quote with words left out: the part that is not there. */
  missing: string | null
}

/** How far apart the parts of a quote with words left out may stand, in UTF-16 units: some ten pages. */
const reach = 30_000
/** A part shorter than this stands everywhere and says nothing. */
const leastPart = 3

const leftOut = /\[\s{0,3}(?:…|\.{3,4})\s{0,3}\]|\(\s{0,3}(?:…|\.{3,4})\s{0,3}\)|…|\.{3,4}|\. \. \./u

/** The parts of a quote in which words were left out; the quote itself where none were. */
export function partsOfQuote(quote: string): string[] {
  const parts = quote.split(leftOut).map(part => part.trim())
  const meant = parts.filter(part => part.length >= leastPart)
  return meant.length > 0 ? meant : [quote]
}

const shifted = <T extends Place>(place: T, by: number): T => ({
  ...place,
  start: place.start + by,
  end: place.end + by,
})

const order: readonly QuoteMatchKind[] = ["exact", "normalised", "fuzzy"]

function joined(text: string, matches: readonly MatchedQuote[]): FoundQuote {
  const pieces = matches.map(({ start, end }) => ({ start, end }))
  const kind = order[Math.max(...matches.map(one => order.indexOf(one.match.kind)))] ?? "fuzzy"
  const digitDiff = matches.some(one => one.match.digitDiff)
  return {
    ...{ start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0, pieces },
    match: {
      ...{ kind, digitDiff, errors: matches.reduce((sum, one) => sum + one.match.errors, 0) },
      ...(kind === "exact" && !digitDiff
        ? {}
        : { found: pieces.map(({ start, end }) => text.slice(start, end)).join(" … ") }),
    },
  }
}

/** The parts in order, the longest of them first looked for in the whole text and the others near it. */
function inParts(source: SearchableText, parts: readonly string[]): LookedFor {
  const { text } = source
  const longest = parts.reduce((best, part, at) => (part.length > (parts[best]?.length ?? 0) ? at : best), 0)
  const anchor = matchQuote(source, { exact: parts[longest] as string })
  if (!anchor) return { found: null, missing: parts[longest] ?? null }
  const matches: MatchedQuote[] = []
  matches[longest] = anchor
  for (let at = longest + 1; at < parts.length; at++) {
    const from = matches[at - 1]?.end ?? 0
    const near = matchQuote(text.slice(from, from + reach), { exact: parts[at] as string })
    if (!near) return { found: null, missing: parts[at] ?? null }
    matches[at] = shifted(near, from)
  }
  for (let at = longest - 1; at >= 0; at--) {
    const to = matches[at + 1]?.start ?? 0
    const from = Math.max(0, to - reach)
    // Nearest before: of equal places the one next to the part that follows is meant.
    const near = matchQuote(text.slice(from, to), { exact: parts[at] as string }, to - from)
    if (!near) return { found: null, missing: parts[at] ?? null }
    matches[at] = shifted(near, from)
  }
  return { found: joined(text, matches), missing: null }
}

/**
 * Looks for a quote as `matchQuote` does; one with words left out ("190 … were killed", "[…]", "...") that does not stand there as it
 * is written is looked for part by part, in order and near each other.
 */
export function findQuote(text: string | SearchableText, quote: Quote, hint?: number): LookedFor {
  const source = typeof text === "string" ? searchable(text) : text
  const whole = matchQuote(source, quote, hint)
  const parts = partsOfQuote(quote.exact)
  if ((whole && !whole.match.digitDiff) || parts.length < 2)
    return { found: whole && { ...whole, pieces: [{ start: whole.start, end: whole.end }] }, missing: null }
  const apart = inParts(source, parts)
  if (apart.found || !whole) return apart
  return { found: { ...whole, pieces: [{ start: whole.start, end: whole.end }] }, missing: null }
}
