"use client"
import { createContext, useContext } from "react"
import type { ClaimRow, Person } from "@/core/desk/views"
import type { Act } from "@/core/people/may"
import type { LiveSession } from "@/editor/live/connect-live"
import type { EditorHandle } from "@/editor/views/editor-handle"
import type { DeskView } from "./desk-view"
import type { ActiveClaim } from "./use-active-claim"
import type { OpenNote } from "./use-open-note"

/** What every part of the desk may know. */
export interface Desk {
  articleId: string
  view: DeskView
  rows: ReadonlyMap<string, ClaimRow>
  /** Ids in text order, then those that lost their words: the same list until the text's claims or the rows changed. */
  order: () => readonly string[]
  /** Claims behind which the text cites nothing. */
  uncited: ReadonlySet<string>
  me: Person
  may(act: Act): boolean
  /** The text; null until it has been opened. */
  text: EditorHandle | null
  /** The line to the server; null where no text is open. */
  session: LiveSession | null
  focus: ActiveClaim
  /** The thread on words or on the article that is open beside the text. */
  note: OpenNote
  /** A thread the address named together with its claim. */
  linkedNote: string | null
  /** Notes on words whose words the text holds; null until they were looked for. */
  noted: readonly string[] | null
  takeNoted(ids: readonly string[]): void
  /** Asks for these records again, after an act of one's own or somebody else's. */
  refresh(changed: { claims?: string[]; questions?: string[] }): Promise<unknown>
  /** Remembers how to take an act back, for Mod-Z; gives what forgets it again. */
  remember(undo: () => unknown): () => void
  /** Says a sentence to screen readers. */
  announce(sentence: string): void
}

const context = createContext<Desk | null>(null)

export const DeskProvider = context.Provider

/** The desk around this component. */
export function useDesk(): Desk {
  const desk = useContext(context)
  if (!desk) throw new Error("useDesk stands outside a desk")
  return desk
}
