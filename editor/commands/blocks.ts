import { chainCommands, lift, newlineInCode, setBlockType, wrapIn } from "prosemirror-commands"
import type { NodeType } from "prosemirror-model"
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list"
import type { Command, EditorState } from "prosemirror-state"
import { schema } from "@/editor/model/schema"

const { nodes } = schema

/** Whether the caret is in a block of this type, at any depth. */
export function isInside(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true
  return false
}

/** The level of the heading the caret is in; 0 outside headings. */
export function headingLevel(state: EditorState): number {
  const { parent } = state.selection.$from
  return parent.type === nodes.heading ? Number(parent.attrs.level) : 0
}

export const toParagraph: Command = setBlockType(nodes.paragraph)

/** Makes a heading of this level, or a paragraph again where it is one. */
export const toggleHeading =
  (level: number): Command =>
  (state, dispatch) =>
    headingLevel(state) === level
      ? toParagraph(state, dispatch)
      : setBlockType(nodes.heading, { level })(state, dispatch)

/** Makes a list of the blocks, a list of the other kind where they are one, or blocks again. */
export const toggleList =
  (type: NodeType): Command =>
  (state, dispatch) => {
    const { $from } = state.selection
    for (let depth = $from.depth; depth > 0; depth--) {
      const node = $from.node(depth)
      if (node.type !== nodes.bullet_list && node.type !== nodes.ordered_list) continue
      if (node.type === type) return liftListItem(nodes.list_item)(state, dispatch)
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), type))
      return true
    }
    return wrapInList(type)(state, dispatch)
  }

export const listIn: Command = sinkListItem(nodes.list_item)
export const listOut: Command = liftListItem(nodes.list_item)
export const newListItem: Command = splitListItem(nodes.list_item)

/** Quotes the blocks, or takes them out of their quotation. */
export const toggleQuote: Command = (state, dispatch) =>
  isInside(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch)

/** A new line inside the block. */
export const hardBreak: Command = chainCommands(newlineInCode, (state, dispatch) => {
  const { $from, $to } = state.selection
  if (!$from.parent.inlineContent || !$from.sameParent($to)) return false
  if (!$from.parent.canReplaceWith($from.index(), $to.indexAfter(), nodes.hard_break)) return false
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView())
  return true
})
