import type { EditorView } from "prosemirror-view"

/** The top-level block's element around a position. */
export function blockElement(view: EditorView, position: number): HTMLElement | null {
  const $position = view.state.doc.resolve(Math.min(position, view.state.doc.content.size))
  const at = $position.depth > 0 ? $position.before(1) : position
  const found = view.nodeDOM(at)
  return found instanceof HTMLElement ? found : null
}

/**
 * Brings words into the middle of the sight, unless they are comfortably there. First to their block: blocks never drawn yet
 * have a guessed height, so a second look after the next frame puts the words where they belong.
 */
export function bringIntoSight(view: EditorView, position: number, words: () => HTMLElement | null): void {
  const block = blockElement(view, position)
  const target = words() ?? block
  if (!target || isComfortable(target)) return
  block?.scrollIntoView({ block: "nearest", behavior: "instant" })
  centre(words() ?? block)
  requestAnimationFrame(() => {
    if (view.isDestroyed) return
    const again = words() ?? block
    if (again && !isComfortable(again)) centre(again)
  })
}

const centre = (element: HTMLElement | null) =>
  element?.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" })

function isComfortable(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= window.innerHeight * 0.15 && bottom <= window.innerHeight * 0.8
}
