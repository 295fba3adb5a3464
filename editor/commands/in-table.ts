import type { EditorState, Selection } from "prosemirror-state"

/** Whether the selection's head stands in a table. The tools of tables (block-tools.ts) need not be there to say so. */
export function isInTable({ selection: { $head } }: EditorState): boolean {
  for (let depth = $head.depth; depth > 0; depth--)
    if ($head.node(depth).type.spec.tableRole === "row") return true
  return false
}

/** Whether a selection is one of cells; by its shape, because its class comes with the tools of tables. */
export const isOfCells = (selection: Selection): boolean => "$anchorCell" in selection
