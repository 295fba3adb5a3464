import type { Node, ResolvedPos } from "prosemirror-model"
import { fieldMeasure } from "@/core/figures/field"
import { lexiconOf } from "@/core/figures/lexicons"
import { headerOf } from "@/editor/model/column-header"

/** A cell of a plain table: what its column is called, the column's own name among all, whether its row is the total's. */
export interface Column {
  field: string | null
  group: string | null
  total: boolean
  /** The row's own name among all, and whether the cell stands in a column of totals. */
  across: string | null
  totalAcross: boolean
}

const none: Column = { field: null, group: null, total: false, across: null, totalAcross: false }

/** Reads a cell's column where rows and columns are plain: merged cells and subtotals leave nothing to add up. */
export function columnOf($start: ResolvedPos, tableDepth: number, blockPath: string): Column {
  if ($start.depth < tableDepth + 2) return none
  const table = $start.node(tableDepth)
  const column = $start.index(tableDepth + 1)
  if (!isPlain(table)) return none
  const header = headerOf(table, column)
  const across = /^total\b/i.test(header ?? "")
  const row = $start.node(tableDepth + 1)
  return {
    field: across ? summed(table, column) : header,
    group: `${blockPath.split(".")[0]} column ${column}`,
    total: /^total\b/i.test(row.firstChild?.textContent.trim() ?? ""),
    across: `${blockPath.split(".").slice(0, 2).join(".")} row`,
    totalAcross: across,
  }
}

/** What a column "Total" counts: what the others do where they are one, else the casualties they make together. */
function summed(table: Node, total: number): string | null {
  const lexicon = lexiconOf("en")
  const measures = new Set<string>()
  for (let column = 0; column < (table.firstChild?.childCount ?? 0); column++) {
    const measure = column === total ? null : fieldMeasure(headerOf(table, column), lexicon)
    if (measure) measures.add(measure)
  }
  if (measures.size === 0) return null
  return measures.size === 1 ? [...measures][0]! : "casualties"
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
