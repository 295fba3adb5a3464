import type { Node } from "prosemirror-model"
import { AddMarkStep, RemoveMarkStep } from "prosemirror-transform"
import { utf16OffsetOf } from "@/core/anchoring/code-points"
import { matchQuote } from "@/core/anchoring/match-quote"
import { appError } from "@/core/failing/app-error"
import { partsOutsideFootnotes } from "@/editor/model/claim-parts"
import { placesOfClaim } from "@/editor/model/claims-in-document"
import { schema } from "@/editor/model/schema"
import { rangeAt, textOf } from "@/editor/model/text-map"

/** Words to mark: code points of the text's current reading (end exclusive), or the words themselves with what surrounds them. */
export interface WantedWords {
  start?: number | undefined
  end?: number | undefined
  quote?: { exact: string; prefix?: string | undefined; suffix?: string | undefined } | undefined
}

const mostCodePoints = 5000

/** Where the wanted words stand in a document; refuses words that are not there, or that stand in several places. */
export function rangeOfWords(doc: Node, wanted: WantedWords): { from: number; to: number } {
  const text = textOf(doc)
  const place = wanted.quote ? placeOfQuote(text, wanted.quote) : placeOfPoints(text, wanted)
  const range = rangeAt(doc, place.start, place.end)
  if (!range || range.from === range.to) throw appError("unprocessable", "claim.words_not_there")
  return range
}

function placeOfQuote(text: string, quote: NonNullable<WantedWords["quote"]>) {
  const found = matchQuote(text, quote)
  if (!found || found.match.kind === "fuzzy") throw appError("unprocessable", "claim.words_not_there")
  if (!found.unique)
    throw appError("unprocessable", "claim.words_ambiguous", { words: quote.exact.slice(0, 200) })
  return found
}

function placeOfPoints(text: string, { start = 0, end = 0 }: WantedWords) {
  if (end <= start) throw appError("invalid", "claim.range_empty")
  if (end - start > mostCodePoints)
    throw appError("too_large", "claim.range_too_long", { limit: mostCodePoints, n: end - start })
  const first = utf16OffsetOf(text, start)
  return { start: first, end: utf16OffsetOf(text, end) }
}

/** Steps (JSON) that put a claim's mark on a range; a footnote inside it stays a text of its own. */
export function markSteps(doc: Node, { from, to }: { from: number; to: number }, id: string): unknown[] {
  const mark = schema.mark("claim", { id })
  return partsOutsideFootnotes(doc, from, to).map(part => new AddMarkStep(part.from, part.to, mark).toJSON())
}

/** Steps (JSON) that take a claim's mark away wherever it stands. */
export function unmarkSteps(doc: Node, id: string): unknown[] {
  const mark = schema.mark("claim", { id })
  return placesOfClaim(doc, id).map(({ from, to }) => new RemoveMarkStep(from, to, mark).toJSON())
}
