import type { Node, ResolvedPos } from "prosemirror-model"
import { claimIdsIn, claimsOfBlock, placesOfClaim } from "@/editor/model/claims-in-document"

/** A claim's place: positions of the document (or of the block, where said). */
export interface ClaimRange {
  id: string
  from: number
  to: number
}

const known = new WeakMap<Node, readonly ClaimRange[]>()

/** The claims of one text block, each from its first to its last word; offsets within the block's content. Kept per block. */
export function rangesInBlock(block: Node): readonly ClaimRange[] {
  const kept = known.get(block)
  if (kept) return kept
  const found = new Map<string, ClaimRange>()
  for (const { id, from, to } of claimsOfBlock(block)) {
    const range = found.get(id)
    if (range) range.to = to
    else found.set(id, { id, from, to })
  }
  const ranges = [...found.values()]
  known.set(block, ranges)
  return ranges
}

/** Calls `use` with each place of a claim between two positions, in text order. Parts without claims are passed over. */
export function eachClaimRange(doc: Node, from: number, to: number, use: (range: ClaimRange) => void): void {
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos) => placesBelow(node, pos, use))
}

/** The same for one node and what is in it; `from` is the position before it. */
export function eachClaimWithin(node: Node, from: number, use: (range: ClaimRange) => void): void {
  if (!placesBelow(node, from, use)) return
  node.descendants((child, pos) => placesBelow(child, from + 1 + pos, use))
}

function placesBelow(node: Node, pos: number, use: (range: ClaimRange) => void): boolean {
  if (node.isLeaf || claimIdsIn(node).size === 0) return false
  if (node.inlineContent) {
    for (const range of rangesInBlock(node)) {
      use({ id: range.id, from: pos + 1 + range.from, to: pos + 1 + range.to })
    }
  }
  return true
}

/** Where a claim's words stand; several places where it goes over several blocks, none where it has no words here. */
export const rangesOf = (doc: Node, id: string): ClaimRange[] =>
  placesOfClaim(doc, id).map(({ from, to }) => ({ id, from, to }))

/** The claims that touch a range (a caret touches those it stands in or at the edge of), shortest first. */
export function claimsUnder(doc: Node, from: number, to: number): ClaimRange[] {
  const found = new Map<string, ClaimRange>()
  eachClaimRange(doc, from, to, range => {
    const touches = from === to ? range.from <= from && from <= range.to : range.from < to && from < range.to
    if (touches && !found.has(range.id)) found.set(range.id, range)
  })
  return [...found.values()].sort((a, b) => a.to - a.from - (b.to - b.from))
}

/** The claims a caret touches, shortest first: asks its own line and nothing before it. */
export function claimsAt({ parent, parentOffset: at, pos }: ResolvedPos): ClaimRange[] {
  if (!parent.inlineContent) return []
  const start = pos - at
  return rangesInBlock(parent)
    .filter(({ from, to }) => from <= at && at <= to)
    .map(({ id, from, to }) => ({ id, from: start + from, to: start + to }))
    .sort((a, b) => a.to - a.from - (b.to - b.from))
}

/** Every claim with words in the document, once, in text order. */
export function claimOrder(doc: Node): ClaimRange[] {
  const found = new Map<string, ClaimRange>()
  eachClaimRange(doc, 0, doc.content.size, range => {
    if (!found.has(range.id)) found.set(range.id, range)
  })
  return [...found.values()].sort((a, b) => a.from - b.from || b.to - a.to)
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
