import { sql } from "drizzle-orm"
import type { Echo, Independence } from "../../core/sources/doubt"
import type { Contact, CslItem, CslType, Standing } from "../../core/sources/source"
import { contactWays, sourceStates, sourceTerms } from "../../core/sources/source"
import { boolean, index, instant, integer, json, primaryKey, table, text, unique } from "../dialect"
import { users, workspaces } from "./people"

export const sources = table(
  "source",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id),
    citekey: text("citekey").notNull(),
    csl: json("csl").$type<CslItem>().notNull(),
    title: text("title").notNull(),
    /** What lists narrow and order by, read from the record: `sortKeysOf`. A year of 0 is none. */
    type: text("type").$type<CslType>().notNull().default("document"),
    year: integer("year").notNull().default(0),
    titleKey: text("title_key").notNull().default(""),
    makerKey: text("maker_key").notNull().default(""),
    /** With which reading of records its keys were made; 0: not yet. `keep-library.ts` reads what is behind. */
    keysRead: integer("keys_read").notNull().default(0),
    /** Author, year and container as one line to search and sort by. */
    byline: text("byline").notNull(),
    url: text("url"),
    doi: text("doi"),
    isbn: text("isbn"),
    /** Only the people in `source_reader` know that this source exists. */
    restricted: boolean("restricted").notNull(),
    person: boolean("person").notNull(),
    derivesFrom: text("derives_from"),
    standing: json("standing").$type<Standing>(),
    /** The standing's grade, to narrow lists by; null where nobody said. */
    grade: text("grade"),
    interest: text("interest"),
    /** A long run of an article's own words, found in a copy; null where none was. */
    echo: json("echo").$type<Echo>(),
    /** What a person said of a source that may derive from an article. */
    independence: json("independence").$type<Independence>(),
    /** For people as sources: how to reach them, and what they agreed to. */
    contact: json("contact").$type<Contact>(),
    terms: text("terms", { enum: sourceTerms }),
    state: text("state", { enum: sourceStates }).notNull(),
    /** For a merged one: the source that stands for it. What names this one means that one. */
    mergedInto: text("merged_into"),
    /** How many pieces of evidence name it that were not removed. Triggers of `evidence` keep it. */
    uses: integer("uses").notNull().default(0),
    rev: integer("rev").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  t => [
    unique("source_citekey").on(t.workspaceId, t.citekey),
    // With what everybody's list asks of a row, so that only rows of the page itself are read.
    index("source_list").on(t.workspaceId, t.state, t.updatedAt, t.id, t.restricted),
    index("source_added").on(t.workspaceId, t.state, t.createdAt, t.id, t.restricted),
    index("source_title").on(t.workspaceId, t.state, t.titleKey, t.id, t.restricted),
    index("source_maker").on(t.workspaceId, t.state, t.makerKey, t.id, t.restricted),
    index("source_year").on(t.workspaceId, t.state, t.year, t.id, t.restricted),
    index("source_type").on(t.workspaceId, t.state, t.type, t.updatedAt, t.id, t.restricted),
    index("source_unused").on(t.workspaceId, t.state, t.id).where(sql`"uses" = 0`),
    index("source_grade").on(t.workspaceId, t.grade).where(sql`"grade" is not null`),
    index("source_merged").on(t.mergedInto).where(sql`"merged_into" is not null`),
    index("source_keys").on(t.keysRead),
    index("source_doi").on(t.workspaceId, t.doi),
    index("source_isbn").on(t.workspaceId, t.isbn),
    index("source_url").on(t.workspaceId, t.url),
  ],
)

export const sourceReaders = table(
  "source_reader",
  {
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    grantedBy: text("granted_by").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  t => [primaryKey({ columns: [t.sourceId, t.userId] }), index("source_reader_user").on(t.userId)],
)

export const snapshots = table(
  "snapshot",
  {
    id: text("id").primaryKey(),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    /** The stored bytes are the blob of this name. */
    sha256: text("sha256").notNull(),
    mediaType: text("media_type").notNull(),
    bytes: integer("bytes").notNull(),
    filename: text("filename"),
    url: text("url"),
    retrievedAt: instant("retrieved_at").notNull(),
    /** The extracted text is a blob too; positions of quotes refer to it. Null where nothing could be read. */
    textSha256: text("text_sha256"),
    extractor: text("extractor"),
    extractorVersion: text("extractor_version"),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  t => [index("snapshot_source").on(t.sourceId, t.retrievedAt)],
)

/** Each time somebody was spoken to: when, how, by whom and what was said. The words may be purged; their salted hash stays. */
export const contactLog = table(
  "contact_log",
  {
    id: text("id").primaryKey(),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    /** The day of the talk, YYYY-MM-DD. */
    day: text("day").notNull(),
    way: text("way", { enum: contactWays }).notNull(),
    words: text("words"),
    salt: text("salt"),
    payloadHash: text("payload_hash").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  t => [index("contact_log_source").on(t.sourceId, t.day)],
)
