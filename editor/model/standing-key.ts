import type { Node } from "prosemirror-model"
import { looksOf, looksOfLine } from "./line-reading"

const keys = new WeakMap<Node, string>()

function keyOf(node: Node): string {
  const own = `${node.type.name} ${JSON.stringify(node.attrs)} ${looksOf(node.marks)}`
  if (node.inlineContent) return JSON.stringify([own, ...looksOfLine(node)])
  const inside: string[] = []
  node.forEach(child => {
    inside.push(standingKey(child))
  })
  return JSON.stringify([own, ...inside])
}

/**
 * What a block is, as text: equal for two blocks that are the same in the current reading with its formatting, whatever claims
 * and suggestions are marked in them. Made once per node.
 */
export function standingKey(node: Node): string {
  const known = keys.get(node)
  if (known !== undefined) return known
  const made = keyOf(node)
  keys.set(node, made)
  return made
}
