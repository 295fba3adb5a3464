import { Plugin } from "prosemirror-state"
import { tableEditing } from "prosemirror-tables"
import { isLocal } from "./local"

/** Cell selections, their keys and their repair; a broken table is repaired only by the person who broke it here. */
export function tables(): Plugin {
  const base = tableEditing({ allowTableNodeSelection: true })
  const append = base.spec.appendTransaction
  return new Plugin({
    ...base.spec,
    appendTransaction(transactions, before, state) {
      const ours = transactions.some(tr => tr.docChanged && isLocal(tr))
      // Told that nothing changed, the plugin only puts the selection right. Repairing what others did would be done
      // once by every open desk.
      return append?.call(base, transactions, ours ? before : state, state)
    },
  })
}
