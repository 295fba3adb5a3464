import type { Node } from "prosemirror-model"
import { textOf } from "./text-map"

const wordsCache = new WeakMap<Node, ReadonlyMap<string, number>>()

function wordsOf(node: Node): ReadonlyMap<string, number> {
  const known = wordsCache.get(node)
  if (known) return known
  const words = new Map<string, number>()
  for (const word of textOf(node).match(/[\p{L}\p{M}\d]+/gu) ?? [])
    words.set(word, (words.get(word) ?? 0) + 1)
  wordsCache.set(node, words)
  return words
}

const sum = (words: ReadonlyMap<string, number>) => [...words.values()].reduce((all, times) => all + times, 0)

/** Blocks that share less than this are two blocks, one gone and one new. */
const leastAlike = 0.3

// A title stays the title and a cell its place in the row, whatever they say now.
const keepsPlace = ({ type }: Node) => type.name === "title" || /cell$/.test(type.spec.tableRole ?? "")

/** How much of their words two blocks share, 0 to 1; blocks of different kinds nothing, two wordless ones all. */
function likeness(one: Node, other: Node): number {
  if (one.type !== other.type) return 0
  const [words, others] = [wordsOf(one), wordsOf(other)]
  const all = sum(words) + sum(others)
  if (all === 0) return 1
  let shared = 0
  for (const [word, times] of words) shared += Math.min(times, others.get(word) ?? 0)
  return Math.max(keepsPlace(one) ? leastAlike : 0, (2 * shared) / all)
}

// Beyond this, blocks that changed are paired in their order.
const mostCompared = 2_500

function inOrder(before: readonly Node[], after: readonly Node[]): [number, number][] {
  const pairs: [number, number][] = []
  for (let at = 0; at < Math.min(before.length, after.length); at++) {
    if (likeness(before[at] as Node, after[at] as Node) >= leastAlike) pairs.push([at, at])
  }
  return pairs
}

/** Which changed blocks are the same block, as index pairs in rising order: the pairing that shares most words. */
export function pairAlike(before: readonly Node[], after: readonly Node[]): [number, number][] {
  if (before.length * after.length > mostCompared) return inOrder(before, after)
  const width = after.length + 1
  const best = new Float64Array((before.length + 1) * width)
  const at = (row: number, column: number) => best[row * width + column] as number
  const gain = (row: number, column: number) => {
    const alike = likeness(before[row] as Node, after[column] as Node)
    return alike >= leastAlike ? alike + at(row + 1, column + 1) : -1
  }
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      best[row * width + column] = Math.max(gain(row, column), at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < before.length && column < after.length; ) {
    if (gain(row, column) === at(row, column)) pairs.push([row++, column++])
    else if (at(row + 1, column) === at(row, column)) row++
    else column++
  }
  return pairs
}
