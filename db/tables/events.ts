import { eventVerbs } from "../../core/events/event"
import { index, instant, integer, table, text, unique } from "../dialect"
import { workspaces } from "./people"

/** Append-only: who changed what, from, to, why. `from` and `to` are JSON text, emptied by a purge; their salted hash stays. */
export const events = table(
  "event",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id),
    articleId: text("article_id"),
    n: integer("n").notNull(),
    at: instant("at").notNull(),
    by: text("by").notNull(),
    as: text("as_role").notNull(),
    verb: text("verb", { enum: eventVerbs }).notNull(),
    subject: text("subject").notNull(),
    /** The source it tells of: where that is restricted, only its circle may see this event. */
    sourceId: text("source_id"),
    from: text("from_value"),
    to: text("to_value"),
    why: text("why"),
    version: integer("version"),
    request: text("request"),
    salt: text("salt"),
    payloadHash: text("payload_hash").notNull(),
  },
  t => [
    unique("event_workspace_n").on(t.workspaceId, t.n),
    index("event_article").on(t.articleId, t.n),
    index("event_subject").on(t.subject, t.n),
    index("event_source").on(t.sourceId, t.n),
  ],
)
