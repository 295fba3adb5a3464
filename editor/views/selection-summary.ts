import type { EditorState } from "prosemirror-state"
import { isInTable } from "prosemirror-tables"
import { schema } from "@/editor/model/schema"
import { rangeText } from "@/editor/model/text-map"
import { claimsUnder } from "../commands/claim-ranges"
import { selectedRange, whyNotClaimable } from "../commands/claims"
import { linkAt } from "../commands/links"
import { readWords, type WordsReader } from "../commands/reading"
import type { NotClaimable, SelectionSummary } from "./editor-handle"

/** Longer selections are not read aloud nor looked at for figures while they are being dragged. */
const longest = 20_000

/** What a page may know of the selection. `offset` moves positions of a footnote's own text to the article's. */
export function summarise(
  state: EditorState,
  given: { mayMark: boolean; dragging: boolean; inFootnote: boolean; reader: WordsReader },
): SelectionSummary {
  const { selection, doc } = state
  const range = selectedRange(state)
  const { from, to } = range ?? selection
  const empty = from === to
  const words = empty || to - from > longest ? "" : rangeText(doc, from, to)
  return {
    from,
    to,
    empty,
    words,
    notClaimable: notClaimable(state, empty, given.mayMark),
    claims: to - from > longest ? [] : claimsUnder(doc, from, to).map(claim => claim.id),
    kind: empty || words.length > 500 ? "statement" : readWords(words, given.reader).kind,
    link: linkAt(state),
    inTable: isInTable(state),
    inFootnote: given.inFootnote,
    dragging: given.dragging,
  }
}

function notClaimable(state: EditorState, empty: boolean, mayMark: boolean): NotClaimable | null {
  if (!mayMark) return "read_only"
  return empty ? "empty" : whyNotClaimable(state, selectedRange(state))
}

/** Whether the caret of this state stands in a footnote's own text. */
export const isFootnote = (state: EditorState): boolean => state.doc.type === schema.nodes.footnote
