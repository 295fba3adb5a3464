import { baseKeymap, chainCommands, exitCode } from "prosemirror-commands"
import { undoInputRule } from "prosemirror-inputrules"
import { keymap } from "prosemirror-keymap"
import { type Command, Plugin, PluginKey } from "prosemirror-state"
import { hardBreak, listIn, listOut, newListItem } from "../commands/blocks"
import { commandOf } from "../commands/registry"
import { shortcuts } from "../commands/shortcuts"
import { nextCell, previousCell } from "../commands/tables"

/** The keys of the text: those of the shortcut registry, and what Enter, Tab and Backspace do. */
export function keys(): Plugin[] {
  const named: Record<string, Command> = {}
  for (const one of shortcuts) {
    if (one.scope !== "text") continue
    const command = commandOf(one.id)
    if (command) for (const key of one.keys) named[key] = command
  }
  return [
    leaving(),
    keymap(named),
    keymap({
      "Mod-Enter": chainCommands(exitCode, hardBreak),
      Enter: newListItem,
      Tab: chainCommands(nextCell, listIn),
      "Shift-Tab": chainCommands(previousCell, listOut),
      Backspace: undoInputRule,
    }),
    keymap(baseKeymap),
  ]
}

const key = new PluginKey<boolean>("obelus.leaving")

/** Escape, then Tab, always leaves the text, also from a table or a list, where Tab has another meaning. */
function leaving(): Plugin<boolean> {
  return new Plugin<boolean>({
    key,
    state: {
      init: () => false,
      apply: (tr, leaves) =>
        (tr.getMeta(key) as boolean | undefined) ?? (leaves && !tr.docChanged && !tr.selectionSet),
    },
    props: {
      handleKeyDown(view, event) {
        if (event.isComposing) return false
        if (event.key === "Escape") {
          view.dispatch(view.state.tr.setMeta(key, true))
          return false
        }
        // Not handled, and kept from the keymaps: the browser moves the focus.
        if (event.key === "Tab" && key.getState(view.state)) stepOut(view.dom, event.shiftKey)
        return event.key === "Tab" && key.getState(view.state) === true
      },
    },
  })
}

const reachable =
  "a[href],button:not([disabled]),input:not([disabled]),select:not([disabled]),textarea:not([disabled]),[tabindex]:not([tabindex='-1']),[contenteditable='true']"

/** Moves the focus to what comes before or after the text, as Tab would. */
function stepOut(text: HTMLElement, back: boolean) {
  const all = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
    element => element.getClientRects().length > 0 && (element === text || !text.contains(element)),
  )
  const next = all[all.indexOf(text) + (back ? -1 : 1)]
  if (next) next.focus()
  else text.blur()
}
