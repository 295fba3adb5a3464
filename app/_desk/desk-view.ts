import type { ArticleRow, ClaimRow, DismissedHint, Person, Reason, SourceRow } from "@/core/desk/views"
import type { Reading } from "@/core/figures/envelope"
import type { Act } from "@/core/people/may"
import type { Role } from "@/core/people/role"

/** A sentence an importer left about a place of the text. */
export interface DeskMessage extends Reason {
  place?: string | null
}

/** What `GET /articles/:id` answers: one article's desk. */
export interface DeskView {
  article: ArticleRow
  messages: DeskMessage[]
  claims: ClaimRow[]
  people: (Person & { role: Role })[]
  me: { role: Role; may: Act[] }
  sources: SourceRow[]
  /** What merged sources that the text cites became, by the id that stands in the text. */
  aliases: Record<string, string>
  dismissedHints: DismissedHint[]
  /** How this article reads "about" and "dozens"; null where a panel stands without its article. */
  reading: Reading | null
}
