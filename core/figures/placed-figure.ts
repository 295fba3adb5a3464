import type { Values } from "../failing/app-error"
import type { Block, Figure } from "./figure"
import type { FindingKind } from "./findings"

/** A figure in its place in an article; `id` is the claim's or any key of the caller's. */
export interface PlacedFigure {
  id: string
  figure: Figure
  block: Block
  /** Place in reading order. */
  order: number
  /** The row or cell it stands in: parts and their total are looked for in one group. */
  group?: string | null
  /** The words after or before it that name it a total ("Total: 78,200+"). */
  total?: boolean
  /** The row of a plain table it stands in, whose last column may be its total. */
  across?: string | null
  totalAcross?: boolean
  /** In the article's lead. */
  lead?: boolean
}

export interface Inconsistency {
  kind: FindingKind
  code: string
  values: Values
  /** The figures it is about: the two, or the total and its parts. */
  ids: string[]
}
