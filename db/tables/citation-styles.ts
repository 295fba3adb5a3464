import { styleStates } from "../../core/sources/citation-style"
import { index, instant, table, text } from "../dialect"
import { workspaces } from "./people"

/** Citation styles that somebody uploaded. */
export const uploadedStyles = table(
  "citation_style",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id),
    title: text("title").notNull(),
    /** The style's own id, by which styles that depend on it name it. */
    cslId: text("csl_id").notNull(),
    /** What is written by: of a style that only names another, that one's. */
    csl: text("csl").notNull(),
    state: text("state", { enum: styleStates }).notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  t => [index("citation_style_list").on(t.workspaceId, t.state, t.title)],
)
