import type { EditorView } from "prosemirror-view"

export interface BlockInSight {
  /** Position before the top-level block. */
  from: number
  to: number
  element: HTMLElement
}

/**
 * The top-level blocks in sight, and those within `margin` pixels above and below. Found by halving, so that only a
 * dozen boxes are measured however long the article is.
 */
export function visibleBlocks(view: EditorView, margin = 0): BlockInSight[] {
  const children = view.dom.children
  const first = firstWhere(children, box => box.bottom >= -margin)
  const found: BlockInSight[] = []
  for (let at = first; at < children.length; at++) {
    const element = children[at] as HTMLElement
    if (element.getBoundingClientRect().top > window.innerHeight + margin) break
    const block = blockAt(view, element)
    if (block) found.push(block)
  }
  return found
}

function firstWhere(children: HTMLCollection, test: (box: DOMRect) => boolean): number {
  let low = 0
  let high = children.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test((children[middle] as Element).getBoundingClientRect())) high = middle
    else low = middle + 1
  }
  return low
}

function blockAt(view: EditorView, element: HTMLElement): BlockInSight | null {
  // Carets of peers and the gap cursor may stand between the blocks.
  if (element.classList.contains("ProseMirror-widget") || element.classList.contains("ProseMirror-gapcursor"))
    return null
  const inside = view.posAtDOM(element, 0)
  if (inside < 0) return null
  const resolved = view.state.doc.resolve(inside)
  const from = resolved.depth > 0 ? resolved.before(1) : inside
  const node = view.state.doc.nodeAt(from)
  return node ? { from, to: from + node.nodeSize, element } : null
}
