import type { TextSelectors } from "@/core/anchoring/selectors"
import type { ClaimKind, WaiverReason } from "@/core/claims/claim"
import type { Shown } from "@/core/desk/shown"
import type { DetectedFigure, FigureKind } from "@/core/figures/figure"
import type { CitationItem } from "@/editor/model/nodes/inline"
import type { CommandId } from "../commands/command-ids"
import type { CoverageReader } from "./coverage-reader"
import type { CitationText } from "./editor-host"
import type { NoteOnWords } from "./note-places"
import type { SeenWords } from "./show-words"

// What the page around the editor may ask of it, and what it is told. Nothing here needs ProseMirror to be understood.

/** What a claim's mark shows; `label` is its whole name for screen readers ("Claim, sources disagree, 2 sources"). */
export interface ClaimLook {
  shown: Shown
  label: string
}

/** One source of a citation, with where in it; terms are CSL's. */
export type CitedItem = Pick<CitationItem, "sourceId"> & Partial<CitationItem>

/** Why the selection cannot become a claim; null where it can. */
export type NotClaimable = "empty" | "no_words" | "too_long" | "cells" | "read_only"

export interface SelectionSummary {
  /** ProseMirror positions, kept by whoever opens a dialog and given back to the command that ends it. */
  from: number
  to: number
  empty: boolean
  /** The selected words in the current reading. */
  words: string
  notClaimable: NotClaimable | null
  /** Claims under the selection or the caret, shortest first. */
  claims: string[]
  /** The address of the link under the caret. */
  link: string | null
  inTable: boolean
  inFootnote: boolean
  /** Somebody is dragging the pointer: wait with the popover. */
  dragging: boolean
}

/** A figure found in the text that is no claim yet. */
export interface Hint {
  from: number
  to: number
  words: string
  figure: DetectedFigure
}

/** For floating-ui: an element that is not there. */
export interface VirtualElement {
  getBoundingClientRect(): DOMRect
  getClientRects(): DOMRect[]
  contextElement: Element
}

export interface EditorSnapshot {
  /** Whether this person may type. */
  editable: boolean
  /** Whether this person may mark claims. */
  mayMark: boolean
  focused: boolean
  activeClaim: string | null
  selection: SelectionSummary
  /** The hint under the caret. */
  hint: Hint | null
  /** How many hints lie in the selection, as far as they were read. */
  hintsSelected: number
  /** Rises when the text or its measures may have moved: place cards again. */
  layout: number
  /** Rises when claims came, went or moved in the text. */
  claims: number
  /** Rises when citations came, went or changed in the text, or other claims stand before them. */
  citations: number
  /** Rises when other figures may be hinted at: the text, the kinds looked for or what is dismissed changed. */
  hintable: number
}

/** A citation as the text has it; `key` names it to `showCitations`. */
export interface CitedPlace {
  key: object
  from: number
  items: readonly CitationItem[]
  /** It stands in a footnote. */
  inNote: boolean
}

export interface PlacedClaim {
  id: string
  /** Pixels from the top of the editor's element; the first line of the claim's words. */
  top: number
  bottom: number
}

export interface NewClaim {
  id: string
  kind: ClaimKind
  words: string
}

export interface EditorHandle {
  /** The editor's outermost element: positions of `visibleClaims` are measured from its top. */
  element: HTMLElement
  /** Called at most once a frame, after something in the snapshot changed. */
  subscribe(listener: () => void): () => void
  /** What is drawn from: the same object until listeners were told, so it may be a third of a second behind. */
  snapshot(): EditorSnapshot
  /** What an act goes by: read at this moment. */
  now(): EditorSnapshot

  focus(): void
  undo(): boolean
  /** When the change was made that `undo` would take back, in milliseconds; 0 where there is none. */
  lastUndoable(): number
  redo(): boolean
  /** Runs a command by its name; false where it does not apply. */
  run(command: CommandId): boolean
  /** Whether a command's state is on here (strong, heading_2 …), and whether it would do anything. */
  isActive(command: CommandId): boolean
  isEnabled(command: CommandId): boolean

  /** Makes this claim the active one; `scroll` brings its words into sight, `select` puts the caret into them. */
  focusClaim(id: string | null, how?: { scroll?: boolean; select?: boolean }): boolean
  /** Ids of the claims in text order. */
  claimsInOrder(): string[]
  /** Ids of the claims behind which no citation stands in their paragraph, item or cell. */
  uncitedClaims(): ReadonlySet<string>
  nextClaim(direction: 1 | -1): string | null
  /**
   * Makes a claim of the selection (or of `range`): mark and record in one commit. Null where it cannot be one; rejects
   * where the reader of figures cannot be fetched.
   */
  claimSelection(kind?: ClaimKind, range?: { from: number; to: number }): Promise<NewClaim | null>
  claimHint(hint: Hint): NewClaim | null
  /** Makes a claim of each hint in the selection; one undo takes all of them back. Empty where it holds none. */
  claimHintsSelected(): Promise<NewClaim[]>
  /** The same for every hint of the text, also where no block was in sight yet. */
  claimEveryHint(): Promise<NewClaim[]>
  /** Makes a statement of the selection (or of `range`) that is waived as it is made. Null where it cannot be one. */
  waiveSelection(reason: WaiverReason, range?: { from: number; to: number }): NewClaim | null
  /** Takes the marks of claims off the text; undo puts them back. */
  withdrawClaim(...ids: string[]): boolean
  /** Puts a detached claim's mark on the selected words. */
  reanchorClaim(id: string, range?: { from: number; to: number }): boolean
  /** Writes other words in a claim's place, keeping every mark on them. */
  replaceClaimWords(id: string, words: string): boolean
  /** The words of a claim in the current reading; null where it has none. */
  wordsOf(id: string): string | null

  /** Boxes the words of these notes, and of no others; gives those that the text holds, and `onNoted` says when that changes. */
  showNotes(notes: readonly NoteOnWords[]): Promise<string[]>
  /** Brings the words a note is about into sight; false where the text does not hold them. */
  showNote(id: string): boolean
  /** W3C's selectors of the selection (or of `range`), for a note on words; null where it lies in no line. */
  selectorsOf(range?: { from: number; to: number }): Promise<TextSelectors | null>

  addLinkToSelection(href: string, range?: { from: number; to: number }): boolean
  insertCitation(items: CitedItem[], at?: number): boolean
  /** Changes what the citation at a position cites; nothing to cite takes it away. False where none stands there. */
  changeCitation(items: CitedItem[], at: number): boolean
  /** Cites a source behind a claim's last words; false where it is cited there, or the text does not hold the claim. */
  citeClaim(id: string, item: CitedItem): boolean
  /** The citations in text order. */
  citationsInOrder(): CitedPlace[]
  /** How these citations read from now on; those that are not named stay as they are. */
  showCitations(texts: ReadonlyMap<object, CitationText>): void
  insertFootnote(): boolean

  /** Words between two positions, in the current reading. */
  textOf(from: number, to: number): string
  coordsOfClaim(id: string): DOMRect | null
  /** Lights a claim's words as the pointer over them would; null lights none. */
  lightClaim(id: string | null): void
  /** Claims of the blocks in sight, in text order. Nothing off screen is measured. */
  visibleClaims(): PlacedClaim[]
  /** What a popover hangs on: the selection, or a claim's words. */
  anchorOfSelection(range?: { from: number; to: number }): VirtualElement
  anchorOfClaim(id: string): VirtualElement | null

  /** Which claims have a card on the page: only their marks point at one (aria-details). Found by itself after `visibleClaims`. */
  showCards(ids: Iterable<string>): void

  /** Hints of the blocks read so far, in text order. */
  hints(): Hint[]
  /** How many hints the whole text gives; reads what was not in sight yet. */
  countHints(): Promise<number>
  /** Selects the next hint, or the one before; reads on where no block was in sight yet. Null where there is none. */
  nextHint(direction: 1 | -1): Promise<Hint | null>
  /** Looks for figures of these kinds; an empty list turns the hints off. */
  showHints(kinds: readonly FigureKind[]): void
  /** Hints no more at these words, wherever they stand; at all others again. */
  dismissHints(sayings: readonly { kind: FigureKind; words: string }[]): void
  /** Greys what lies in a claim or was waived; the rest stays bright. */
  showCoverage(on: boolean): void
  /** What nobody has looked at; the program for it is fetched by the first call. */
  coverage(): Promise<CoverageReader>
  scrollToPosition(position: number): void
  /** Selects words seen in a version of the text and brings them into sight; false where they are gone. */
  showWords(seen: SeenWords): boolean
}
