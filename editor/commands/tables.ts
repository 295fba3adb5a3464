import { type Command, Selection, TextSelection } from "prosemirror-state"
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderCell,
} from "prosemirror-tables"
import { schema } from "@/editor/model/schema"

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

/** The next cell; behind the last one, a new row. */
export const nextCell: Command = (state, dispatch) => {
  if (goToNextCell(1)(state, dispatch)) return true
  if (!isInTable(state)) return false
  return addRowAfter(state, tr => {
    goToNextCell(1)(state.apply(tr), moved =>
      tr.setSelection(Selection.fromJSON(tr.doc, moved.selection.toJSON())),
    )
    dispatch?.(tr)
  })
}

export const previousCell: Command = goToNextCell(-1)

/** The commands of rows, columns and cells by their ids. */
export const tableCommands = {
  row_before: addRowBefore,
  row_after: addRowAfter,
  column_before: addColumnBefore,
  column_after: addColumnAfter,
  delete_row: deleteRow,
  delete_column: deleteColumn,
  delete_table: deleteTable,
  header_cell: toggleHeaderCell,
  merge_cells: mergeCells,
  split_cell: splitCell,
} as const satisfies Record<string, Command>
