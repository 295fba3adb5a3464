import type { Node } from "prosemirror-model"

export interface Region {
  node: Node
  /** The position of its content's start. */
  start: number
}

interface Differing {
  /** Lines and leaves of the old document that are not, as the same object, in the new one's place. */
  before: Region[]
  after: Region[]
}

const sizeOf = (node: Node, from: number, to: number) => {
  let size = 0
  for (let at = from; at < to; at++) size += node.child(at).nodeSize
  return size
}

function compare(before: Node, after: Node, beforeStart: number, afterStart: number, found: Differing) {
  const most = Math.min(before.childCount, after.childCount)
  let first = 0
  while (first < most && before.child(first) === after.child(first)) first++
  let last = 0
  while (
    last < most - first &&
    before.child(before.childCount - 1 - last) === after.child(after.childCount - 1 - last)
  )
    last++
  const beforeEnd = before.childCount - last
  const afterEnd = after.childCount - last
  let beforeAt = beforeStart + sizeOf(before, 0, first)
  let afterAt = afterStart + sizeOf(after, 0, first)
  const paired = beforeEnd === afterEnd
  for (let at = first; at < Math.max(beforeEnd, afterEnd); at++) {
    const old = at < beforeEnd ? before.child(at) : null
    const now = at < afterEnd ? after.child(at) : null
    const goDeeper = paired && old && now && old.type === now.type && !old.inlineContent && !old.isLeaf
    if (goDeeper && old !== now) compare(old, now, beforeAt + 1, afterAt + 1, found)
    else if (old !== now) {
      if (old) found.before.push({ node: old, start: beforeAt + 1 })
      if (now) found.after.push({ node: now, start: afterAt + 1 })
    }
    beforeAt += old?.nodeSize ?? 0
    afterAt += now?.nodeSize ?? 0
  }
}

/**
 * The parts in which two documents differ: walks both, descending only where nodes are not the same object, so that it costs
 * what changed (and one comparison per sibling). The parts may be larger than the change, never smaller.
 */
export function differingParts(before: Node, after: Node): Differing {
  const found: Differing = { before: [], after: [] }
  if (before !== after) compare(before, after, 0, 0, found)
  return found
}
