/**
 * What a key may ask of the panel of a claim: to begin a note, open the decision's form, resolve the first open note, show what may
 * be the same fact (or the search for it), join that, search.
 */
export type PanelAsk = "note" | "decision" | "resolve" | "same" | "join" | "search"

let waiting: { claim: string; ask: PanelAsk } | null = null
const listeners = new Set<() => void>()

/** Asks the panel of this claim for something; a panel that is still loading finds it when it is there. */
export function askPanel(claim: string, ask: PanelAsk) {
  waiting = { claim, ask }
  for (const listener of listeners) listener()
}

/** Gives what was asked of this claim's panel, once. */
export function takeAsk(claim: string): PanelAsk | null {
  if (waiting?.claim !== claim) return null
  const { ask } = waiting
  waiting = null
  return ask
}

/** Tells when something was asked; the answer ends the telling. */
export function onAsk(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
