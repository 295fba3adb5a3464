import type { Node } from "prosemirror-model"
import { matchLists } from "@/core/anchoring/longest-common"
import { pairAlike } from "./alike"
import { standingKey } from "./standing-key"

/** A block, row, cell or item in its document. */
export interface PlacedBlock {
  node: Node
  /** The position before it. */
  pos: number
  /** Its number below its parent, from 0. */
  index: number
}

/** What became of one block between two versions. */
export type BlockChange =
  | { kind: "same"; before: PlacedBlock; after: PlacedBlock }
  /** `inside` compares what it holds, rows, cells and items too; empty for a line of text. */
  | { kind: "changed"; before: PlacedBlock; after: PlacedBlock; inside: BlockChange[] }
  | { kind: "removed"; before: PlacedBlock }
  | { kind: "added"; after: PlacedBlock }

function childrenOf(parent: Node, start: number): PlacedBlock[] {
  const children: PlacedBlock[] = []
  parent.forEach((node, offset, index) => {
    children.push({ node, pos: start + offset, index })
  })
  return children
}

function insideOf(before: PlacedBlock, after: PlacedBlock): BlockChange[] {
  const hasBlocks = !before.node.inlineContent && !before.node.isLeaf
  return hasBlocks ? compareBelow(before.node, after.node, before.pos + 1, after.pos + 1) : []
}

const nodesOf = (blocks: readonly PlacedBlock[]) => blocks.map(block => block.node)

/** Blocks between two that are the same: those alike changed, the others came and went. */
function compareGap(before: readonly PlacedBlock[], after: readonly PlacedBlock[]): BlockChange[] {
  const changes: BlockChange[] = []
  let [at, afterAt] = [0, 0]
  const passOver = (until: number, afterUntil: number) => {
    for (const block of before.slice(at, until)) changes.push({ kind: "removed", before: block })
    for (const block of after.slice(afterAt, afterUntil)) changes.push({ kind: "added", after: block })
  }
  for (const [next, afterNext] of pairAlike(nodesOf(before), nodesOf(after))) {
    passOver(next, afterNext)
    const [old, now] = [before[next] as PlacedBlock, after[afterNext] as PlacedBlock]
    changes.push({ kind: "changed", before: old, after: now, inside: insideOf(old, now) })
    at = next + 1
    afterAt = afterNext + 1
  }
  passOver(before.length, after.length)
  return changes
}

function compareBelow(before: Node, after: Node, start: number, afterStart: number): BlockChange[] {
  const [old, now] = [childrenOf(before, start), childrenOf(after, afterStart)]
  const same = matchLists(
    old.map(block => standingKey(block.node)),
    now.map(block => standingKey(block.node)),
  )
  const changes: BlockChange[] = []
  let [at, afterAt] = [0, 0]
  for (const [next, afterNext] of same) {
    changes.push(...compareGap(old.slice(at, next), now.slice(afterAt, afterNext)))
    changes.push({ kind: "same", before: old[next] as PlacedBlock, after: now[afterNext] as PlacedBlock })
    at = next + 1
    afterAt = afterNext + 1
  }
  changes.push(...compareGap(old.slice(at), now.slice(afterAt)))
  return changes
}

/**
 * What became of each block between two versions of an article, in reading order; every block of both is in it once. Blocks
 * are the same when their current reading and formatting are: claims and suggestions do not count.
 */
export function compareDocuments(before: Node, after: Node): BlockChange[] {
  return compareBelow(before, after, 0, 0)
}
