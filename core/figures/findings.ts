import type { Values } from "../failing/app-error"
import type { Measure } from "./figure"

/** Where a figure stands in an article. */
export interface FigurePlace {
  /** The claim its words lie in. */
  claimId: string | null
  /** The line, as in `b12.r3.c2.p0`, and the words in it: code points of the current reading, `end` exclusive. */
  blockPath: string
  start: number
  end: number
  words: string
  /** The words around it, to know it by. */
  context: string
  where: "infobox" | "lead" | "body" | "table" | "footnote" | "caption"
}

export const findingKinds = ["given_twice", "total", "ends_apart"] as const
export type FindingKind = (typeof findingKinds)[number]

/** Something the article says against itself. */
export interface Finding {
  /** Stays while the words of all its places, and the lines around them, stay. */
  key: string
  kind: FindingKind
  code: string
  values: Values
  places: FigurePlace[]
}

/** Counts that stand side by side and what they make together ("114–127 soldiers and 44 militiamen": 158–171). */
export interface FoundSum {
  words: string
  measure: Measure
  parts: FigurePlace[]
}

export interface ArticleFindings {
  version: number
  /** The article's language. */
  language: string | null
  findings: Finding[]
  sums: FoundSum[]
  /** How many findings somebody dismissed that still stand. */
  dismissed: number
}
