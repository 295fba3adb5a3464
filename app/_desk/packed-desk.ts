import type { DeskView } from "./desk-view"

/**
 * A desk as one string. React walks every value of an object it hands from the server to the browser, which took longer than
 * all the rest of opening an article with 5,000 claims; a string it only copies.
 */
export interface PackedDesk {
  json: string
}

export const packDesk = (view: DeskView): PackedDesk => ({ json: JSON.stringify(view) })

const unpacked = new WeakMap<PackedDesk, DeskView>()

/** The desk again: the same object for the same pack, so that going back can be told from coming anew. */
export function unpackDesk(packed: PackedDesk): DeskView {
  const known = unpacked.get(packed)
  if (known) return known
  const view = JSON.parse(packed.json) as DeskView
  unpacked.set(packed, view)
  return view
}
