export const stances = ["supports", "contradicts", "context"] as const
export type Stance = (typeof stances)[number]

export const directnesses = ["first-hand", "second-hand", "repeats another"] as const
export type Directness = (typeof directnesses)[number]

export const credibilities = ["high", "moderate", "low", "unknown"] as const
export type Credibility = (typeof credibilities)[number]

export const bases = [
  "named_list",
  "body_count",
  "registry",
  "witness",
  "party_statement",
  "media_count",
  "estimate",
  "model",
  "unstated",
] as const
export type Basis = (typeof bases)[number]

/** How a quote was found in a snapshot's text; `unlooked` where there is no text to look in. */
export const quoteMatches = ["exact", "normalised", "fuzzy", "absent", "unlooked"] as const
export type QuoteMatchKind = (typeof quoteMatches)[number]

export interface QuoteMatch {
  kind: QuoteMatchKind
  /** Edit distance of a fuzzy match, in UTF-16 units; 0 otherwise. */
  errors: number
  /** True where digits differ: such a match never counts as found. */
  digitDiff: boolean
  /** The words found in place of the quote, where they differ. */
  found?: string
  /** Where a quote with words left out stands: each of its parts, in code points of the text, end exclusive. */
  pieces?: { start: number; end: number }[]
  /** The part that was not found, of a quote with words left out. */
  missing?: string
}

/** Locator labels of CSL that a piece of evidence may carry. */
export const locatorLabels = ["page", "paragraph", "section", "chapter", "figure", "note", "time"] as const
export type LocatorLabel = (typeof locatorLabels)[number]
export interface Locator {
  label: LocatorLabel
  value: string
}

export interface Translation {
  text: string
  by: string
  machine: boolean
  checkedBy?: string
}

export const comparisons = [
  "no_evidence",
  "quote_not_found",
  "agrees",
  "agrees_in_part",
  "allowed",
  "conflicts",
  "other_scope",
] as const
/** What the program computes from the evidence. Never a human judgement and never shown like one. */
export type Comparison = (typeof comparisons)[number]
