import type { ResolvedPos } from "prosemirror-model"

/** Longer than this it is a sentence, not what a column is called. UTF-16 units. */
const longest = 100

/**
 * What the column of a table's cell is called: the first row's words above it; null in the first row itself, where rows are of
 * other lengths, or where the cell spans columns. `tableDepth` is the depth of the table around `$pos`.
 */
export function columnHeader($pos: ResolvedPos, tableDepth: number): string | null {
  if ($pos.depth < tableDepth + 2) return null
  const head = $pos.node(tableDepth).firstChild
  const row = $pos.node(tableDepth + 1)
  if (!head || row === head || row.childCount !== head.childCount) return null
  const words = head.maybeChild($pos.index(tableDepth + 1))?.textContent.trim() ?? ""
  return words !== "" && words.length <= longest ? words : null
}
