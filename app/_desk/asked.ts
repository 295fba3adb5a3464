import type { VersionView } from "@/core/desk/history-views"

/** What an address asked for that is not there, or not open to this person: the desk opens all the same, and says so. */
export type Missing =
  | { what: "claim"; id: string; withdrawn: boolean }
  | { what: "note" }
  | { what: "version"; version: string; newest: number }

/** What an article's address asks for beside the text. */
export interface Asked {
  claim: string | null
  /** A note to be shown: the first of a thread or an answer. */
  note: string | null
  version: VersionView | null
  /** Words of the text to be brought into sight. */
  find: string | null
  missing: Missing | null
}
