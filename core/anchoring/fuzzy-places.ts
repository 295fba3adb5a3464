import search from "approx-string-match"
import type { Place } from "./choose-place"
import { cutsNumber, digitDiff } from "./digit-diff"
import { promisingWindows } from "./promising-windows"

export interface FuzzyPlace extends Place {
  /** Edits, in UTF-16 units. */
  errors: number
  digitDiff: boolean
}

/** One edit in ten characters. */
export const allowedErrors = (quote: string): number => Math.floor(quote.length / 10)

// Common words make every window promising; only the best are compared, the rest would only cost time. Counted in steps of the
// search: some 80 ns each, so that the longest quote in the longest text takes less than a second.
const mostSteps = 5_000_000

function* comparedIn(text: string, window: Place, quote: string, errors: number): Generator<FuzzyPlace> {
  const { start, end } = window
  if (end - start < quote.length - errors) return
  const places = search(text.slice(start, end), quote, errors).map(found => {
    const place = { start: start + found.start, end: start + found.end, errors: found.errors }
    const words = text.slice(place.start, place.end)
    return { ...place, digitDiff: digitDiff(quote, words) || cutsNumber(text, place.start, place.end) }
  })
  yield* places
  const [first] = places
  if (!first || places.some(place => !place.digitDiff)) return
  // The search gives the closest only: words with more slips and the right numbers may stand beside them.
  yield* comparedIn(text, { start, end: first.start }, quote, errors)
  yield* comparedIn(text, { start: first.end, end }, quote, errors)
}

function* compared(text: string, quote: string, errors: number): Generator<FuzzyPlace> {
  let left = mostSteps
  for (const window of promisingWindows(text, quote, errors)) {
    left -= (window.end - window.start) * (Math.ceil(errors / 32) + 1) + quote.length * 10
    if (left < 0) return
    yield* comparedIn(text, window, quote, errors)
  }
}

const overlap = (one: Place, other: Place) => one.start < other.end && other.start < one.end
const isBetter = (one: FuzzyPlace, other: FuzzyPlace) =>
  one.digitDiff === other.digitDiff ? one.errors < other.errors : !one.digitDiff

/**
 * The places where a quote stands with the fewest edits, at most one in ten characters; those with the same numbers go before
 * those with other ones. More than one: they fit equally well.
 */
export function fuzzyPlaces(text: string, quote: string): FuzzyPlace[] {
  const errors = allowedErrors(quote)
  if (errors === 0) return []
  let best: FuzzyPlace[] = []
  for (const place of compared(text, quote, errors)) {
    const first = best[0]
    if (!first || isBetter(place, first)) best = [place]
    else if (!isBetter(first, place) && !best.some(known => overlap(known, place))) best.push(place)
  }
  return best
}
