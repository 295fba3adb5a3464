import type { EditorView } from "prosemirror-view"
import { eachClaimWithin } from "../commands/claim-ranges"
import type { TextRange } from "../commands/claims"
import type { PlacedClaim, VirtualElement } from "./editor-handle"
import type { EditorViews } from "./editor-views"
import { visibleBlocks } from "./visible-blocks"

/** How far around the window cards are placed, so that scrolling finds them there. Pixels. */
const margin = 400

/** Where things are on the screen. Only blocks in sight are measured. */
export function measuring(
  view: EditorView,
  views: EditorViews,
  place: HTMLElement,
  current: () => { view: EditorView; offset: number },
) {
  const visibleClaims = (): PlacedClaim[] => {
    const top = place.getBoundingClientRect().top
    const found = new Map<string, PlacedClaim>()
    for (const block of visibleBlocks(view, margin)) {
      eachClaimWithin(block.node, block.from, ({ id }) => {
        const box = found.has(id) ? null : firstLine(views.marks.elementsOf(id)[0])
        if (box) found.set(id, { id, top: box.top - top, bottom: box.bottom - top })
      })
    }
    return [...found.values()]
  }

  const anchorOfElement = (element: () => HTMLElement | null): VirtualElement => ({
    contextElement: view.dom,
    getBoundingClientRect: () => element()?.getBoundingClientRect() ?? new DOMRect(),
    getClientRects: () => [...(element()?.getClientRects() ?? [])],
  })

  /** The boxes of a range's lines; of a caret, one without width. */
  const boxesOf = (asked: TextRange): DOMRect[] => {
    const now = current()
    const size = now.view.state.doc.content.size
    const inside = asked.from >= now.offset && asked.to <= now.offset + size
    const drawn = inside ? now : { view, offset: 0 }
    const from = Math.min(asked.from - drawn.offset, drawn.view.state.doc.content.size)
    const to = Math.min(asked.to - drawn.offset, drawn.view.state.doc.content.size)
    const start = drawn.view.domAtPos(from)
    const end = drawn.view.domAtPos(to)
    const range = document.createRange()
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    const boxes = [...range.getClientRects()].filter(box => box.width > 0)
    if (boxes.length > 0) return boxes
    const caret = drawn.view.coordsAtPos(from)
    return [new DOMRect(caret.left, caret.top, 0, caret.bottom - caret.top)]
  }

  const anchorOfRange = (range: () => TextRange): VirtualElement => ({
    contextElement: view.dom,
    getBoundingClientRect: () => surrounding(boxesOf(range())),
    getClientRects: () => boxesOf(range()),
  })

  return { visibleClaims, anchorOfElement, anchorOfRange }
}

function firstLine(element: HTMLElement | undefined): DOMRect | null {
  return element?.getClientRects()[0] ?? null
}

function surrounding(boxes: DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map(box => box.left))
  const top = Math.min(...boxes.map(box => box.top))
  const right = Math.max(...boxes.map(box => box.right))
  const bottom = Math.max(...boxes.map(box => box.bottom))
  return new DOMRect(left, top, right - left, bottom - top)
}
