import { type Command, Selection } from "prosemirror-state"
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  mergeCells,
  splitCell,
  toggleHeaderCell,
} from "prosemirror-tables"
import { isInTable } from "./in-table"

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
