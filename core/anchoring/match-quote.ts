import type { QuoteMatch } from "@/core/evidence/evidence"
import { type Chosen, type Context, choosePlace, placesOf } from "./choose-place"
import { cutsNumber } from "./digit-diff"
import { fuzzyPlaces } from "./fuzzy-places"
import { normaliseForMatch, type ReadableText } from "./normalise-for-match"

/** A TextQuoteSelector's fields. */
export interface Quote {
  exact: string
  prefix?: string | undefined
  suffix?: string | undefined
}

export interface MatchedQuote {
  /** UTF-16 offsets in the text, end exclusive. */
  start: number
  end: number
  match: QuoteMatch
  /** False where other places fit as well: whoever moves an anchor here would guess. */
  unique: boolean
  /** How many UTF-16 units around it, up to 128, are those that stood around the quote. */
  shared: number
}

/** A text to look in many times: it is made readable once. */
export interface SearchableText {
  text: string
  readable(): ReadableText
}

export function searchable(text: string): SearchableText {
  let readable: ReadableText | null = null
  return {
    text,
    readable() {
      readable ??= normaliseForMatch(text)
      return readable
    },
  }
}

const standing = (
  text: string,
  { start, end, unique, shared, cuts }: Chosen,
  kind: "exact" | "normalised",
): MatchedQuote => ({
  start,
  end,
  unique,
  shared,
  match: {
    kind,
    errors: 0,
    digitDiff: cuts,
    ...(kind === "exact" ? {} : { found: text.slice(start, end) }),
  },
})

const wasCut = (prefix: string, exact: string, suffix: string) =>
  cutsNumber(prefix + exact + suffix, prefix.length, prefix.length + exact.length)

function asItStands(text: string, quote: Quote, hint: number | undefined): MatchedQuote | null {
  const { exact, prefix = "", suffix = "" } = quote
  const cuts = wasCut(prefix, exact, suffix)
  const chosen = choosePlace(text, placesOf(text, exact), { prefix, suffix, hint, cuts })
  return chosen && standing(text, chosen, "exact")
}

function asItReads(
  text: string,
  readable: ReadableText,
  exact: string,
  context: Context,
): MatchedQuote | null {
  const chosen = choosePlace(readable.text, placesOf(readable.text, exact), context)
  return chosen && standing(text, { ...chosen, ...readable.original(chosen.start, chosen.end) }, "normalised")
}

function nearly(text: string, readable: ReadableText, exact: string, context: Context): MatchedQuote | null {
  const places = fuzzyPlaces(readable.text, exact)
  const chosen = choosePlace(readable.text, places, { ...context, hint: undefined })
  const place = places.find(({ start, end }) => start === chosen?.start && end === chosen.end)
  if (!place || !chosen?.unique) return null
  const { start, end } = readable.original(place.start, place.end)
  const { errors, digitDiff } = place
  return {
    start,
    end,
    unique: true,
    shared: chosen.shared,
    match: { kind: "fuzzy", errors, digitDiff, found: text.slice(start, end) },
  }
}

/** The quote and its surroundings as they read; spaces at the quote's edges belong to what surrounds it. */
function readableQuote({ exact, prefix = "", suffix = "" }: Quote, hint: number | undefined) {
  const wanted = exact.trim()
  const lead = exact.slice(0, exact.length - exact.trimStart().length)
  const trail = wanted === "" ? "" : exact.slice(exact.trimEnd().length)
  const context: Context = {
    prefix: normaliseForMatch(prefix + lead).text,
    suffix: normaliseForMatch(trail + suffix).text,
    hint,
    cuts: wasCut(prefix + lead, wanted, trail + suffix),
  }
  return { wanted: normaliseForMatch(wanted).text.trim(), context }
}

/**
 * Finds a quote in a text: as it stands, else as it reads (spaces, dashes, quotation marks, digits of other scripts), else with
 * at most one edit in ten characters where one place is best. Among equal places surroundings decide, then nearness to `hint`
 * (UTF-16 offset). A match whose numbers differ, or that cuts a number in two, has `digitDiff` and never counts as found.
 * Null where it is not there.
 */
export function matchQuote(text: string | SearchableText, quote: Quote, hint?: number): MatchedQuote | null {
  const source = typeof text === "string" ? searchable(text) : text
  const exact = asItStands(source.text, quote, hint)
  if (exact && !exact.match.digitDiff) return exact
  const { wanted, context } = readableQuote(quote, hint)
  if (wanted === "") return exact
  const readable = source.readable()
  const read = asItReads(source.text, readable, wanted, context)
  if (read && !read.match.digitDiff) return read
  const near = nearly(source.text, readable, wanted, context)
  return near && !near.match.digitDiff ? near : (exact ?? read ?? near)
}
