import { EditorState } from "prosemirror-state"
import { fixTables } from "prosemirror-tables"
import type { Transform } from "prosemirror-transform"

/**
 * Appends the steps that make the tables touched by this transform rectangular again. Only the authority does this after a
 * rebase, and an editor's own local change: if every client answered a remote change with a repair, it would be done N times.
 */
export function repairTables(transform: Transform): void {
  const [before] = transform.docs
  if (!before) return
  const state = EditorState.create({ doc: transform.doc })
  const repaired = fixTables(state, EditorState.create({ doc: before }))
  for (const step of repaired?.steps ?? []) transform.step(step)
}
