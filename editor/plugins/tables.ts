import type { Node } from "prosemirror-model"
import { Plugin, type Transaction } from "prosemirror-state"
import { tableEditing } from "prosemirror-tables"
import { AttrStep } from "prosemirror-transform"
import { isLocal } from "./local"

/** Cell selections, their keys and their repair; a broken table is repaired only by the person who broke it here. */
export function tables(): Plugin {
  const base = tableEditing({ allowTableNodeSelection: true })
  const append = base.spec.appendTransaction
  return new Plugin({
    ...base.spec,
    appendTransaction(transactions, before, state) {
      const ours = transactions.some(tr => tr.docChanged && isLocal(tr) && touchesTable(tr))
      // Told that nothing changed, the plugin only puts the selection right. Repairing what others did would be done
      // once by every open desk.
      return append?.call(base, transactions, ours ? before : state, state)
    },
  })
}

/** Whether a table lies in what a transaction changed, before or after: the repair would look through the whole document. */
function touchesTable(tr: Transaction): boolean {
  return tr.steps.some((step, at) => {
    const before = tr.docs[at] as Node
    const after = tr.docs[at + 1] ?? tr.doc
    let found = false
    step.getMap().forEach((oldFrom, oldTo, from, to) => {
      found ||= holdsTable(before, oldFrom, oldTo) || holdsTable(after, from, to)
    })
    // Changes of attributes move nothing, and may make a cell as wide as two.
    return found || step instanceof AttrStep
  })
}

function holdsTable(doc: Node, from: number, to: number): boolean {
  let found = false
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), node => {
    found ||= node.type.spec.tableRole === "table"
    return !found && !node.inlineContent
  })
  return found
}
