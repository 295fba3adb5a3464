export const outcomes = [
  "supported",
  "supported_with_correction",
  "disputed",
  "not_supported",
  "outdated",
  "weakly_sourced",
  "uncited",
  "on_author",
  "kept_over_objection",
  "waived",
  "cut",
] as const
export type Outcome = (typeof outcomes)[number]

/** How sources that disagree were treated (Every Casualty's Standards); the rule of a decision is data. */
export const rules = [
  "preferred_source",
  "range_of_sources",
  "majority",
  "status_category",
  "pending",
  "ask_source",
  "panel",
] as const
export type Rule = (typeof rules)[number]

export const textEffects = ["none", "replace", "widen", "attribute", "refer", "remove"] as const
export type TextEffect = (typeof textEffects)[number]

export const freshnesses = ["fresh", "stale"] as const
/** stale: words, figure, evidence or snapshot changed since the decision was given. */
export type Freshness = (typeof freshnesses)[number]

export interface Dissent {
  by: string
  reason: string
}

/** What a decision was given on; a difference from today's makes it stale. */
export interface Judged {
  version: number
  words: string
  figure: string | null
  /** `id:rev` of each piece of evidence, sorted, with spaces between; compared only as far as a viewer may know of them. */
  evidence: string
  /** `id:sha256` of each piece of evidence that quotes a saved copy. */
  snapshots: string[]
}
