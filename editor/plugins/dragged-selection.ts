import { Plugin, TextSelection } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"

/**
 * Takes over what the pointer has selected when it is let go. ProseMirror, drawing while the pointer is dragged, may note the
 * browser's selection as known without having read it, and put its own caret back at the end: the words just selected
 * would be lost.
 */
export function draggedSelection(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        mousedown(view, event) {
          // Before ProseMirror's own listener on the document; the pointer may be let go beside the text.
          if (event.button === 0)
            window.addEventListener("mouseup", () => take(view), { capture: true, once: true })
          return false
        },
      },
    },
  })
}

function take(view: EditorView): void {
  const { state } = view
  if (view.isDestroyed || view.composing || !(state.selection instanceof TextSelection)) return
  const seen = view.dom.ownerDocument.getSelection()
  const { anchorNode, focusNode } = seen ?? {}
  if (!seen || seen.isCollapsed || !anchorNode || !focusNode) return
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
  const anchor = state.doc.resolve(view.posAtDOM(anchorNode, seen.anchorOffset))
  const head = state.doc.resolve(view.posAtDOM(focusNode, seen.focusOffset))
  const selection = TextSelection.between(anchor, head)
  if (!selection.eq(state.selection)) view.dispatch(state.tr.setSelection(selection).setMeta("pointer", true))
}
