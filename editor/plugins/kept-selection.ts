import { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"

const name = "kept-selection"

/**
 * Keeps the selected words marked while a dialog or a popover has the focus: what is asked there is about them. Painted as a
 * highlight of the browser's, not as a decoration: redrawing while the focus comes back would put the caret where it was.
 */
export function keptSelection(): Plugin {
  const forget = () => {
    if (canPaint()) CSS.highlights.delete(name)
    return false
  }
  return new Plugin({
    view: () => ({
      update(view, before) {
        if (view.state.selection !== before.selection && !view.hasFocus()) paint(view)
      },
      destroy: () => void forget(),
    }),
    props: {
      handleDOMEvents: {
        focus: forget,
        blur(view) {
          paint(view)
          return false
        },
      },
    },
  })
}

// Browsers without it show no mark, and everything else goes on.
const canPaint = () => typeof CSS !== "undefined" && "highlights" in CSS

function paint(view: EditorView): void {
  if (!canPaint()) return
  const { from, to, empty } = view.state.selection
  CSS.highlights.delete(name)
  if (empty) return
  const start = view.domAtPos(from)
  const end = view.domAtPos(to)
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  CSS.highlights.set(name, new Highlight(range))
}
