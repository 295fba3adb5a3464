import type { Node } from "prosemirror-model"
import { passagesOf } from "@/core/search/passages"
import { blockText, isLine } from "@/editor/model/block-text"

const known = new WeakMap<Node, readonly string[]>()

/** What of an article is found together: each line, each row of a table; long lines in parts. Every text once. */
export function articlePieces(doc: Node): string[] {
  const pieces = new Set<string>()
  doc.forEach(block => {
    for (const piece of piecesOf(block)) pieces.add(piece)
  })
  return [...pieces]
}

/** Blocks are the same objects from one version to the next: read once. */
function piecesOf(block: Node): readonly string[] {
  const found = known.get(block)
  if (found) return found
  const pieces = linesToFind(block).flatMap(passagesOf)
  known.set(block, pieces)
  return pieces
}

function linesToFind(block: Node): string[] {
  const lines: string[] = []
  const read = (node: Node): boolean => {
    if (typeof node.attrs.caption === "string") lines.push(node.attrs.caption)
    if (node.type.name === "table_row") lines.push(linesIn(node).join(" | "))
    else if (isLine(node)) lines.push(...ownLines(node))
    else return true
    return false
  }
  if (read(block)) block.descendants(read)
  return lines
}

function linesIn(row: Node): string[] {
  const lines: string[] = []
  row.descendants(node => {
    if (!isLine(node)) return true
    lines.push(...ownLines(node))
    return false
  })
  return lines
}

/** A line's words, then those of the footnotes in it. */
function ownLines(line: Node): string[] {
  const lines = [blockText(line).text]
  line.forEach(child => {
    if (isLine(child)) lines.push(blockText(child).text)
  })
  return lines.filter(words => words.trim() !== "")
}
