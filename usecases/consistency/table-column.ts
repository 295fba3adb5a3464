import type { Node, ResolvedPos } from "prosemirror-model"

/** A cell of a plain table: what its column is called, the column's own name among all, whether its row is the total's. */
export interface Column {
  field: string | null
  group: string | null
  total: boolean
}

const none: Column = { field: null, group: null, total: false }

/** Reads a cell's column where rows and columns are plain: merged cells and subtotals leave nothing to add up. */
export function columnOf($start: ResolvedPos, tableDepth: number, blockPath: string): Column {
  if ($start.depth < tableDepth + 2) return none
  const table = $start.node(tableDepth)
  const column = $start.index(tableDepth + 1)
  if (!isPlain(table)) return none
  const header = table.firstChild?.maybeChild(column)?.textContent.trim() ?? ""
  const row = $start.node(tableDepth + 1)
  return {
    field: header !== "" && header.length <= 100 ? header : null,
    group: `${blockPath.split(".")[0]} column ${column}`,
    total: /^total\b/i.test(row.firstChild?.textContent.trim() ?? ""),
  }
}

const plain = new WeakMap<Node, boolean>()

function isPlain(table: Node): boolean {
  const known = plain.get(table)
  if (known !== undefined) return known
  let found = true
  table.forEach(row => {
    if (/^sub-?total/i.test(row.firstChild?.textContent.trim() ?? "")) found = false
    row.forEach(cell => {
      if (cell.attrs.colspan > 1 || cell.attrs.rowspan > 1) found = false
    })
  })
  plain.set(table, found)
  return found
}
