import { type Command, NodeSelection } from "prosemirror-state"
import { schema } from "@/editor/model/schema"

/** Puts a footnote behind the selection and chooses it, which opens its words. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $to } = state.selection
  const type = schema.nodes.footnote
  const index = $to.index() + ($to.textOffset > 0 ? 1 : 0)
  if (!$to.parent.inlineContent || !$to.parent.canReplaceWith(index, index, type)) return false
  if (dispatch) {
    const tr = state.tr.insert($to.pos, type.create())
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, $to.pos)).scrollIntoView())
  }
  return true
}
