import type { Node } from "prosemirror-model"
import { type CodePointIndex, codePointIndex } from "@/core/anchoring/code-points"
import { textAfter, textBefore } from "@/core/anchoring/cut-text"
import { type MatchedQuote, matchQuote, type SearchableText, searchable } from "@/core/anchoring/match-quote"
import type { TextSelectors } from "@/core/anchoring/selectors"
import type { QuoteMatch } from "@/core/evidence/evidence"
import { placesOfClaim } from "./claims-in-document"
import { lineAt, offsetAt, rangeAt, textOf } from "./text-map"

/** A range of the document, and how surely it is the one. */
export interface FoundRange {
  from: number
  to: number
  match: QuoteMatch
}

const context = 64

interface WholeText extends SearchableText {
  points: CodePointIndex
}
const wholeTexts = new WeakMap<Node, WholeText>()

function wholeText(doc: Node): WholeText {
  const known = wholeTexts.get(doc)
  if (known) return known
  const text = textOf(doc)
  const made = { ...searchable(text), points: codePointIndex(text) }
  wholeTexts.set(doc, made)
  return made
}

/** The selectors of a range, in the current reading. Null where it lies in no line. Costs the whole document once per version. */
export function selectorsOf(doc: Node, from: number, to: number): TextSelectors | null {
  const start = offsetAt(doc, from)
  const end = offsetAt(doc, to)
  if (start === null || end === null) return null
  const { text, points } = wholeText(doc)
  const block = lineAt(doc, from)?.path
  return {
    quote: {
      exact: text.slice(start, end).normalize("NFC"),
      prefix: textBefore(text, start, context).normalize("NFC"),
      suffix: textAfter(text, end, context).normalize("NFC"),
    },
    position: { start: points.before(start), end: points.before(end) },
    ...(block === undefined ? {} : { block }),
  }
}

/** The selectors of a claim, from its first place to its last; null where its mark is not in the document. */
export function selectorsOfClaim(doc: Node, id: string): TextSelectors | null {
  const places = placesOfClaim(doc, id)
  const first = places[0]
  const last = places.at(-1)
  return first && last ? selectorsOf(doc, first.from, last.to) : null
}

/** The range of code points (end exclusive) of the article's current reading; null where they lie outside it. */
export function rangeOfCodePoints(
  doc: Node,
  start: number,
  end: number,
): { from: number; to: number } | null {
  const { text, points } = wholeText(doc)
  const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start
  if (!isInside || end > points.before(text.length)) return null
  return rangeAt(doc, points.offsetOf(start), points.offsetOf(end))
}

/** Words so long are known by themselves; shorter ones ("600") by so many of the characters around them. */
const tellingWords = 32
const tellingContext = 6

function isSure(
  { exact, prefix, suffix }: TextSelectors["quote"],
  found: MatchedQuote,
  hint: number | undefined,
): boolean {
  if (found.match.kind === "exact" && found.start === hint) return true
  const context = Math.min(tellingContext, prefix.length + suffix.length)
  return found.unique && (exact.length >= tellingWords || found.shared >= context)
}

/**
 * Finds words again in another version of the article: where they stood if they still do, else by the quote with its
 * surroundings, else by a unique near match with the same numbers. Null where that leaves a guess.
 */
export function rangeOfSelectors(doc: Node, { quote, position }: TextSelectors): FoundRange | null {
  const whole = wholeText(doc)
  const hint = position && whole.points.offsetOf(position.start)
  const found = matchQuote(whole, quote, hint)
  if (!found || found.match.digitDiff) return null
  if (!isSure(quote, found, hint)) return null
  const range = rangeAt(doc, found.start, found.end)
  return range && { ...range, match: found.match }
}
