import { type Block, blockAt } from "./text-blocks"

// Between offsets of a copy's text and places in the page: each block is an element that holds its stretch of the text, letter by letter.

const attribute = "data-start"

/** The element of a block, as its index says. */
export const blockElement = (root: HTMLElement, start: number): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[${attribute}="${start}"]`)

function offsetAt(root: HTMLElement, node: Node, within: number): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  const block = element?.closest<HTMLElement>(`[${attribute}]`)
  if (!block || !root.contains(block)) return null
  const before = document.createRange()
  before.selectNodeContents(block)
  before.setEnd(node, within)
  return Number(block.getAttribute(attribute)) + before.toString().length
}

/** The stretch of the text that is selected in the page; null where none of it is. */
export function selectedStretch(root: HTMLElement): { start: number; end: number } | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return null
  const start = offsetAt(root, range.startContainer, range.startOffset)
  const end = offsetAt(root, range.endContainer, range.endOffset)
  return start === null || end === null || end <= start ? null : { start, end }
}

/** A range in the page for a stretch of the text; null where it is not shown. */
export function rangeOf(
  root: HTMLElement,
  blocks: readonly Block[],
  { start, end }: { start: number; end: number },
): Range | null {
  const from = placeOf(root, blocks, start)
  const to = placeOf(root, blocks, end)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

function placeOf(root: HTMLElement, blocks: readonly Block[], offset: number) {
  const block = blocks[blockAt(blocks, Math.max(0, offset))]
  const element = block && blockElement(root, block.start)
  if (!block || !element) return null
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = Math.min(offset, block.end) - block.start
  let last: Text | null = null
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left <= node.length) return { node, offset: left }
    left -= node.length
    last = node
  }
  return last && { node: last, offset: last.length }
}
