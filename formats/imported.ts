import type { Origin } from "@/core/articles/article"
import type { ClaimKind } from "@/core/claims/claim"
import type { Outcome, Rule } from "@/core/disputes/decision"
import type { Locator, Stance, Translation } from "@/core/evidence/evidence"
import type { Values } from "@/core/failing/app-error"
import type { Figure } from "@/core/figures/figure"
import type { CitationStyle } from "@/core/sources/citation-style"
import type { CslItem } from "@/core/sources/source"

// What every importer gives: plain JSON, so that it can cross a process. Positions are marks in `doc`.

/** Something the reader of a file should know. `place` is a line ("line 12"), a block path ("b3.r2.c1") or null. */
export interface Message {
  code: string
  place: string | null
  values: Values
}

/** A node of ProseMirror as JSON. */
export interface DocJson {
  type: string
  attrs?: Record<string, unknown>
  content?: DocJson[]
  text?: string
  marks?: { type: string; attrs?: Record<string, unknown> }[]
}

/** Where words stand: the quote with 32–64 characters around it (NFC), and code points into the current reading. */
export interface Selectors {
  quote: { exact: string; prefix: string; suffix: string }
  position?: { start: number; end: number }
  /** Path of the block (`b12.r3.c2`); a hint. */
  block?: string
}

export interface ImportedClaim {
  /** Local (`c1`), the id its marks in `doc` carry. */
  id: string
  /** Our own id when our own export wrote the file; honoured only for the article it names. */
  keep?: string
  kind: ClaimKind
  words: string
  figure?: Figure
  /** What the question was called; the words when absent. */
  question?: string
  selectors?: Selectors
}
export interface ImportedEvidence {
  id: string
  claim: string
  source: string
  quote: string | null
  stance: Stance
  locator: Locator | null
  translation?: Translation
}
export interface ImportedDecision {
  claim: string
  outcome: Outcome
  rule: Rule | null
  reason: string | null
  at: number | null
}
export interface ImportedSource {
  id: string
  csl: CslItem
}
export interface ImportedSnapshot {
  source: string
  base64: string
  filename: string | null
  mediaType: string
}
export interface ImportedNote {
  id: string
  subject: "claim" | "article" | "source" | "evidence"
  on: string | null
  replyTo?: string
  body: string
  by: string | null
  at: number | null
}
export interface ImportedSuggestion {
  id: string
  reason: string | null
}
export interface ImportedAsset {
  id: string
  base64: string
  mediaType: string
}

/** A run of text that stands in the source as it stands in the document. UTF-16 units. */
export interface SourceRun {
  /** ProseMirror position of its first character in version 0. */
  pm: number
  /** Offset into the decoded source, after a byte order mark. */
  src: number
  len: number
}
/** The whole source range of a block, cell or atom: node at `pm`, its source `[src, end)`. */
export interface SourceRange {
  pm: number
  src: number
  end: number
}
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const
export type Encoding = (typeof encodings)[number]

/** Ties version 0 to the original's characters; stored once, never computed again. */
export interface SourceMap {
  encoding: Encoding
  /** The bytes begin with a byte order mark. */
  mark: boolean
  runs: SourceRun[]
  nodes: SourceRange[]
}

export interface Imported {
  title: string
  doc: DocJson
  /** BCP 47, where the file says it. */
  language: string | null
  origin?: Origin
  claims: ImportedClaim[]
  evidence: ImportedEvidence[]
  decisions: ImportedDecision[]
  sources: ImportedSource[]
  /** How the place the text comes from prints citations. */
  citationStyle?: CitationStyle
  snapshots: ImportedSnapshot[]
  notes: ImportedNote[]
  suggestions: ImportedSuggestion[]
  assets: ImportedAsset[]
  /** The article our own export was made of. */
  article?: { id: string; version: number }
  /** From lossless formats: ties the document to the bytes that were read, which the caller keeps. */
  map?: SourceMap
  messages: Message[]
}

/** An `Imported` that holds a text and nothing about it. */
export function bareText(title: string, doc: DocJson, messages: Message[]): Imported {
  return {
    title,
    doc,
    language: null,
    claims: [],
    evidence: [],
    decisions: [],
    sources: [],
    snapshots: [],
    notes: [],
    suggestions: [],
    assets: [],
    messages,
  }
}
