import { Fragment, type Node } from "prosemirror-model"
import { EditorState } from "prosemirror-state"
import { fixTables, TableMap } from "prosemirror-tables"
import type { Transform } from "prosemirror-transform"
import { appError } from "@/core/failing/app-error"
import { schema } from "./schema"
import { isTooLarge, tableLimits } from "./table-size"

interface TableAt {
  node: Node
  pos: number
}

const isTable = (node: Node) => node.type === schema.nodes.table

const countSame = (before: Node, after: Node, most: number, at: (node: Node, index: number) => Node) => {
  let same = 0
  while (same < most && at(before, same) === at(after, same)) same++
  return same
}

/** Finds tables below `after` that are not, as the same object, in the same place below `before`; outer ones first. */
function touchedBelow(before: Node | null, after: Node, start: number, found: TableAt[]): void {
  const most = before ? Math.min(before.childCount, after.childCount) : 0
  const first = before ? countSame(before, after, most, (node, index) => node.child(index)) : 0
  const fromEnd = (node: Node, index: number) => node.child(node.childCount - 1 - index)
  const last = before ? countSame(before, after, most - first, fromEnd) : 0
  const paired = before?.childCount === after.childCount ? before : null
  after.forEach((child, offset, at) => {
    if (at < first || at >= after.childCount - last || child.isTextblock || child.isLeaf) return
    if (isTable(child)) found.push({ node: child, pos: start + offset })
    const old = paired?.child(at) ?? null
    touchedBelow(old?.type === child.type ? old : null, child, start + offset + 1, found)
  })
}

function touchedTables(before: Node, after: Node): TableAt[] {
  const found: TableAt[] = []
  if (before !== after) touchedBelow(before, after, 0, found)
  return found
}

const plain = { colspan: 1, rowspan: 1, colwidth: null }

/** The same cells without spans, rows filled up: what always is a rectangle. */
function withoutSpans(table: Node): Node {
  let width = 1
  table.forEach(row => {
    width = Math.max(width, row.childCount)
  })
  const rows: Node[] = []
  table.forEach(row => {
    const cells: Node[] = []
    row.forEach(cell => void cells.push(cell.type.create({ ...cell.attrs, ...plain }, cell.content)))
    while (cells.length < width) cells.push(schema.nodes.table_cell.createAndFill() as Node)
    rows.push(row.copy(Fragment.fromArray(cells)))
  })
  return schema.node("table", table.attrs, rows)
}

const isBroken = ({ node }: TableAt) => TableMap.get(node).problems !== null

/** How often the library's repair is tried: one repair can uncover the next fault. */
const rounds = 4

/**
 * Appends the steps that make the tables touched by this transform rectangular again. Only the authority does this after a
 * rebase, and an editor's own local change: if every client answered a remote change with a repair, it would be done N times.
 * Throws `too_large` for a table beyond the limits.
 */
export function repairTables(transform: Transform): void {
  const [before] = transform.docs
  if (!before) return
  const tables = () => touchedTables(before, transform.doc)
  if (tables().some(({ node }) => isTooLarge(node)))
    throw appError("too_large", "live.table", { limit: tableLimits.places })
  for (let round = 0; round < rounds && tables().some(isBroken); round++) {
    const repaired = fixTables(
      EditorState.create({ doc: transform.doc }),
      EditorState.create({ doc: before }),
    )
    for (const step of repaired?.steps ?? []) transform.step(step)
  }
  for (const { node, pos } of tables().filter(isBroken).reverse()) {
    transform.replaceWith(pos, pos + node.nodeSize, withoutSpans(node))
  }
}
