import type { Command, EditorState } from "prosemirror-state"
import { isNewLink } from "@/editor/model/attributes"
import { schema } from "@/editor/model/schema"

const { link } = schema.marks

/** The address somebody typed, completed where it lacks its scheme; null where it is none a link may have. */
export function readAddress(typed: string): string | null {
  const text = typed.trim()
  if (text === "" || /\s/.test(text)) return null
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`
  const full =
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d+(\/|$)/.test(text) ? text : `https://${text}`
  try {
    return isNewLink(full) && new URL(full) ? full : null
  } catch {
    return null
  }
}

/** The link under the caret or at the selection's start. */
export function linkAt(state: EditorState): string | null {
  const { $from, empty } = state.selection
  const mark = link.isInSet(empty ? $from.marks() : ($from.nodeAfter?.marks ?? []))
  return mark ? String(mark.attrs.href) : null
}

/** Links the range (the selection when absent) to an address that `readAddress` accepts. */
export const setLink =
  (address: string, range?: { from: number; to: number }): Command =>
  (state, dispatch) => {
    const href = readAddress(address)
    const { from, to } = range ?? state.selection
    if (!href || from >= to || to > state.doc.content.size) return false
    if (dispatch) dispatch(state.tr.removeMark(from, to, link).addMark(from, to, link.create({ href })))
    return true
  }

/** Takes the link off: the whole link the caret is in, or the selection's links. */
export const unlink: Command = (state, dispatch) => {
  const { from, to, empty, $from } = state.selection
  if (!empty) {
    if (!state.doc.rangeHasMark(from, to, link)) return false
    dispatch?.(state.tr.removeMark(from, to, link))
    return true
  }
  const mark = link.isInSet($from.marks())
  if (!mark) return false
  const has = (index: number) => mark.isInSet($from.parent.maybeChild(index)?.marks ?? [])
  let first = has($from.index()) ? $from.index() : $from.index() - 1
  let last = first
  while (has(first - 1)) first--
  while (has(last + 1)) last++
  dispatch?.(state.tr.removeMark($from.posAtIndex(first), $from.posAtIndex(last + 1), mark))
  return true
}
