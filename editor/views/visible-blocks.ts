import type { Node } from "prosemirror-model"
import type { EditorView } from "prosemirror-view"

export interface BlockInSight {
  node: Node
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
  const { doc } = view.state
  const elements = view.dom.children
  const first = firstWhere(elements, box => box.bottom >= -margin)
  const found: BlockInSight[] = []
  let index = -1
  let from = 0
  for (let at = first; at < elements.length; at++) {
    const element = elements[at] as HTMLElement
    if (isAside(element)) continue
    if (index < 0) {
      const inside = doc.resolve(view.posAtDOM(element, 0))
      index = inside.index(0)
      from = inside.posAtIndex(index, 0)
    }
    const node = doc.maybeChild(index)
    if (!node || element.getBoundingClientRect().top > window.innerHeight + margin) break
    found.push({ node, from, to: from + node.nodeSize, element })
    index++
    from += node.nodeSize
  }
  return found
}

/** Carets of peers and the gap cursor may stand between the blocks. */
const isAside = ({ classList }: Element) =>
  classList.contains("ProseMirror-widget") || classList.contains("ProseMirror-gapcursor")

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
