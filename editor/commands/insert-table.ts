import { type Command, TextSelection } from "prosemirror-state"
import { schema } from "@/editor/model/schema"
import { isInTable } from "./in-table"

const { nodes } = schema

/** Puts in a table of so many rows and columns, its first row of header cells, behind the block of the caret. */
export const insertTable =
  (rows = 3, columns = 3): Command =>
  (state, dispatch) => {
    const { $from } = state.selection
    if (isInTable(state) || $from.depth === 0) return false
    const at = $from.after(1)
    if (!state.doc.canReplaceWith($from.indexAfter(0), $from.indexAfter(0), nodes.table)) return false
    if (!dispatch) return true
    const table = nodes.table.create(
      null,
      Array.from({ length: rows }, (_, row) =>
        nodes.table_row.create(
          null,
          Array.from({ length: columns }, () =>
            (row === 0 ? nodes.table_header : nodes.table_cell).createAndFill(),
          ).filter(cell => cell !== null),
        ),
      ),
    )
    const tr = state.tr.insert(at, table)
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView())
    return true
  }
