import { type SearchKind, searchKinds } from "../../core/search/kind"
import { boolean, index, instant, integer, primaryKey, serial, table, text, unique } from "../dialect"

// What is searched. All of it is made from other tables and can be made anew; the index itself (`search_index`) is laid by the
// migration, since each engine has its own kind.

/** What waits to be read: a search kind, or a saved copy of a source. */
export const searchDueKinds = [...searchKinds, "copy"] as const

/** One thing that can be found. Its number orders results: what was made later has a higher one. */
export const searchSubjects = table(
  "search_subject",
  {
    n: serial("n"),
    kind: text("kind", { enum: searchKinds }).$type<SearchKind>().notNull(),
    subjectId: text("subject_id").notNull(),
  },
  t => [unique("search_subject_id").on(t.kind, t.subjectId)],
)

/** What of a subject is found together: a paragraph, a row, a note. */
export const searchPassages = table(
  "search_passage",
  {
    /** The subject's number times 2^20, plus a number of its own: passages of one subject lie together. */
    id: integer("id").primaryKey(),
    n: integer("n").notNull(),
    /** The saved copy of a source that it stands in. */
    copyId: text("copy_id"),
    title: text("title").notNull(),
    text: text("text").notNull(),
    /** Of title and text: what is unchanged is not written again. */
    hash: text("hash").notNull(),
  },
  t => [index("search_passage_subject").on(t.n, t.copyId)],
)

/** Every word of the index once, for looking inside of words. */
export const searchTerms = table("search_term", { id: serial("id"), term: text("term").notNull().unique() })

/** What changed since it was last read into the index. Triggers write here, in the transaction of the change. */
export const searchDue = table(
  "search_due",
  {
    kind: text("kind", { enum: searchDueKinds }).notNull(),
    id: text("id").notNull(),
    /** False for what waits only because the index is being made anew. */
    fresh: boolean("fresh").notNull(),
    /** Another one with each change, so that whoever has read an older state does not take this one off the list. */
    mark: integer("mark").notNull(),
    at: instant("at").notNull(),
  },
  t => [primaryKey({ columns: [t.kind, t.id] }), index("search_due_order").on(t.fresh, t.at)],
)

/** One row: which way of reading words (core/search) the index was made with. */
export const searchState = table("search_state", {
  only: integer("only").primaryKey(),
  reading: integer("reading").notNull(),
})
