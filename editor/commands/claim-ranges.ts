import type { Node } from "prosemirror-model"
import { schema } from "@/editor/model/schema"

/** A claim's place: positions of the document (or of the block, where said). */
export interface ClaimRange {
  id: string
  from: number
  to: number
}

const { claim } = schema.marks
const none: readonly ClaimRange[] = []
const known = new WeakMap<Node, readonly ClaimRange[]>()

/** The claims of one text block, each from its first to its last word; offsets within the block's content. Kept per block. */
export function rangesInBlock(block: Node): readonly ClaimRange[] {
  const kept = known.get(block)
  if (kept) return kept
  const found = new Map<string, ClaimRange>()
  block.forEach((node, offset) => {
    for (const mark of node.marks) {
      if (mark.type !== claim) continue
      const id = String(mark.attrs.id)
      const range = found.get(id)
      if (range) range.to = offset + node.nodeSize
      else found.set(id, { id, from: offset, to: offset + node.nodeSize })
    }
  })
  const ranges = found.size ? [...found.values()] : none
  known.set(block, ranges)
  return ranges
}

/** Calls `use` with each place of a claim between two positions, in text order; stops when it answers true. */
export function eachClaimRange(
  doc: Node,
  from: number,
  to: number,
  // biome-ignore lint/suspicious/noConfusingVoidType: a caller that only looks answers nothing.
  use: (range: ClaimRange) => boolean | void,
): void {
  let done = false
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos) => {
    if (done) return false
    if (!node.inlineContent) return true
    for (const range of rangesInBlock(node)) {
      done ||= use({ id: range.id, from: pos + 1 + range.from, to: pos + 1 + range.to }) === true
    }
    return true
  })
}

/** Where a claim's words stand; several places where it goes over several blocks, none where it has no words here. */
export function rangesOf(doc: Node, id: string): ClaimRange[] {
  const found: ClaimRange[] = []
  eachClaimRange(doc, 0, doc.content.size, range => {
    if (range.id === id) found.push(range)
  })
  return found
}

/** The claims that touch a range (a caret touches those it stands in or at the edge of), shortest first. */
export function claimsUnder(doc: Node, from: number, to: number): ClaimRange[] {
  const found = new Map<string, ClaimRange>()
  eachClaimRange(doc, from, to, range => {
    const touches = from === to ? range.from <= from && from <= range.to : range.from < to && from < range.to
    if (touches && !found.has(range.id)) found.set(range.id, range)
  })
  return [...found.values()].sort((a, b) => a.to - a.from - (b.to - b.from))
}

/** Every claim with words in the document, once, in text order. */
export function claimOrder(doc: Node): ClaimRange[] {
  const found = new Map<string, ClaimRange>()
  eachClaimRange(doc, 0, doc.content.size, range => {
    if (!found.has(range.id)) found.set(range.id, range)
  })
  return [...found.values()]
}

/** The next claim behind a position, or the last one before it; around the end once. Null where there is none. */
export function neighbourClaim(
  doc: Node,
  from: { id: string | null; position: number },
  direction: 1 | -1,
): ClaimRange | null {
  const order = claimOrder(doc)
  if (order.length === 0) return null
  const current = order.findIndex(range => range.id === from.id)
  if (current >= 0) return order[(current + direction + order.length) % order.length] ?? null
  const behind = order.findIndex(range => range.from >= from.position)
  if (direction === 1) return order[behind < 0 ? 0 : behind] ?? null
  return order[(behind < 0 ? order.length : behind) - 1] ?? order.at(-1) ?? null
}
