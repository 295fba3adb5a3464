import { TextSelection, type Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { addClaims, type TextRange } from "../commands/claims"
import { newId } from "../commands/new-id"
import { readHints } from "../plugins/figure-scan"
import { hintKinds, hintsIn } from "../plugins/hints"
import type { Hint, NewClaim } from "./editor-handle"
import { partsFrom } from "./parts-of-article"
import { bringIntoSight } from "./scrolling"

/** A commit carries a limited number of steps and records, and a claim of several formats takes several steps. */
const claimsInCommit = 50

/** Somebody else may type while it is looked: then it is looked anew, this often at most. */
const mostTries = 5

/**
 * Selects the next hint, or the one before, around the end once; what was never in sight is read on the way. The focus stays
 * where it is: outside the text single keys go on to act. Null where the article holds none.
 */
export async function seekHint(view: EditorView, direction: 1 | -1, tries = mostTries): Promise<Hint | null> {
  const { doc, selection } = view.state
  if (hintKinds(view.state).length === 0 || tries === 0) return null
  const isAhead = ({ from }: Hint) =>
    direction === 1
      ? from > selection.from || (selection.empty && from === selection.from)
      : from < selection.from
  for (const { from, to, around } of partsFrom(doc, selection.$from.index(0), direction)) {
    await readHints(view, from, to)
    if (view.isDestroyed) return null
    if (view.state.doc !== doc) return seekHint(view, direction, tries - 1)
    const here = hintsIn(view.state, from, to).filter(hint => around || isAhead(hint))
    const found = direction === 1 ? here[0] : here.at(-1)
    if (!found) continue
    const range = TextSelection.create(view.state.doc, found.from, found.to)
    view.dispatch(view.state.tr.setSelection(range))
    bringIntoSight(view, found.from, () => null)
    return found
  }
  return null
}

/** The hints of a range, read where they never were. */
export async function hintsOf(view: EditorView, { from, to }: TextRange): Promise<Hint[]> {
  await readHints(view, from, to)
  return view.isDestroyed
    ? []
    : hintsIn(view.state, from, to).filter(hint => hint.from >= from && hint.to <= to)
}

/** Makes a claim of each hint; one undo takes all of them back. */
export function claimAll(view: EditorView, hints: readonly Hint[]): NewClaim[] {
  const made = hints.map(({ from, to, words }) => ({ id: newId(), words, range: { from, to } }))
  const last = hints.at(-1)
  if (!last) return []
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(last.to), -1)))
  let first: Transaction | null = null
  for (let at = 0; at < made.length; at += claimsInCommit) {
    const drafts = made
      .slice(at, at + claimsInCommit)
      .map(({ id, range }) => ({ draft: { id, kind: "figure" as const }, range }))
    addClaims(drafts)(view.state, tr => {
      // To history, what is appended to a change is a part of it.
      if (first) tr.setMeta("appendedTransaction", first)
      first ??= tr
      view.dispatch(tr)
    })
  }
  return made.map(({ id, words }) => ({ id, kind: "figure", words }))
}
