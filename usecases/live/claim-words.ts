import type { Node } from "prosemirror-model"
import type { Block } from "@/core/figures/figure"
import { placesOfClaim } from "@/editor/model/claims-in-document"
import { columnHeader } from "@/editor/model/column-header"

/** A claim's words in the current reading, with what surrounds them. */
export interface ClaimWords {
  words: string
  prefix: string
  suffix: string
  blockPath: string
  /** The row's parameter where the words stand in a table ("casualties2"). */
  field: string | null
  block: Block
}

/** What kind of place a position is in, as far as reading a figure there goes. */
function standingOf(doc: Node, pos: number): Pick<ClaimWords, "field" | "block"> {
  const $pos = doc.resolve(pos)
  const standing: Pick<ClaimWords, "field" | "block"> = { field: null, block: "prose" }
  for (let depth = $pos.depth; depth > 0; depth--) {
    const { type, attrs } = $pos.node(depth)
    if (type.name === "footnote") return { field: null, block: "footnote" }
    if (type.name === "image") return { field: null, block: "caption" }
    if (standing.field === null && typeof attrs.field === "string") standing.field = attrs.field
    if (type.name !== "table") continue
    if (attrs.role === "infobox") return { ...standing, block: "infobox" }
    return { field: standing.field ?? columnHeader($pos, depth), block: "table" }
  }
  return standing
}

/** The words of a claim in a document; null where its mark is not there. A claim that a split went through is read across. */
export function claimWords(doc: Node, id: string): ClaimWords | null {
  const places = placesOfClaim(doc, id)
  const first = places[0]
  const last = places.at(-1)
  if (!first || !last) return null
  const words = places.map(place => place.words).join(" ")
  const { prefix, blockPath } = first
  return { words, prefix, suffix: last.suffix, blockPath, ...standingOf(doc, first.from) }
}
