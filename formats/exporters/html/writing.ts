import type { SourceRow } from "@/core/desk/views"
import type { ArticleBundle } from "../../bundle"
import type { Message } from "../../imported"
import {
  type ArticleText,
  endingIn,
  type NumberedClaim,
  numbered,
  readArticle,
} from "../../parts/article-text"
import { type Cited, citedIn } from "../../parts/cited"

/** What every part of the page needs while it is written. */
export interface Writing {
  bundle: ArticleBundle
  article: ArticleText
  claims: NumberedClaim[]
  claimById: ReadonlyMap<string, NumberedClaim>
  /** Claims by the line their last word stands in. */
  ending: ReadonlyMap<number, ReadonlyMap<string, number>>
  sourceById: ReadonlyMap<string, { source: SourceRow; n: number }>
  cited: Cited
  /** Notes of a style of notes, already written. */
  citationNotes: string[]
  /** Footnotes in the order they were met, already written. */
  footnotes: string[]
  /** Claims whose first word has its anchor. */
  begun: Set<string>
  /** Which of the lines under the text a claim has, where it overlaps others; 0 is the nearest. */
  lanes: Map<string, number>
  messages: Message[]
}

/** Begins a page; sources are listed by author and date. */
export function beginWriting(bundle: ArticleBundle): Writing {
  const article = readArticle(bundle)
  const claims = numbered(bundle, article)
  const sources = [...bundle.sources].sort((a, b) => a.label.localeCompare(b.label, "en"))
  return {
    bundle,
    article,
    claims,
    claimById: new Map(claims.map(one => [one.claim.id, one])),
    ending: endingIn(claims),
    sourceById: new Map(sources.map((source, at) => [source.id, { source, n: at + 1 }])),
    cited: citedIn(bundle),
    citationNotes: [],
    footnotes: [],
    begun: new Set(),
    lanes: new Map(),
    messages: [],
  }
}
