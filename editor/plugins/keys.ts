import { baseKeymap, chainCommands, exitCode } from "prosemirror-commands"
import { undoInputRule } from "prosemirror-inputrules"
import { keymap } from "prosemirror-keymap"
import { type Command, Plugin } from "prosemirror-state"
import { hardBreak, listIn, listOut, newListItem } from "../commands/blocks"
import { commandOf } from "../commands/registry"
import { shortcuts } from "../commands/shortcuts"

/** The keys of the text: those of the shortcut registry, and what Escape, Enter, Tab and Backspace do. */
export function keys(left: () => void, undoAct: () => boolean): Plugin[] {
  const named: Record<string, Command> = {}
  for (const one of shortcuts) {
    if (one.scope !== "text") continue
    const command = commandOf(one.id)
    if (!command) continue
    // An act outside the text that is newer than what was typed is taken back first.
    const run = one.id === "undo" ? chainCommands(undoAct, command) : command
    for (const key of one.keys) named[key] = run
  }
  return [
    leaving(left),
    keymap(named),
    keymap({
      "Mod-Enter": chainCommands(exitCode, hardBreak),
      Enter: newListItem,
      Tab: listIn,
      "Shift-Tab": listOut,
      Backspace: undoInputRule,
    }),
    keymap(baseKeymap),
  ]
}

/** Escape leaves the text, so that single keys act on claims and Tab goes on to what follows it. */
function leaving(left: () => void): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.key !== "Escape" || event.isComposing) return false
        view.dom.blur()
        left()
        return true
      },
    },
  })
}
