import { instant, integer, primaryKey, table, text } from "../dialect"
import { workspaces } from "./people"

/** The workspace's own words for measures, populations, qualifiers and rules: one row a version, never changed afterwards. */
export const codebooks = table(
  "codebook",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id),
    /** 1, 2, 3 …: two people writing the same version collide here, and the second is told. */
    version: integer("version").notNull(),
    /** The template it started from. */
    template: text("template").notNull(),
    /** JSON text of core's Codebook. */
    entries: text("entries").notNull(),
    by: text("by").notNull(),
    at: instant("at").notNull(),
  },
  t => [primaryKey({ columns: [t.workspaceId, t.version] })],
)
