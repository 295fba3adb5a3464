import type { Node } from "prosemirror-model"
import { type Command, type EditorState, NodeSelection, type Transaction } from "prosemirror-state"
import { limits } from "@/core/limits"
import { partsOutsideFootnotes } from "@/editor/model/claim-parts"
import type { ClaimDraft } from "@/editor/model/live-messages"
import { replaceWords } from "@/editor/model/replace-words"
import { schema } from "@/editor/model/schema"
import { rangeText } from "@/editor/model/text-map"
import { rangesOf } from "./claim-ranges"
import { isOfCells } from "./in-table"

export interface TextRange {
  from: number
  to: number
}

const { claim } = schema.marks

/** The selection as one range; null for a selection of several cells. Of a chosen footnote its words, not its number. */
export function selectedRange(state: EditorState): TextRange | null {
  const { selection } = state
  if (selection instanceof NodeSelection && selection.node.type === schema.nodes.footnote)
    return { from: selection.from + 1, to: selection.to - 1 }
  if (!isOfCells(selection)) return { from: selection.from, to: selection.to }
  const range = selection.ranges[0]
  return range && selection.ranges.length === 1 ? { from: range.$from.pos, to: range.$to.pos } : null
}

/** The range from its first to its last letter, digit or sign; null where it has none. Spaces and atoms at its edges go. */
export function trimToWords(doc: Node, { from, to }: TextRange): TextRange | null {
  let first = -1
  let last = -1
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos) => {
    // A footnote's words count only where the whole range lies in it.
    if (node.type === schema.nodes.footnote) return pos < from
    if (!node.isText) return true
    const text = node.text ?? ""
    for (let at = Math.max(0, from - pos); at < Math.min(text.length, to - pos); at++) {
      if (/[\s\u200b]/.test(text.charAt(at))) continue
      if (first < 0) first = pos + at
      last = pos + at + 1
    }
    return true
  })
  return first < 0 ? null : { from: first, to: last }
}

/** Why these words cannot be a claim; null where they can. */
export function whyNotClaimable(
  doc: Node,
  range: TextRange | null,
): "no_words" | "too_long" | "cells" | null {
  if (!range) return "cells"
  const words = trimToWords(doc, range)
  if (!words) return "no_words"
  return words.to - words.from > limits.quoteCharacters * 2 ||
    rangeText(doc, words.from, words.to).length > limits.quoteCharacters
    ? "too_long"
    : null
}

/** Marks a range; what a footnote inside it says is a text of its own and stays unmarked. */
export function markWords(tr: Transaction, { from, to }: TextRange, id: string): Transaction {
  const mark = claim.create({ id })
  for (const part of partsOutsideFootnotes(tr.doc, from, to)) tr.addMark(part.from, part.to, mark)
  return tr
}

function withRecord(tr: Transaction, draft: ClaimDraft): Transaction {
  const before = tr.getMeta("obelus.records") as { claims?: ClaimDraft[] } | undefined
  return tr.setMeta("obelus.records", { ...before, claims: [...(before?.claims ?? []), draft] })
}

/** Makes a claim of the range: its mark and its record travel in one commit. */
export const addClaim =
  (draft: ClaimDraft, range: TextRange): Command =>
  (state, dispatch) => {
    const words = trimToWords(state.doc, range)
    if (!words || whyNotClaimable(state.doc, words)) return false
    dispatch?.(withRecord(markWords(state.tr, words, draft.id), draft))
    return true
  }

/** Several claims in one commit, e.g. all hints of a selection: one undo takes them back. */
export const addClaims =
  (drafts: readonly { draft: ClaimDraft; range: TextRange }[]): Command =>
  (state, dispatch) => {
    const wanted = drafts.flatMap(({ draft, range }) => {
      const words = trimToWords(state.doc, range)
      return words && !whyNotClaimable(state.doc, words) ? [{ draft, words }] : []
    })
    if (wanted.length === 0) return false
    if (dispatch) {
      const tr = state.tr
      for (const { draft, words } of wanted) withRecord(markWords(tr, words, draft.id), draft)
      dispatch(tr)
    }
    return true
  }

function unmark(tr: Transaction, id: string): boolean {
  const places = rangesOf(tr.doc, id)
  for (const { from, to } of places) tr.removeMark(from, to, claim.create({ id }))
  return places.length > 0
}

/** Takes claims' marks off their words; their records are withdrawn or detached by whoever keeps them. */
export const withdrawClaim =
  (...ids: string[]): Command =>
  (state, dispatch) => {
    const tr = state.tr
    if (ids.filter(id => unmark(tr, id)).length === 0) return false
    dispatch?.(tr)
    return true
  }

/** Puts a claim's mark on other words, taking it off where it was. */
export const reanchorClaim =
  (id: string, range: TextRange): Command =>
  (state, dispatch) => {
    const words = trimToWords(state.doc, range)
    if (!words || whyNotClaimable(state.doc, words)) return false
    if (dispatch) {
      const tr = state.tr
      unmark(tr, id)
      dispatch(markWords(tr, words, id))
    }
    return true
  }

/** Writes other words in a claim's place; every mark on them stays. Not for a claim over several blocks. */
export const replaceClaimWords =
  (id: string, words: string): Command =>
  (state, dispatch) => {
    const [place, ...more] = rangesOf(state.doc, id)
    if (!place || more.length > 0 || words.trim() === "" || /[\n\r]/.test(words)) return false
    if (dispatch) {
      const tr = state.tr
      replaceWords(tr, place.from, place.to, words)
      dispatch(tr.scrollIntoView())
    }
    return true
  }
