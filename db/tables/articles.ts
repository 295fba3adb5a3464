import { articleStates, copyReasons } from "../../core/articles/article"
import type { ConventionPart } from "../../core/figures/convention"
import { figureKinds } from "../../core/figures/figure"
import { suggestionStates } from "../../core/notes/note"
import { boolean, index, instant, integer, json, primaryKey, table, text, unique } from "../dialect"
import { workspaces } from "./people"

export const articles = table(
  "article",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id),
    title: text("title").notNull(),
    /** The number of commits so far; the newest row of `commit`. */
    version: integer("version").notNull(),
    /** Raised when a conversion that cannot be additive writes a new version 0. */
    epoch: integer("epoch").notNull(),
    schemaHash: text("schema_hash").notNull(),
    language: text("language"),
    originUrl: text("origin_url"),
    originRevision: text("origin_revision"),
    licence: text("licence"),
    attribution: text("attribution"),
    /** What the page should say about this text, e.g. what an import lost. */
    remark: text("remark"),
    format: text("format"),
    originalSha256: text("original_sha256"),
    mapSha256: text("map_sha256"),
    /** How this article reads what words leave open, where that differs from the workspace. */
    convention: json("convention").$type<ConventionPart>(),
    settings: json("settings").$type<Record<string, unknown>>().notNull(),
    state: text("state", { enum: articleStates }).notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  t => [
    index("article_workspace").on(t.workspaceId, t.state, t.updatedAt),
    index("article_original").on(t.workspaceId, t.originalSha256),
  ],
)

/** The log: one row a commit, in order, whole. Payload columns may be purged; the hash of what they held stays. */
export const commits = table(
  "commit",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    version: integer("version").notNull(),
    clientId: text("client_id").notNull(),
    seq: integer("seq").notNull(),
    by: text("by").notNull(),
    as: text("as_role").notNull(),
    at: instant("at").notNull(),
    /** JSON text of the steps as they were applied (after rebasing). Null once purged. */
    steps: text("steps"),
    records: text("records"),
    salt: text("salt"),
    payloadHash: text("payload_hash").notNull(),
    request: text("request"),
  },
  t => [
    primaryKey({ columns: [t.articleId, t.version] }),
    unique("commit_client_seq").on(t.articleId, t.clientId, t.seq),
  ],
)

/** Copies of the whole document at a version, so that opening reads one copy and a short tail. */
export const documentCopies = table(
  "document_copy",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    version: integer("version").notNull(),
    reason: text("reason", { enum: copyReasons }).notNull(),
    name: text("name"),
    doc: text("doc").notNull(),
    at: instant("at").notNull(),
  },
  t => [primaryKey({ columns: [t.articleId, t.version] })],
)

export const suggestions = table(
  "suggestion",
  {
    id: text("id").primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    by: text("by").notNull(),
    reason: text("reason"),
    state: text("state", { enum: suggestionStates }).notNull(),
    settledBy: text("settled_by"),
    settledAt: instant("settled_at"),
    createdAt: instant("created_at").notNull(),
  },
  t => [index("suggestion_article").on(t.articleId, t.state)],
)

/**
 * Who looks after a section. A section is named by its heading's words and, among headings of the same words, its place (0 is
 * the first); the lead has no words. Nodes carry no ids: a heading that is rewritten leaves its assignment behind, and says so.
 */
export const sectionAssignments = table(
  "section_assignment",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    heading: text("heading").notNull(),
    nth: integer("nth").notNull(),
    /** Null once taken back. */
    assignedTo: text("assigned_to"),
    rev: integer("rev").notNull(),
    by: text("by").notNull(),
    at: instant("at").notNull(),
  },
  t => [
    primaryKey({ columns: [t.articleId, t.heading, t.nth] }),
    index("section_assignment_person").on(t.assignedTo),
  ],
)

/**
 * Figures that nobody wants to be hinted at in an article, by their kind and words. Rows of their own, because several people
 * dismiss at once: a list within the article's settings would be read, then written, and lose one of them.
 */
export const hintDismissals = table(
  "hint_dismissal",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    kind: text("kind", { enum: figureKinds }).notNull(),
    words: text("words").notNull(),
    /** False once the hint was let be shown again. */
    dismissed: boolean("dismissed").notNull(),
    by: text("by").notNull(),
    at: instant("at").notNull(),
  },
  t => [primaryKey({ columns: [t.articleId, t.kind, t.words] })],
)
