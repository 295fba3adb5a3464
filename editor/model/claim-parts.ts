import type { Node } from "prosemirror-model"
import { lineAt } from "./text-map"

interface Part {
  from: number
  to: number
}

/** The parts of a range that a claim's mark goes on: what a footnote inside it says is a text of its own and stays unmarked. */
export function partsOutsideFootnotes(doc: Node, from: number, to: number): Part[] {
  const parts: Part[] = []
  let begin = from
  doc.nodesBetween(from, to, (node, pos) => {
    const whole = pos >= begin && pos + node.nodeSize <= to
    if (!node.isInline || !node.isAtom || node.content.size === 0 || !whole) return true
    // Up to its opening edge, and on from its closing one: the footnote itself carries the mark, its words do not.
    parts.push({ from: begin, to: pos + 1 })
    begin = pos + 1 + node.content.size
    return false
  })
  if (begin < to) parts.push({ from: begin, to })
  return parts
}

/** Whether places lie both in a footnote and outside it: no claim reads on over a footnote's edge. */
export function goesOverFootnoteEdge(doc: Node, places: readonly Part[]): boolean {
  const inside = places.map(({ from }) => lineAt(doc, from)?.node.type.name === "footnote")
  return inside.includes(true) && inside.includes(false)
}
