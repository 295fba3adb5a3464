import type { Node } from "prosemirror-model"
import type { Block, DetectedFigure } from "@/core/figures/figure"
import { schema } from "@/editor/model/schema"
import { rangesInBlock } from "../commands/claim-ranges"
import type { Hint } from "../views/editor-handle"

/** One text block as the figure reader wants it; offsets of `text` are found again through `places`. */
export interface BlockText {
  node: Node
  /** Position before the block. */
  from: number
  text: string
  block: Block
  field: string | null
  /** For each run of text: where it starts in `text` and in the block's content. */
  places: readonly { text: number; content: number; size: number }[]
}

const { nodes, marks } = schema

/** The text blocks between two positions, in the current reading: proposed insertions are left out. */
export function blockTexts(doc: Node, from: number, to: number): BlockText[] {
  const found: BlockText[] = []
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos) => {
    if (!node.inlineContent) return true
    // A footnote inside is a block of its own: its numbers are no part of the sentence around it.
    if (node.content.size > 0) found.push(read(doc, node, pos))
    return true
  })
  return found
}

function read(doc: Node, node: Node, from: number): BlockText {
  let text = ""
  const places: { text: number; content: number; size: number }[] = []
  node.forEach((child, offset) => {
    if (child.isText && !marks.insertion.isInSet(child.marks)) {
      places.push({ text: text.length, content: offset, size: child.nodeSize })
      text += child.text ?? ""
    } else if (!child.isText)
      text += child.type === nodes.hard_break ? "\n" : child.type === nodes.footnote ? "" : " "
  })
  return { node, from, text, places, ...situation(doc, node, from) }
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
    return { block: above.attrs.role === "infobox" ? "infobox" : "table", field }
  }
  return { block: "prose", field: null }
}

/** The position of an offset of `text` in the document; `end` keeps the end of a run inside it. */
function positionOf(block: BlockText, offset: number, end: boolean): number | null {
  for (const place of block.places) {
    const within = offset - place.text
    if (within < 0) return null
    if (end ? within <= place.size && within > 0 : within < place.size)
      return block.from + 1 + place.content + within
  }
  return null
}

/** Where the figures of a block stand in the document, without those that are claims already. */
export function placeFigures(block: BlockText, figures: readonly DetectedFigure[]): Hint[] {
  const claims = rangesInBlock(block.node)
  return figures.flatMap(figure => {
    const from = positionOf(block, figure.start, false)
    const to = positionOf(block, figure.end, true)
    if (from === null || to === null) return []
    const start = block.from + 1
    const claimed = claims.some(claim => start + claim.from < to && from < start + claim.to)
    return claimed ? [] : [{ from, to, words: block.text.slice(figure.start, figure.end), figure }]
  })
}
