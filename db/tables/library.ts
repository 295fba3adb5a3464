import { sql } from "drizzle-orm"
import type { MergeCarried } from "../../core/sources/merging"
import type { ChangedPart } from "../../core/sources/source-change"
import { boolean, index, instant, integer, json, primaryKey, table, text } from "../dialect"
import { sources } from "./sources"

const source = (name: string) =>
  text(name)
    .notNull()
    .references(() => sources.id)

/** What an active source shares with others of the same work (core's `duplicateKeys`), written with its record. */
export const sourceKeys = table(
  "source_key",
  {
    workspaceId: text("workspace_id").notNull(),
    key: text("key").notNull(),
    sourceId: source("source_id"),
    /** Another active source has it too. Kept as rows come and go, so that looking for duplicates reads only these. */
    shared: boolean("shared").notNull(),
  },
  t => [
    primaryKey({ columns: [t.sourceId, t.key] }),
    index("source_key_same").on(t.workspaceId, t.key, t.sourceId),
    index("source_key_shared").on(t.workspaceId, t.key, t.sourceId).where(sql`"shared"`),
  ],
)

export const sourceTags = table(
  "source_tag",
  {
    workspaceId: text("workspace_id").notNull(),
    sourceId: source("source_id"),
    /** By what tags are told apart: `foldTag`. */
    folded: text("folded").notNull(),
    name: text("name").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  t => [
    primaryKey({ columns: [t.sourceId, t.folded] }),
    index("source_tag_name").on(t.workspaceId, t.folded, t.sourceId),
  ],
)

/** How many active sources that everybody may know of have a tag, by how it is written. Triggers of `source_tag` and `source` keep it. */
export const sourceTagCounts = table(
  "source_tag_count",
  {
    workspaceId: text("workspace_id").notNull(),
    folded: text("folded").notNull(),
    name: text("name").notNull(),
    n: integer("n").notNull(),
  },
  t => [primaryKey({ columns: [t.workspaceId, t.folded, t.name] })],
)

/** Two sources that look like one and are not: somebody said so. The lesser id first. */
export const sourcesApart = table(
  "source_apart",
  {
    one: source("one_source"),
    other: source("other_source"),
    by: text("by").notNull(),
    at: instant("at").notNull(),
  },
  t => [primaryKey({ columns: [t.one, t.other] }), index("source_apart_other").on(t.other)],
)

/** One source that became another, with all that taking it back needs. */
export const sourceMerges = table(
  "source_merge",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id").notNull(),
    kept: source("kept"),
    merged: source("merged"),
    carried: json("carried").$type<MergeCarried>().notNull(),
    by: text("by").notNull(),
    at: instant("at").notNull(),
    undoneAt: instant("undone_at"),
    undoneBy: text("undone_by"),
  },
  t => [index("source_merge_kept").on(t.kept), index("source_merge_merged").on(t.merged)],
)

/** One change of many sources at once. */
export const sourceBatches = table("source_batch", {
  id: text("id").primaryKey(),
  workspaceId: text("workspace_id").notNull(),
  by: text("by").notNull(),
  at: instant("at").notNull(),
  undoneAt: instant("undone_at"),
  undoneBy: text("undone_by"),
})

/** What one source was before and after a change of many. */
export const sourceBatchItems = table(
  "source_batch_item",
  {
    batchId: text("batch_id")
      .notNull()
      .references(() => sourceBatches.id),
    sourceId: source("source_id"),
    before: json("before_value").$type<ChangedPart>().notNull(),
    after: json("after_value").$type<ChangedPart>().notNull(),
  },
  t => [primaryKey({ columns: [t.batchId, t.sourceId] })],
)
