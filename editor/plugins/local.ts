import type { Transaction } from "prosemirror-state"

/**
 * Whether a person did this here. What comes from others or is placed anew by the live document is not to be
 * answered with changes of the text: every open desk would make the same one.
 */
export function isLocal(tr: Transaction): boolean {
  return tr.getMeta("rebased") === undefined && tr.getMeta("obelus.remote") === undefined
}
