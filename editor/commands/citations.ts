import type { Command } from "prosemirror-state"
import { Selection } from "prosemirror-state"
import { placesOfClaim } from "@/editor/model/claims-in-document"
import type { CitationItem } from "@/editor/model/nodes/inline"
import { schema } from "@/editor/model/schema"
import type { CitedItem } from "../views/editor-handle"

/** Cites these sources at a position (the selection's end when absent); with nothing to cite it does nothing. */
export const insertCitation =
  (items: readonly CitedItem[], at?: number): Command =>
  (state, dispatch) => {
    const type = schema.nodes.citation
    const position = Math.min(at ?? state.selection.to, state.doc.content.size)
    const $at = state.doc.resolve(position)
    const index = $at.index() + ($at.textOffset > 0 ? 1 : 0)
    if (items.length === 0 || !$at.parent.inlineContent) return false
    if (!$at.parent.canReplaceWith(index, index, type)) return false
    if (dispatch) {
      const tr = state.tr.insert(position, type.create({ items: items.map(filled) }))
      dispatch(tr.setSelection(Selection.near(tr.doc.resolve(position + 1))).scrollIntoView())
    }
    return true
  }

/** Changes what an existing citation cites; cites nothing → the citation goes. */
export const changeCitation =
  (at: number, items: readonly CitedItem[]): Command =>
  (state, dispatch) => {
    const node = state.doc.nodeAt(at)
    if (node?.type !== schema.nodes.citation) return false
    if (items.length === 0) dispatch?.(state.tr.delete(at, at + node.nodeSize))
    else dispatch?.(state.tr.setNodeMarkup(at, null, { ...node.attrs, items: items.map(filled) }))
    return true
  }

/**
 * Cites a source behind the last words of a claim; where a citation stands there already, the source joins it. False where the
 * text does not hold the claim, or that citation names the source.
 */
export const citeClaim =
  (claimId: string, item: CitedItem): Command =>
  (state, dispatch) => {
    const at = placesOfClaim(state.doc, claimId).at(-1)?.to
    if (at === undefined) return false
    const next = state.doc.nodeAt(at)
    if (next?.type !== schema.nodes.citation) return insertCitation([item], at)(state, dispatch)
    const items = next.attrs.items as CitationItem[]
    if (items.some(one => one.sourceId === item.sourceId)) return false
    return changeCitation(at, [...items, item])(state, dispatch)
  }

const filled = (item: CitedItem): CitationItem => ({
  sourceId: item.sourceId,
  locator: item.locator || null,
  label: item.label || null,
  prefix: item.prefix || null,
  suffix: item.suffix || null,
})
