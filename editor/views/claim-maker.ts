import { TextSelection } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import type { ClaimKind, WaiverReason } from "@/core/claims/claim"
import type { Figure } from "@/core/figures/figure"
import { may } from "@/core/people/may"
import { hasClaim } from "@/editor/model/claims-in-document"
import { rangeText } from "@/editor/model/text-map"
import { addClaim, selectedRange, type TextRange, trimToWords } from "../commands/claims"
import { newId } from "../commands/new-id"
import { readWords, type WordsReader } from "../commands/reading"
import { activate } from "../plugins/active-claim"
import type { Hint, NewClaim } from "./editor-handle"
import type { EditorHost } from "./editor-host"
import { whenIdle } from "./when-idle"

/** Fetches what reads figures in words: nobody needs it to read or to type. */
const loadWordsReader = async (): Promise<WordsReader> => (await import("./words-reader")).wordsReader

/** Fetches what looks for hints beyond what is in sight, and takes many at once. */
export const loadHintActs = () => import("./hint-acts")

/** Makes claims in an editor: the words are read here, mark and record are one commit. */
export function claimMaker(view: EditorView, host: () => EditorHost) {
  const commit = (
    range: TextRange,
    kind: ClaimKind,
    { figure, waiver }: { figure?: Figure | null; waiver?: WaiverReason },
  ): NewClaim | null => {
    const id = newId()
    const words = rangeText(view.state.doc, range.from, range.to)
    // Before the commit, so that undoing it brings no selection back, and no popover with it.
    collapse(view, range.to)
    const draft = { id, kind, ...(figure ? { figure } : {}), ...(waiver ? { waiver } : {}) }
    // What is waived needs nobody's eyes: the claim before stays the active one.
    addClaim(draft, range)(view.state, tr => {
      view.dispatch(waiver ? tr : activate(tr, id))
    })
    if (!hasClaim(view.state.doc, id)) return null
    const claim = { id, kind, words }
    if (!waiver) host().onCreateClaim?.(claim)
    return claim
  }

  // The first claim shall not wait, nor one made after the connection is gone.
  if (may(host().role, "claim.write")) whenIdle(() => Promise.all([loadWordsReader(), loadHintActs()]))
  let reading = false

  const allowed = () => {
    if (may(host().role, "claim.write")) return true
    host().onRefused?.("editor.may_not_mark")
    return false
  }

  return {
    /** Rejects where the reader of figures cannot be fetched. */
    async claim(given: TextRange, asked?: ClaimKind): Promise<NewClaim | null> {
      const wanted = !reading && allowed() ? trimToWords(view.state.doc, given) : null
      if (!wanted) return null
      const words = rangeText(view.state.doc, wanted.from, wanted.to)
      reading = true
      const reader = await loadWordsReader().finally(() => {
        reading = false
      })
      const range = view.isDestroyed ? null : stillThere(view, wanted, words)
      if (!range) return null
      const read = readWords(words, reader, asked)
      return commit(range, read.kind, { figure: read.figure })
    },
    async claimHints(given: TextRange): Promise<NewClaim[]> {
      if (!allowed()) return []
      const { claimAll, hintsOf } = await loadHintActs()
      const hints = await hintsOf(view, given)
      return allowed() ? claimAll(view, hints) : []
    },
    waive(given: TextRange, waiver: WaiverReason): NewClaim | null {
      const range = allowed() ? trimToWords(view.state.doc, given) : null
      return range && commit(range, "statement", { waiver })
    },
    claimHint(hint: Hint): NewClaim | null {
      if (!allowed()) return null
      const { start: _, end: __, ...figure } = hint.figure
      const made = commit({ from: hint.from, to: hint.to }, "figure", { figure })
      if (made) host().onHint?.(hint)
      return made
    },
  }
}

/**
 * The caret rests behind the words: the popover of the selection goes, the claim's own card comes. A footnote's small
 * editor keeps its own caret, and closes when the article's moves.
 */
function collapse(view: EditorView, to: number): void {
  const $end = view.state.doc.resolve(to)
  if ($end.depth === 0 || $end.parent.isInline) return
  view.dispatch(view.state.tr.setSelection(TextSelection.near($end, -1)))
}

/** Where the words stand now: text may have come in before them meanwhile, and the selection went along with them. */
function stillThere({ state }: EditorView, range: TextRange, words: string): TextRange | null {
  const selected = selectedRange(state)
  const places = [range, selected && trimToWords(state.doc, selected)]
  const same = ({ from, to }: TextRange) =>
    to <= state.doc.content.size && rangeText(state.doc, from, to) === words
  return places.find(place => place !== null && same(place)) ?? null
}
