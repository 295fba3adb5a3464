import { Plugin, PluginKey } from "prosemirror-state"
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view"

const key = new PluginKey<boolean>("obelus.kept-selection")
/** A whole article is not marked: nobody asks something about all of its words, and drawing them takes long. Positions. */
const longest = 20_000

/** Keeps the selected words marked while a dialog or a popover has the focus: what is asked there is about them. */
export function keptSelection(): Plugin<boolean> {
  return new Plugin<boolean>({
    key,
    state: {
      init: () => false,
      apply: (tr, away) => (tr.getMeta(key) as boolean | undefined) ?? away,
    },
    props: {
      decorations(state) {
        const { from, to, empty } = state.selection
        if (empty || to - from > longest || !key.getState(state)) return null
        return DecorationSet.create(state.doc, [Decoration.inline(from, to, { class: "kept-selection" })])
      },
      handleDOMEvents: {
        focus: view => setAway(view, false),
        blur: view => setAway(view, true),
      },
    },
  })
}

function setAway(view: EditorView, away: boolean): boolean {
  // A selection that is drawn again in the middle of a composition would end it.
  if (!view.isDestroyed && !view.composing && key.getState(view.state) !== away) {
    view.dispatch(view.state.tr.setMeta(key, away).setMeta("addToHistory", false))
  }
  return false
}
