import type { NoteSubject } from "../notes/note"
import type { SearchKind } from "../search/kind"
import type { SearchMode } from "../search/matches"
import type { Snippet } from "../search/snippet"
import type { Page } from "./views"

/** Something that was found, with all a list needs to show it and to lead to it. */
export interface SearchItem {
  kind: SearchKind
  id: string
  /** What it is called: an article's title, a claim's question, a quote's source, what a note is about, a source's title. */
  title: Snippet
  /** The words that were found; empty where the title alone was. */
  snippet: Snippet
  /** The article it stands in, where the viewer may open it. */
  article: { id: string; title: string } | null
  /** Ids for an address: what is opened, and words to show there. */
  link: SearchLink
  updatedAt: number
}

export interface SearchLink {
  claim?: string
  note?: string
  /** What a note is on. */
  subject?: NoteSubject
  source?: string
  snapshot?: string
  evidence?: string
  /** Words as they stand in the article or the saved copy, to scroll to. */
  words?: string
}

/** Counted no further than `n` where there are more. */
export interface KindCount {
  n: number
  more: boolean
}

export interface SearchPage extends Page<SearchItem> {
  /** parts: no words were found, so this was found inside of words. */
  mode: SearchMode
  /** True while older records are still being read into the index. */
  filling: boolean
  counts?: Record<SearchKind, KindCount>
}
