import type { Node } from "prosemirror-model"
import { blockText, isLine, offsetInBlock, positionInBlock, type Reading } from "./block-text"

export type { Reading } from "./block-text"

/** One line of the article in its place. */
export interface Line {
  node: Node
  /** The position of its content's start. */
  start: number
  /** `b12.r3.c2.p0`: child numbers from 0 by kind (block, row, cell, item, paragraph, footnote). A hint: nodes have no ids. */
  path: string
}

const letters: Record<string, string> = {
  table_row: "r",
  table_cell: "c",
  table_header: "c",
  list_item: "i",
  footnote: "f",
}

function collect(parent: Node, start: number, path: string, found: Line[]) {
  parent.forEach((child, at, index) => {
    const letter = path === "" ? "b" : (letters[child.type.name] ?? "p")
    if (child.isInline && child.type.name !== "footnote") return
    const here = path === "" ? `b${index}` : `${path}.${letter}${index}`
    const inside = start + at + 1
    if (isLine(child) && !child.isLeaf) found.push({ node: child, start: inside, path: here })
    if (!child.isLeaf) collect(child, inside, here, found)
  })
}

const lineCache = new WeakMap<Node, readonly Line[]>()

/**
 * The lines of a document in reading order, a footnote's text straight after the line it stands in. Costs the whole document
 * once per version: not for a keystroke.
 */
export function linesOf(doc: Node): readonly Line[] {
  const known = lineCache.get(doc)
  if (known) return known
  const found: Line[] = []
  collect(doc, 0, "", found)
  lineCache.set(doc, found)
  return found
}

/** The text of a node: of one line its own, of anything larger its lines joined by newlines. */
export function textOf(node: Node, reading: Reading = "current"): string {
  if (isLine(node)) return blockText(node, reading).text
  return linesOf(node)
    .map(line => blockText(line.node, reading).text)
    .join("\n")
}

/** The line a position lies in, with its path; null between lines. */
export function lineAt(doc: Node, pos: number): Line | null {
  const $pos = doc.resolve(pos)
  for (let depth = $pos.depth; depth > 0; depth--) {
    const node = $pos.node(depth)
    if (!isLine(node)) continue
    const steps = Array.from({ length: depth }, (_, at) => at)
    const path = steps.map(at => {
      const child = $pos.node(at + 1)
      return `${at === 0 ? "b" : (letters[child.type.name] ?? "p")}${$pos.index(at)}`
    })
    return { node, start: $pos.start(depth), path: path.join(".") }
  }
  return null
}

/** The words between two positions, lines joined by newlines; footnotes only where the whole range lies in one. */
export function rangeText(doc: Node, from: number, to: number, reading: Reading = "current"): string {
  const parts: string[] = []
  const inFootnote = lineAt(doc, from)?.node.type.name === "footnote"
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.type.name === "footnote" && !inFootnote) return false
    if (!isLine(node) || node.isLeaf || (inFootnote && node.type.name !== "footnote")) return true
    const start = pos + 1
    const first = offsetInBlock(node, Math.max(0, from - start), reading)
    const last = offsetInBlock(node, Math.min(node.content.size, to - start), reading)
    parts.push(blockText(node, reading).text.slice(first, last))
    return node.type.name !== "footnote"
  })
  return parts.join("\n")
}

const offsetCaches = {
  current: new WeakMap<Node, readonly number[]>(),
  proposed: new WeakMap<Node, readonly number[]>(),
  raw: new WeakMap<Node, readonly number[]>(),
}

/** Where each line starts in the document's text, one more at the end. */
function offsetsOf(doc: Node, reading: Reading): readonly number[] {
  const known = offsetCaches[reading].get(doc)
  if (known) return known
  let offset = 0
  const offsets = linesOf(doc).map(line => {
    const here = offset
    offset += blockText(line.node, reading).text.length + 1
    return here
  })
  const made = [...offsets, offset]
  offsetCaches[reading].set(doc, made)
  return made
}

/** The last of the sorted values that is not above a bound; -1 where all are. */
function lastUpTo<T>(sorted: readonly T[], bound: number, numberOf: (one: T) => number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numberOf(sorted[middle] as T) <= bound) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The UTF-16 offset in `textOf(doc)` of a position inside a line; null between lines. */
export function offsetAt(doc: Node, pos: number, reading: Reading = "current"): number | null {
  const line = lineAt(doc, pos)
  if (!line) return null
  const at = lastUpTo(linesOf(doc), line.start, one => one.start)
  return (offsetsOf(doc, reading)[at] ?? 0) + offsetInBlock(line.node, pos - line.start, reading)
}

/** The document's range for UTF-16 offsets (end exclusive) of `textOf(doc)`; null where they lie outside the text. */
export function rangeAt(
  doc: Node,
  start: number,
  end: number,
  reading: Reading = "current",
): { from: number; to: number } | null {
  if (!(start >= 0 && end >= start)) return null
  const offsets = offsetsOf(doc, reading)
  const place = (offset: number, side: 1 | -1) => {
    const at = lastUpTo(offsets, offset, one => one)
    const line = linesOf(doc)[at]
    return line ? line.start + positionInBlock(line.node, offset - (offsets[at] ?? 0), side, reading) : null
  }
  const from = place(start, end > start ? 1 : -1)
  const to = place(end, -1)
  return from === null || to === null ? null : { from, to: Math.max(from, to) }
}
