import type { Origin } from "@/core/articles/article"
import type { ExportCodes } from "@/core/codebook/codebook"
import type { QuestionView } from "@/core/desk/question-views"
import type { SnapshotView } from "@/core/desk/source-views"
import type { ClaimRow, NoteView, Person, SourceRow } from "@/core/desk/views"
import type { GuestRole, Role } from "@/core/people/role"
import type { WrittenForm } from "@/core/sources/citation-style"
import type { DocJson, SourceMap } from "./imported"

export const presets = ["inside", "outside"] as const
/** inside: all that this viewer may see. outside: what may leave the house. */
export type Preset = (typeof presets)[number]

/** A claim as the desk lists it, with the words around it. */
export type BundleClaim = ClaimRow & { prefix: string; suffix: string }
/** A saved copy's record; its bytes stay where they are. */
export type BundleSnapshot = SnapshotView & { sourceId: string }
export type BundlePerson = Person & { role: Role | GuestRole | null }

export interface BundleArticle {
  id: string
  title: string
  version: number
  origin: Origin
  /** BCP 47. */
  language: string | null
  /** In which style and language its citations are written. */
  citations: WrittenForm
  remark: string | null
  updatedAt: number
  /** Its address on this desk; null without a public origin. */
  url: string | null
}

/** What the article was imported from: makes an unchanged text export byte for byte. */
export interface BundleOriginal {
  /** The file's bytes: base64, because a bundle is plain JSON. */
  base64: string
  /** Version 0 of the document. */
  doc: DocJson
  map: SourceMap
  /** Id of the importer that read it. */
  format: string
}

/** One article with everything about it that one viewer may see. */
export interface ArticleBundle {
  article: BundleArticle
  /** The document at `article.version`. */
  doc: DocJson
  claims: BundleClaim[]
  /** Each with its evidence, comparison and decisions. */
  questions: QuestionView[]
  /** Sources that the questions or the text cite. */
  sources: SourceRow[]
  snapshots: BundleSnapshot[]
  /** Threads, replies inside. */
  notes: NoteView[]
  /** Everybody named in the rest, with the role they hold. */
  people: BundlePerson[]
  /** Who exports, and when (milliseconds UTC). */
  by: Person | null
  exportedAt: number
  /** Null until `forPreset` made it. */
  preset: Preset | null
  original?: BundleOriginal
  /** What the workspace's codebook calls values in tables; without it they go by their own names. */
  codes?: ExportCodes
}
