import type { Node } from "prosemirror-model"
import { placesOfClaim } from "@/editor/model/claims-in-document"

/** A claim's words in the current reading, with what surrounds them. */
export interface ClaimWords {
  words: string
  prefix: string
  suffix: string
  blockPath: string
}

/** The words of a claim in a document; null where its mark is not there. A claim that a split went through is read across. */
export function claimWords(doc: Node, id: string): ClaimWords | null {
  const places = placesOfClaim(doc, id)
  const first = places[0]
  const last = places.at(-1)
  if (!first || !last) return null
  const words = places.map(place => place.words).join(" ")
  return { words, prefix: first.prefix, suffix: last.suffix, blockPath: first.blockPath }
}
