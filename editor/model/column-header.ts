import type { Node, ResolvedPos } from "prosemirror-model"

/** Longer than this it is a sentence, not what a column is called. UTF-16 units. */
const longest = 100

/**
 * What the column of a table's cell is called: the first row's words above it; null in the first row itself, where rows are of
 * other lengths, or where the cell spans columns. `tableDepth` is the depth of the table around `$pos`.
 */
export function columnHeader($pos: ResolvedPos, tableDepth: number): string | null {
  if ($pos.depth < tableDepth + 2) return null
  const table = $pos.node(tableDepth)
  const row = $pos.node(tableDepth + 1)
  if (row === table.firstChild || row.childCount !== table.firstChild?.childCount) return null
  return headerOf(table, $pos.index(tableDepth + 1))
}

/** The words at the head of a table's column, counted from 0; null where there are none, or a sentence. */
export function headerOf(table: Node, column: number): string | null {
  const words = table.firstChild?.maybeChild(column)?.textContent.trim() ?? ""
  return words !== "" && words.length <= longest ? words : null
}
