import { linkStates } from "../../core/sources/link"
import { boolean, index, instant, integer, table, text } from "../dialect"
import { sources } from "./sources"

/** What is known of the address of each source that has one. Never for restricted sources: asking would tell of them. */
export const sourceLinks = table(
  "source_link",
  {
    sourceId: text("source_id")
      .primaryKey()
      .references(() => sources.id),
    workspaceId: text("workspace_id").notNull(),
    url: text("url").notNull(),
    /** When it is looked at next; null: never by itself. */
    dueAt: instant("due_at"),
    watched: boolean("watched").notNull(),
    state: text("state", { enum: linkStates }),
    checkedAt: instant("checked_at"),
    /** Since when it has been in this state. */
    since: instant("since"),
    status: integer("status"),
    movedTo: text("moved_to"),
    unanswered: integer("unanswered").notNull(),
    quotesGone: integer("quotes_gone"),
    archivedUrl: text("archived_url"),
    archivedAt: instant("archived_at"),
  },
  t => [index("source_link_due").on(t.workspaceId, t.dueAt)],
)
