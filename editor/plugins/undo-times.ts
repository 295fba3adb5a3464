import { undoDepth } from "prosemirror-history"
import { type EditorState, Plugin, PluginKey } from "prosemirror-state"

/** When each change that can be undone was last added to; as many as history holds, the newest last. Milliseconds. */
type Times = readonly number[]

const key = new PluginKey<Times>("obelus.undo-times")

/** Knows when what would be undone next was done, so that Mod-Z can tell it from acts outside the text. Stands behind history. */
export function undoTimes(): Plugin<Times> {
  return new Plugin<Times>({
    key,
    state: {
      init: () => [],
      apply(tr, times, _, state) {
        const depth = undoDepth(state)
        if (depth > times.length) return [...times, tr.time]
        // Undoing drops the newest; a full history drops the oldest.
        if (depth < times.length) return tr.getMeta("history$") ? times.slice(0, depth) : times.slice(-depth)
        const added = tr.docChanged && tr.getMeta("addToHistory") !== false && !tr.getMeta("history$")
        return added && depth > 0 ? [...times.slice(0, -1), tr.time] : times
      },
    },
  })
}

/** When the change was made that undo would take back; 0 where there is none. */
export const lastUndoable = (state: EditorState): number => key.getState(state)?.at(-1) ?? 0
