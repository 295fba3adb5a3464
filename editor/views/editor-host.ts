import type { Node } from "prosemirror-model"
import type { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import type { Role } from "@/core/people/role"
import type { Run } from "@/core/sources/citation"
import type { CitedItem, ClaimLook, Hint, NewClaim } from "./editor-handle"

// What the editor is given by the page around it: a document, sentences, and somebody to tell.

/** Where another person's caret is; ProseMirror positions in the document shown here. */
export interface PeerCaret {
  clientId: string
  user: { id: string; name: string }
  anchor: number
  head: number
}

/** What the editor needs of a live session (editor/live's `LiveSession` is one). */
export interface EditorSession {
  ready: Promise<{ doc: Node; version: number; role: Role }>
  plugin: Plugin
  status: { state: string; role: Role | null; peers: readonly PeerCaret[] }
  subscribe(listener: () => void): () => void
  attach(view: EditorView): unknown
}

/** A citation's short label ("HRW 2013, 12") and its full reading for screen readers. */
export interface CitationText {
  label: string
  /** The label's words with their styles, where they have any. */
  runs?: readonly Run[]
  title: string
  /** The source is not known on this desk, or may not be seen. */
  missing?: boolean
}

/** Every sentence the editor shows or speaks; made from app/messages by the page. */
export interface EditorLabels {
  article: string
  titlePlaceholder: string
  bodyPlaceholder: string
  footnote(number: number): string
  emptyFootnote: string
  closeFootnote: string
  citation: string
  template(name: string): string
  showImage(host: string): string
  image: string
  imageMissing: string
  peer(name: string): string
  hint(words: string): string
  claimUnknown: string
  /** Spoken when the active claim changes from the keyboard. */
  claimOf(label: string, words: string, at: number, all: number): string
  table: string
  infobox: string
}

/** Codes of `onRefused`: sentences are the page's. */
export type EditorRefusal = "editor.may_not_type" | "editor.may_not_mark" | "editor.paste_too_large"

/** Whom the editor tells. Every member may be absent. */
export interface EditorListener {
  /** The caret left the text: by Escape, or because a claim's words were clicked to judge it. The page takes the focus. */
  onLeaveText?(): void
  /** A person chose a claim (or left all of them) in the text. */
  onSelectClaim?(id: string | null, by: "pointer" | "keyboard"): void
  /** The pointer came over a claim's words, or left them. */
  onHoverClaim?(id: string | null): void
  onCreateClaim?(claim: NewClaim): void
  /** Mod-Z in the text: true where the page took back an act of its own that was newer than what was typed. */
  onUndo?(): boolean
  /** Words that a note is about were clicked. */
  onSelectNote?(id: string): void
  /** The notes whose words the text holds are now these. */
  onNoted?(ids: readonly string[]): void
  /** A hint was clicked, or Enter pressed on it, by somebody who may not make claims, or after it became one. */
  onHint?(hint: Hint): void
  /** A person may not do what they tried here. */
  onRefused?(code: EditorRefusal): void
  /** For a polite live region. */
  onAnnounce?(sentence: string): void
  onOpenCitation?(position: number, items: CitedItem[]): void
  /** A link was followed on purpose; without it, it opens in a new tab without a referrer. */
  onOpenLink?(href: string): void
}

/** What the editor reads whenever it needs it, and whom it tells. */
export interface EditorHost extends EditorListener {
  role: Role
  /** What each claim's mark shows; a new map when a row changed. */
  claims: ReadonlyMap<string, ClaimLook>
  labels: EditorLabels
  /** The id of the card a claim's mark points at (aria-details); `claim-card-<id>` when absent. */
  cardId?: (claimId: string) => string
  /** Where the bytes of a picture kept on this desk are served; null where they are not. */
  imageUrl?: (source: string) => string | null
  /** A citation's words; a new function when sources changed. */
  cite?: (items: readonly CitedItem[]) => CitationText
}
