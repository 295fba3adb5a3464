import type { Node } from "prosemirror-model"
import { differingParts, type Region } from "./differing"
import type { CitationItem } from "./nodes/inline"

/** One citation of a document. */
export interface CitationPlace {
  node: Node
  /** The document's position of the citation. */
  from: number
  items: readonly CitationItem[]
  /** It stands in a footnote. */
  inNote: boolean
}

interface Inside {
  node: Node
  /** From the content start of the node it was looked for in. */
  at: number
  inNote: boolean
}

const none: readonly Inside[] = []
const cache = new WeakMap<Node, readonly Inside[]>()

/** The citations below a node, in order; unchanged parts of a document are looked through once. */
function inside(node: Node): readonly Inside[] {
  if (node.isLeaf) return none
  const known = cache.get(node)
  if (known) return known
  const found: Inside[] = []
  node.forEach((child, at) => {
    if (child.type.name === "citation") found.push({ node: child, at, inNote: false })
    else {
      const isNote = child.type.name === "footnote"
      for (const one of inside(child))
        found.push({ node: one.node, at: at + 1 + one.at, inNote: one.inNote || isNote })
    }
  })
  const made = found.length === 0 ? none : found
  cache.set(node, made)
  return made
}

/** All citations of a document in text order. */
export function citationsIn(doc: Node): CitationPlace[] {
  return inside(doc).map(({ node, at, inNote }) => ({
    ...{ node, from: at, inNote },
    items: node.attrs.items as CitationItem[],
  }))
}

/** Whether citations came, went, changed or were put elsewhere. Costs what changed of the text, not the text. */
export function citationsMoved(before: Node, after: Node): boolean {
  const parts = differingParts(before, after)
  const nodes = (regions: readonly Region[]) =>
    regions.flatMap(({ node }) => inside(node).map(one => one.node))
  const [old, now] = [nodes(parts.before), nodes(parts.after)]
  return old.length !== now.length || old.some((node, at) => node !== now[at])
}
