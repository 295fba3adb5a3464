import { sql } from "drizzle-orm"
import type { TextSelectors } from "../../core/anchoring/selectors"
import {
  bases,
  credibilities,
  directnesses,
  type Locator,
  type QuoteMatch,
  stances,
  type Translation,
} from "../../core/evidence/evidence"
import { noteStates, noteSubjects, unreadReasons } from "../../core/notes/note"
import { boolean, index, instant, integer, json, primaryKey, table, text } from "../dialect"
import { figures, questions } from "./claims"
import { snapshots, sources } from "./sources"

export const evidence = table(
  "evidence",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id").notNull(),
    questionId: text("question_id")
      .notNull()
      .references(() => questions.id),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    snapshotId: text("snapshot_id").references(() => snapshots.id),
    /** The source's own words, in the original language. Null once purged. */
    quote: text("quote"),
    quotePrefix: text("quote_prefix"),
    quoteSuffix: text("quote_suffix"),
    /** Code points into the snapshot's text, end exclusive. */
    quoteStart: integer("quote_start"),
    quoteEnd: integer("quote_end"),
    lang: text("lang"),
    dir: text("dir"),
    translation: json("translation").$type<Translation>(),
    locator: json("locator").$type<Locator>(),
    match: json("match").$type<QuoteMatch>().notNull(),
    stance: text("stance", { enum: stances }).notNull(),
    credibility: text("credibility", { enum: credibilities }).notNull(),
    credibilityReason: text("credibility_reason"),
    directness: text("directness", { enum: directnesses }).notNull(),
    basis: text("basis", { enum: bases }).notNull(),
    basisCount: integer("basis_count"),
    /** The source whose count this one repeats; copies count once. */
    derivesFrom: text("derives_from").references(() => sources.id),
    figureId: text("figure_id").references(() => figures.id),
    /** Read from the quote, from its translation, or typed by a person. */
    figureFrom: text("figure_from"),
    removedAt: instant("removed_at"),
    rev: integer("rev").notNull(),
    salt: text("salt"),
    payloadHash: text("payload_hash").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  t => [
    index("evidence_question").on(t.questionId, t.removedAt),
    index("evidence_source").on(t.sourceId),
    index("evidence_snapshot").on(t.snapshotId),
    index("evidence_origin").on(t.derivesFrom),
  ],
)

export const notes = table(
  "note",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id").notNull(),
    articleId: text("article_id"),
    subject: text("subject", { enum: noteSubjects }).notNull(),
    subjectId: text("subject_id").notNull(),
    /** The first note of the thread; null on that note itself. */
    threadId: text("thread_id"),
    /** Null once purged. */
    body: text("body"),
    state: text("state", { enum: noteStates }).notNull(),
    /** The words a note on a range is about, as W3C selectors; null on every other note. */
    selector: json("selector").$type<TextSelectors>(),
    assignedTo: text("assigned_to"),
    assignedBy: text("assigned_by"),
    dueOn: text("due_on"),
    /** Somebody outside the desk who is asked (the author, an expert); null where the note asks nobody. */
    askedOf: text("asked_of"),
    /** Whose answer this note records, and the day it came; the day stands on the thread's first note too. */
    answeredBy: text("answered_by"),
    answeredOn: text("answered_on"),
    edited: boolean("edited").notNull(),
    rev: integer("rev").notNull(),
    salt: text("salt"),
    payloadHash: text("payload_hash").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  t => [
    index("note_subject").on(t.subject, t.subjectId, t.createdAt),
    index("note_article").on(t.articleId, t.state),
    index("note_assigned").on(t.assignedTo, t.state),
    index("note_writer").on(t.createdBy, t.state),
    index("note_asked").on(t.workspaceId, t.askedOf),
    index("note_thread").on(t.threadId, t.createdAt, t.id),
    index("note_assigner").on(t.assignedBy, t.state),
    // First notes only: lists of threads read these in their order and count them without reading answers.
    index("note_list").on(t.workspaceId, t.state, t.updatedAt, t.id).where(sql`"thread_id" is null`),
    index("note_about")
      .on(t.subject, t.subjectId, t.state, t.createdAt, t.id)
      .where(sql`"thread_id" is null`),
  ],
)

/** Who follows a thread: whoever wrote in it, is named in it, was given it, or put it back to read again. */
export const readMarks = table(
  "read_mark",
  {
    userId: text("user_id").notNull(),
    threadId: text("thread_id").notNull(),
    /** 0 until it was read for the first time. */
    readAt: instant("read_at").notNull(),
    /** Since when something in it is new for this person, and what; null once read. */
    unreadAt: instant("unread_at"),
    unreadWhy: text("unread_why", { enum: unreadReasons }),
  },
  t => [
    primaryKey({ columns: [t.userId, t.threadId] }),
    index("read_mark_unread").on(t.userId, t.unreadAt),
    index("read_mark_thread").on(t.threadId),
  ],
)

/** Who is named in a note, so that it waits for them until they have read it. */
export const noteMentions = table(
  "note_mention",
  {
    noteId: text("note_id")
      .notNull()
      .references(() => notes.id),
    userId: text("user_id").notNull(),
    /** The first note of the thread, which may be the note itself. */
    threadId: text("thread_id").notNull(),
  },
  t => [primaryKey({ columns: [t.noteId, t.userId] }), index("note_mention_person").on(t.userId, t.threadId)],
)
