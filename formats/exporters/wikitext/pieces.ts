import type { CitationItem } from "@/editor/model/nodes/inline"

/** Source text that stands on as it is, with the references in it. */
export interface Kept {
  kind: "kept"
  src: number
  end: number
}
/** A citation that is written once it is known what the rest of the text says of its sources. */
export interface Cite {
  kind: "cite"
  items: readonly CitationItem[]
  /** In the words of a ref, where no other ref can stand. */
  isBare: boolean
}
/** What a new stretch of wikitext consists of: words are escaped already. */
export type Piece = string | Kept | Cite

export const kept = (src: number, end: number): Kept => ({ kind: "kept", src, end })
