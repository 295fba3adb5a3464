import type { Node } from "prosemirror-model"
import type { Block, DetectedFigure } from "@/core/figures/figure"
import { blockText, positionInBlock } from "@/editor/model/block-text"
import { columnHeader } from "@/editor/model/column-header"
import { schema } from "@/editor/model/schema"
import { rangesInBlock } from "../commands/claim-ranges"
import type { Hint } from "../views/editor-handle"

/** One line of the article as the figure reader wants it, in the current reading. */
export interface LineToRead {
  node: Node
  /** Position before the line's node. */
  from: number
  text: string
  block: Block
  field: string | null
}

const { nodes } = schema

/** The lines between two positions that have words; a footnote's is one of its own. */
export function linesToRead(doc: Node, from: number, to: number): LineToRead[] {
  const found: LineToRead[] = []
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos) => {
    if (!node.inlineContent) return true
    const { text } = blockText(node)
    if (text !== "") found.push({ node, from: pos, text, ...situation(doc, node, pos) })
    return true
  })
  return found
}

function situation(doc: Node, node: Node, from: number): { block: Block; field: string | null } {
  if (node.type === nodes.footnote) return { block: "footnote", field: null }
  if (node.type === nodes.image) return { block: "caption", field: null }
  const $from = doc.resolve(from)
  for (let depth = $from.depth; depth > 0; depth--) {
    const above = $from.node(depth)
    if (above.type !== nodes.table) continue
    const cell = depth + 2 <= $from.depth ? $from.node(depth + 2) : null
    const row = depth + 1 <= $from.depth ? $from.node(depth + 1) : null
    const field = (cell?.attrs.field ?? row?.attrs.field ?? null) as string | null
    // What heads an infobox or a part of it names the event, its year included: nothing is counted there.
    if (above.attrs.role === "infobox")
      return { block: cell?.type === nodes.table_header ? "caption" : "infobox", field }
    return { block: "table", field: field ?? columnHeader($from, depth) }
  }
  return { block: "prose", field: null }
}

/** Where the figures of a line stand in the document, without those that are claims already. */
export function placeFigures(line: LineToRead, figures: readonly DetectedFigure[]): Hint[] {
  const start = line.from + 1
  const claims = rangesInBlock(line.node)
  return figures.flatMap(figure => {
    const from = start + positionInBlock(line.node, figure.start, 1)
    const to = start + positionInBlock(line.node, figure.end, -1)
    const claimed = claims.some(claim => start + claim.from < to && from < start + claim.to)
    return claimed || from >= to
      ? []
      : [{ from, to, words: line.text.slice(figure.start, figure.end), figure }]
  })
}
