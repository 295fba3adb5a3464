import type { Node } from "prosemirror-model"

/** Blocks that are looked through in one go. */
const blocksAtOnce = 20

export interface Part {
  from: number
  to: number
  /** Beyond the end of the article, or its beginning. */
  around: boolean
}

/** The article in parts of some blocks, from a block on: itself, what lies ahead, then around the end up to it again. */
export function partsFrom(doc: Node, first: number, direction: 1 | -1): Part[] {
  const starts: number[] = []
  doc.forEach((_, at) => void starts.push(at))
  const part = (around: boolean) => (low: number, high: number) => ({
    ...{ from: starts[low] ?? 0, to: (starts[high] ?? 0) + doc.child(high).nodeSize, around },
  })
  const last = doc.childCount - 1
  const forward = [...spans(first + 1, last, part(false)), ...spans(0, first, part(true))]
  const backward = [
    ...spans(0, first - 1, part(false)).reverse(),
    ...spans(first, last, part(true)).reverse(),
  ]
  return [part(false)(first, first), ...(direction === 1 ? forward : backward)]
}

function spans<T>(low: number, high: number, make: (low: number, high: number) => T): T[] {
  const made: T[] = []
  for (let at = low; at <= high; at += blocksAtOnce)
    made.push(make(at, Math.min(high, at + blocksAtOnce - 1)))
  return made
}
