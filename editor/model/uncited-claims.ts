import type { Node } from "prosemirror-model"
import { isLine } from "./block-text"
import { citationsIn } from "./citations-in-document"
import { claimsOfBlock } from "./claims-in-document"
import { differingParts, type Region } from "./differing"

type Cited = ReadonlyMap<string, boolean>
const none: Cited = new Map()
const cache = new WeakMap<Node, Cited>()

/** Claims below a node, each with whether a citation stands behind it; unchanged parts of a document are looked through once. */
function citedBelow(node: Node): Cited {
  if (node.isLeaf) return none
  const known = cache.get(node)
  if (known) return known
  const found = new Map<string, boolean>()
  const add = (id: string, cited: boolean) => found.set(id, cited || found.get(id) === true)
  if (isLine(node)) {
    const last = citationsIn(node).at(-1)?.from ?? -1
    for (const { id, to } of claimsOfBlock(node)) add(id, last >= to)
  }
  node.forEach(child => {
    if (!child.isLeaf) for (const [id, cited] of citedBelow(child)) add(id, cited)
  })
  const made = found.size === 0 ? none : found
  cache.set(node, made)
  return made
}

/**
 * The claims that no citation stands behind: none after their words in the same paragraph, item or cell, or in a footnote there. A
 * citation covers all that stands before it in its paragraph, as people cite at the end of one. One place that is cited is enough.
 */
export function uncitedClaims(doc: Node): ReadonlySet<string> {
  return new Set([...citedBelow(doc)].flatMap(([id, cited]) => (cited ? [] : id)))
}

/** Whether claims came to stand before a citation, or no longer do, as when a paragraph is split. Costs what changed of the text. */
export function uncitedMoved(before: Node, after: Node): boolean {
  const parts = differingParts(before, after)
  const told = (regions: readonly Region[]) =>
    regions.flatMap(({ node }) => [...citedBelow(node)].map(entry => entry.join(" ")))
  const [old, now] = [told(parts.before), told(parts.after)]
  return old.length !== now.length || old.some((entry, at) => entry !== now[at])
}
