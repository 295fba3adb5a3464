import { Plugin, TextSelection } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"

/** What the page's bars cover of the window, so that the caret never rests below them. Pixels. */
const covered = { top: 112, right: 0, bottom: 72, left: 0 }
/** How far from them the caret comes to rest. Pixels. */
const clear = { top: 128, right: 5, bottom: 96, left: 5 }

/**
 * Keeps the caret where it can be seen. Where it is already, nothing more is asked: ProseMirror would measure every element
 * around it up to the page, after each key.
 */
export function caretInSight(): Plugin {
  return new Plugin({
    props: {
      scrollThreshold: covered,
      scrollMargin: clear,
      handleScrollToSelection: view => isSeen(view),
    },
  })
}

function isSeen(view: EditorView): boolean {
  const { selection } = view.state
  // What stands in a table or a list may have a frame of its own to scroll.
  if (!(selection instanceof TextSelection) || selection.$head.depth > 1) return false
  const { top, bottom } = view.coordsAtPos(selection.head, 1)
  const height = window.visualViewport?.height ?? window.innerHeight
  return top >= covered.top && bottom <= height - covered.bottom
}
