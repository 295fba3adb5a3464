import type { LineChange } from "../anchoring/compare-lines"
import type { Locator, QuoteMatch, Stance } from "../evidence/evidence"
import type { Values } from "../failing/app-error"
import type { Figure } from "../figures/figure"
import type { DuplicateReason } from "../sources/duplicate-keys"
import type { LinkView } from "../sources/link"
import type { CopyFault } from "../sources/snapshot"
import type { Contact, ContactEntry } from "../sources/source"
import type { EvidenceView, Mention } from "./question-views"
import type { Person, SourceRow, ThreadsView } from "./views"

// What a source's own page is given to show.

/** What changed from one saved copy of a source to another. */
export interface CopyDifferences {
  quotes: {
    evidenceId: string
    quote: string
    question: string
    questionId: string
    /** It stood in the first copy. */
    before: boolean
    /** How it stands in the second. */
    match: QuoteMatch
  }[]
  /** How many lines came and went; `changes` holds the first of them, in order. */
  added: number
  removed: number
  changes: LineChange[]
}

/** Words looked for in a saved copy, and what they would be as evidence on a claim. */
export interface LookedUpQuote {
  match: QuoteMatch
  /** Code points of the copy's text, end exclusive. */
  place: { start: number; end: number } | null
  locator: Locator | null
  figure: Figure | null
  relation: string | null
  relationFlags: string[]
  /** Proposed by what the numbers say; a person decides. */
  stance: Stance
}

export interface SnapshotView {
  id: string
  sha256: string
  mediaType: string
  bytes: number
  filename: string | null
  url: string | null
  retrievedAt: number
  extractor: string | null
  hasText: boolean
  extractorVersion: string | null
  /** Something here reads this kind of file, but not this one: it may be damaged. */
  unreadable: boolean
  /** Why there is no text, where something tried to read one. */
  fault: CopyFault | null
}

/** Two sources that look like one, and why. */
export interface DuplicatePair {
  reason: DuplicateReason
  one: SourceRow
  other: SourceRow
}

/** Where a source is used. */
export interface SourceUses {
  /** How many pieces of evidence quote it. */
  evidence: number
  texts: { id: string; title: string; times: number }[]
  /** How many sources repeat it. */
  repeatedBy: number
}

/** Why one of many was not changed. */
export interface BatchRefusal {
  id: string
  label: string
  code: string
  values: Values
}

/** What a change of many did: its id takes it back, null where nothing was changed. */
export interface BatchDone {
  batchId: string | null
  changed: number
  /** How many of those asked for are not there. */
  missing: number
  refused: BatchRefusal[]
}

/** What a merge left: its id takes it back. */
export interface MergedView {
  mergeId: string
  source: SourceRow
}

/** A source that became this one. */
export interface MergedSource {
  mergeId: string
  citekey: string
  label: string
  by: Person
  at: number
}

export interface SourceView extends SourceRow {
  /** Sources that look like this one; for whoever may merge them. */
  alike: DuplicatePair[]
  /** What became this source, the last first. */
  merged: MergedSource[]
  /** Who may know of a restricted source; empty where everybody may. */
  circle: Person[]
  /** How to reach a person and when somebody did: null for whoever may not know it. */
  contact: { details: Contact; log: ContactEntry[] } | null
  snapshotList: SnapshotView[]
  /** Null for what has no address, and for restricted sources, whose address nobody is asked for. */
  linkCheck: LinkView | null
  evidenceList: (EvidenceView & { question: string; claims: Mention[] })[]
  notes: ThreadsView
}
