import type { Person } from "../desk/views"
import type { SentenceCounts } from "./coverage"
import type { PersonProgress } from "./progress"
import type { OutlineEntry, SectionKey } from "./sections"

// What pages and the API are given of sections: plain JSON, filtered for the viewer.

/** Who looks after a section; `rev` is what the next change has to name. */
export interface SectionAssignment extends SectionKey {
  /** Null once it was taken back. */
  person: Person | null
  rev: number
}

export interface ArticleSections {
  assignments: SectionAssignment[]
}

/** One section with how far it is, as the server reads the article. */
export interface SectionView extends OutlineEntry {
  sentences: SentenceCounts
  claims: number
  /** Claims whose question carries a person's fresh decision. */
  settled: number
  /** Whoever looks after it, for itself or for the section around it. */
  person: Person | null
  /** Whether somebody was given this very section. */
  own: boolean
}

export interface ArticleCoverage {
  version: number
  sections: SectionView[]
  /** Assignments whose heading is gone from the text. */
  left: SectionAssignment[]
  people: (PersonProgress & { person: Person })[]
}
