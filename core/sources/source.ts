/** Publication types of CSL 1.0.2, as the CSL data schema lists them. */
export const cslTypes = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "classic",
  "collection",
  "dataset",
  "document",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "event",
  "figure",
  "graphic",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "manuscript",
  "map",
  "motion_picture",
  "musical_score",
  "pamphlet",
  "paper-conference",
  "patent",
  "performance",
  "periodical",
  "personal_communication",
  "post",
  "post-weblog",
  "regulation",
  "report",
  "review",
  "review-book",
  "software",
  "song",
  "speech",
  "standard",
  "thesis",
  "treaty",
  "webpage",
] as const
export type CslType = (typeof cslTypes)[number]

export interface CslName {
  family?: string
  given?: string
  literal?: string
  suffix?: string
  "non-dropping-particle"?: string
  "dropping-particle"?: string
}
export interface CslDate {
  "date-parts"?: (number | string)[][]
  literal?: string
  raw?: string
  circa?: boolean | number | string
  season?: number | string
}
/** A CSL-JSON item; fields not named here are kept as they came. */
export interface CslItem {
  id: string
  type: CslType
  title?: string
  author?: CslName[]
  editor?: CslName[]
  issued?: CslDate
  accessed?: CslDate
  publisher?: string
  "publisher-place"?: string
  "container-title"?: string
  URL?: string
  DOI?: string
  ISBN?: string
  language?: string
  page?: string
  custom?: Record<string, unknown>
  [field: string]: unknown
}

export const sourceStates = ["active", "trashed", "merged"] as const
export type SourceState = (typeof sourceStates)[number]

/** On what terms a person speaks; what the terms forbid, exports leave out. */
export const sourceTerms = ["on_record", "background", "not_for_attribution", "confidential"] as const
export type SourceTerms = (typeof sourceTerms)[number]

/** How a person who is a source can be reached; shown to whoever works with sources, never exported. */
export interface Contact {
  email?: string
  phone?: string
  address?: string
  remark?: string
}

/** One time somebody was spoken to. */
export interface ContactEntry {
  id: string
  /** YYYY-MM-DD. */
  day: string
  way: ContactWay
  /** What was said; null once purged. */
  words: string | null
  by: { id: string; name: string }
  createdAt: number
}

export const contactWays = ["call", "email", "message", "meeting", "letter", "other"] as const
/** How somebody was spoken to. */
export type ContactWay = (typeof contactWays)[number]

/** How much weight a source carries, who said so, when and why. */
export interface Standing {
  grade: string
  reason: string
  link: string | null
  date: string
  who: string
}
