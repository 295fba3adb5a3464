import type { EventVerb } from "../events/event"
import type { Person } from "./views"

// What was: texts as they stood, and who changed what.

/** A text as it was at a version, and who made it so. */
export interface VersionView {
  version: number
  /** The version that stands now. */
  newest: number
  doc: unknown
  at: number
  by: Person
  /** The name somebody gave this version. */
  name: string | null
}

export interface EventRow {
  id: string
  n: number
  at: number
  by: Person
  as: string
  verb: EventVerb
  subject: string
  articleId: string | null
  from: unknown
  to: unknown
  why: string | null
  version: number | null
}
