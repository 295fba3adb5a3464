import type { TextSelectors } from "../anchoring/selectors"
import type { Origin } from "../articles/article"
import type { AnchorState, ClaimKind, QuestionFlag } from "../claims/claim"
import type { Values } from "../failing/app-error"
import type { ConventionPart } from "../figures/convention"
import type { Figure, FigureKind } from "../figures/figure"
import type { NoteState, NoteSubject, UnreadReason } from "../notes/note"
import type { Role } from "../people/role"
import type { CitationForm } from "../sources/citation-style"
import type { Doubt, Independence } from "../sources/doubt"
import type { LinkMark } from "../sources/link"
import type { CslItem, SourceState, SourceTerms, Standing } from "../sources/source"
import type { Shown } from "./shown"

// What the desk is given to show: plain JSON, already filtered for the viewer. Times are milliseconds UTC.

export interface Person {
  id: string
  name: string
}

export interface Reason {
  code: string
  values: Values
}

export interface ArticleRow {
  id: string
  title: string
  version: number
  origin: Origin
  language: string | null
  /** What the page should say about this text, e.g. what an import lost. */
  remark: string | null
  /** Where it reads otherwise than its workspace what words leave open. */
  convention: ConventionPart | null
  /** How its citations are written, where that is not as its workspace has it. */
  citations: CitationForm | null
  createdAt: number
  updatedAt: number
  claims: number
  /** Claims whose question carries a fresh decision. */
  decided: number
  disputes: number
  openNotes: number
  /** Who was given sections of it, and how many. */
  lookedAfter: { person: Person; sections: number }[]
  role: Role
}

/** Light enough for 5,000 of them: what a mark and a list row need. */
export interface ClaimRow {
  id: string
  articleId: string
  questionId: string
  question: string
  kind: ClaimKind
  words: string
  blockPath: string
  anchor: AnchorState
  figure: Figure | null
  figureTyped: boolean
  /** A figure somebody typed for words that have changed since; `figure` is what the words say now. */
  figureOutdated: Figure | null
  shown: Shown
  flags: QuestionFlag[]
  evidence: number
  sources: number
  openNotes: number
  mentions: number
  rev: number
  by: Person
  updatedAt: number
}

export interface NoteView {
  id: string
  subject: NoteSubject
  subjectId: string
  threadId: string | null
  /** The words it is about, where those are no claim. */
  selector: TextSelectors | null
  body: string | null
  state: NoteState
  assignedTo: Person | null
  dueOn: string | null
  /** Somebody outside the desk who is asked, by name. */
  askedOf: string | null
  /** Whose answer it records and when that came; on the first note of a query only the day. */
  answeredBy: string | null
  answeredOn: string | null
  /** Who is called in its words. */
  mentions: Person[]
  edited: boolean
  rev: number
  by: Person
  createdAt: number
  updatedAt: number
  /** Why the thread is new for whoever asks; null once read. */
  unread: UnreadReason | null
  /** The newest answers, first one first; `answers` counts all there are. */
  replies: NoteView[]
  answers: number
}

/** The newest open threads on one subject, and how many there are of each state. */
export interface ThreadsView extends Page<NoteView> {
  open: number
  resolved: number
}

/** A line of the notes page: a thread with its newest answer, and what it is about. */
export interface NoteRow extends NoteView {
  article: { id: string; title: string } | null
  about: { words: string; claimId: string | null; sourceId: string | null }
  flags: QuestionFlag[]
  /** Whether whoever asks may answer, settle and assign it; somebody who may only read marks it as read. */
  mayWrite: boolean
}

/** Where a note is read: beside a claim, under an article's text, or on a source's page. */
export interface OpenedNote {
  /** The note asked for: the first of the thread, or an answer in it. */
  id: string
  thread: NoteView
  articleId: string | null
  claimId: string | null
  sourceId: string | null
}

export interface SourceRow {
  id: string
  citekey: string
  label: string
  csl: CslItem
  restricted: boolean
  person: boolean
  /** What a person agreed to; null where nobody has asked them, and for what is no person. */
  terms: SourceTerms | null
  derivesFrom: { id: string; label: string } | null
  standing: Standing | null
  interest: string | null
  /** Why it may derive from an article it is quoted in. */
  doubt: Doubt | null
  /** What somebody said of that. */
  independence: Independence | null
  /** In the order of their words. */
  tags: string[]
  /** What the last look at its address found; null where nobody looked. */
  link: LinkMark | null
  state: SourceState
  evidence: number
  snapshots: number
  rev: number
  createdAt: number
  updatedAt: number
}

/** Words that an article's desk hints at no more. */
export interface DismissedHint {
  kind: FigureKind
  words: string
  by: Person
  at: number
}

export interface Page<T> {
  items: T[]
  /** Give it back as `cursor` for the next page; null at the end. */
  next: string | null
}
