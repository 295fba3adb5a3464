import { toggleMark } from "prosemirror-commands"
import type { Command, EditorState } from "prosemirror-state"
import { schema } from "@/editor/model/schema"

const formats = ["strong", "em", "sub", "sup", "code"] as const
export type Format = (typeof formats)[number]

/** Turns a format on or off for the selection or for what is typed next. Footnotes inside it keep their own. */
export const toggleFormat = (format: Format): Command =>
  toggleMark(schema.marks[format], null, { enterInlineAtoms: false, removeWhenPresent: false })

/** Whether the selection, or what is typed next, carries this format. */
export function hasFormat(state: EditorState, format: Format): boolean {
  const { from, $from, to, empty } = state.selection
  const type = schema.marks[format]
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
  return state.doc.rangeHasMark(from, to, type)
}

/** Takes formats and links off the selection. Claims and suggestions are no formats and stay. */
export const clearFormatting: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection
  const types = [...formats.map(format => schema.marks[format]), schema.marks.link]
  if (empty || !types.some(type => state.doc.rangeHasMark(from, to, type))) return false
  if (dispatch) {
    const tr = state.tr
    for (const type of types) tr.removeMark(from, to, type)
    dispatch(tr.scrollIntoView())
  }
  return true
}
