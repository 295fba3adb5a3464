import type { Node } from "prosemirror-model"
import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state"
import { StepMap } from "prosemirror-transform"
import { Decoration, DecorationSet } from "prosemirror-view"
import { claimsAt, rangesOf } from "../commands/claim-ranges"
import { isLocal } from "./local"

interface Active {
  id: string | null
  decorations: DecorationSet
}

const key = new PluginKey<Active>("obelus.active-claim")
const nobody: Active = { id: null, decorations: DecorationSet.empty }

/** Which claim is being judged: one decoration, where thousands of marks have none. The caret chooses it too. */
export function activeClaims(): Plugin<Active> {
  return new Plugin<Active>({
    key,
    state: {
      init: () => nobody,
      apply(tr, before, _, state) {
        const asked = tr.getMeta(key) as { id: string | null } | undefined
        if (asked) return of(state.doc, asked.id)
        if (tr.selectionSet && isLocal(tr)) {
          const chosen = underCaret(tr, before.id)
          if (chosen !== undefined && chosen !== before.id) return of(state.doc, chosen)
        }
        if (!tr.docChanged || before.id === null) return before
        return redrawn(tr, before)
      },
    },
    props: { decorations: state => key.getState(state)?.decorations },
  })
}

/** The shortest claim at the caret; undefined where a selection says nothing about it. Leaving the words keeps it. */
function underCaret(tr: Transaction, before: string | null): string | undefined {
  if (!tr.selection.empty) return undefined
  const claims = claimsAt(tr.selection.$from)
  return claims.some(claim => claim.id === before) ? undefined : claims[0]?.id
}

function of(doc: Node, id: string | null): Active {
  if (id === null) return nobody
  const places = rangesOf(doc, id)
  const drawn = places.map(({ from, to }) => Decoration.inline(from, to, { class: "active-claim" }))
  return { id, decorations: DecorationSet.create(doc, drawn) }
}

/** Mapped while the words only moved; looked up again when they grew, shrank or went. */
function redrawn(tr: Transaction, before: Active): Active {
  const touched = before.decorations.find().some(({ from, to }) => {
    let hit = false
    for (const map of tr.mapping.maps) {
      map.forEach((start, end) => {
        hit ||= start <= to && end >= from
      })
    }
    return hit
  })
  const empty = before.decorations === DecorationSet.empty
  // Mark steps have empty maps: an undone withdrawal brings the words back without moving anything.
  if (touched || empty || tr.steps.some(step => step.getMap() === StepMap.empty)) return of(tr.doc, before.id)
  return { id: before.id, decorations: before.decorations.map(tr.mapping, tr.doc) }
}

/** The claim that the caret chose in this transaction; null where it chose none, or somebody asked for one. */
export function chosenByCaret(tr: Transaction, before: EditorState, after: EditorState): string | null {
  const id = activeClaim(after)
  return tr.selectionSet && !tr.getMeta(key) && id !== activeClaim(before) ? id : null
}

/** The claim being judged; null when none is. */
export const activeClaim = (state: EditorState): string | null => key.getState(state)?.id ?? null

/** Makes this claim the active one; null leaves all of them. */
export const activate = (tr: Transaction, id: string | null): Transaction => tr.setMeta(key, { id })
