import type { EditorState } from "prosemirror-state"
import { rangeText } from "@/editor/model/text-map"
import { claimsUnder } from "../commands/claim-ranges"
import { selectedRange, type TextRange, whyNotClaimable } from "../commands/claims"
import { isInTable } from "../commands/in-table"
import { linkAt } from "../commands/links"
import type { NotClaimable, SelectionSummary } from "./editor-handle"

/** Longer selections are not read: their words are nobody's claim. Positions. */
const longest = 20_000

export interface SummaryOptions {
  /** The article's state; `small` is that of a footnote's own editor, where the caret is in one. */
  article: EditorState
  small: EditorState | null
  /** Where the footnote's text begins in the article; 0 outside. */
  offset: number
  mayMark: boolean
  dragging: boolean
}

/** What a page may know of the selection; positions are the article's. */
export function summarise({ article, small, offset, mayMark, dragging }: SummaryOptions): SelectionSummary {
  const state = small ?? article
  const own = selectedRange(state)
  const range: TextRange | null = own && { from: own.from + offset, to: own.to + offset }
  const { from, to } = range ?? { from: state.selection.from + offset, to: state.selection.to + offset }
  const empty = from === to
  const isLong = to - from > longest
  const words = empty || isLong ? "" : rangeText(article.doc, from, to)
  return {
    from,
    to,
    empty,
    words,
    notClaimable: notClaimable(article, empty ? "empty" : range, mayMark, isLong),
    claims: isLong ? [] : claimsUnder(article.doc, from, to).map(claim => claim.id),
    link: linkAt(state),
    inTable: isInTable(article),
    inFootnote: small !== null,
    dragging,
  }
}

function notClaimable(
  article: EditorState,
  range: TextRange | null | "empty",
  mayMark: boolean,
  isLong: boolean,
): NotClaimable | null {
  if (!mayMark) return "read_only"
  if (isLong && range) return "too_long"
  return range === "empty" ? "empty" : whyNotClaimable(article.doc, range)
}
