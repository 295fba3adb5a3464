import { exists, type SQL, sql } from "drizzle-orm"
import type { Expression } from "../../core/search/expression"
import { integer, onPostgres, table, text } from "../dialect"
import { searchTerms } from "../tables/search"
import type { Handle } from "./visible"

// The one file that knows both engines' full-text search: FTS5 on SQLite, tsvector on PostgreSQL. Terms come folded from
// core/search and hold letters, marks and digits only, so whatever was typed, what is printed here is well formed.

const onSqlite = {
  id: integer("rowid"),
  title: text("title").notNull(),
  text: text("text").notNull(),
  scope: text("scope").notNull(),
}
const onPg = { id: integer("id"), terms: text("terms").notNull() }

/** One row a passage, under the passage's id. The migration lays it. */
export const searchIndex = table("search_index", (onPostgres ? onPg : onSqlite) as typeof onSqlite)

/** The words of one passage and what it belongs to. */
export interface IndexEntry {
  id: number
  title: readonly string[]
  text: readonly string[]
  scopes: readonly string[]
}

// A private character: no word that anybody types or writes has it.
const scoped = (name: string) => `\ue000${name.replace(/[^A-Za-z0-9]/g, "").toLowerCase()}`

const lexeme = (term: string) => `'${term.replace(/['\\]/g, "")}'`

/** A tsvector: title words with weight A, those of the text with none, a step between them so that no phrase spans both. */
function vectorOf({ title, text, scopes }: IndexEntry): string {
  const first = title.length + 2
  const words = [
    ...title.map((term, at) => `${lexeme(term)}:${at + 1}A`),
    ...text.map((term, at) => `${lexeme(term)}:${first + at}`),
  ]
  return [...words, ...scopes.map(name => lexeme(scoped(name)))].join(" ")
}

/** The entry as a row of `searchIndex`. */
export function entryRow(entry: IndexEntry): typeof searchIndex.$inferInsert {
  const { id, title, text, scopes } = entry
  if (onPostgres) return { id, terms: vectorOf(entry) } as never
  return { id, title: title.join(" "), text: text.join(" "), scope: scopes.map(scoped).join(" ") }
}

function printFts(expression: Expression): string {
  switch (expression.is) {
    case "words": {
      const phrase = `"${expression.terms.join(" ")}"${expression.prefix ? " *" : ""}`
      return expression.only ? `${expression.only} : ${phrase}` : phrase
    }
    case "scope":
      return `"${scoped(expression.name)}"`
    default:
      return `(${expression.of.map(printFts).join(expression.is === "all" ? " AND " : " OR ")})`
  }
}

function printTs(expression: Expression): string {
  switch (expression.is) {
    case "words": {
      const last = expression.terms.length - 1
      const weight = expression.only ? "A" : ""
      const mark = (at: number) => `${expression.prefix && at === last ? "*" : ""}${weight}`
      return `(${expression.terms.map((term, at) => `${lexeme(term)}${mark(at) && `:${mark(at)}`}`).join(" <-> ")})`
    }
    case "scope":
      return lexeme(scoped(expression.name))
    default:
      return `(${expression.of.map(printTs).join(expression.is === "all" ? " & " : " | ")})`
  }
}

/** Whether an entry of the index matches. */
export const matches = (expression: Expression): SQL =>
  onPostgres
    ? sql`search_index.terms @@ ${printTs(expression)}::tsquery`
    : sql`search_index match ${printFts(expression)}`

/** Takes everything out of the index. */
export const emptying: SQL = onPostgres
  ? sql`truncate search_index`
  : sql`insert into search_index (search_index) values ('delete-all')`

/** Words of the index that begin like this. */
export const beginsWith = (start: string): SQL =>
  onPostgres
    ? sql`${searchTerms.term} like ${`${start}%`}`
    : sql`${searchTerms.term} >= ${start} and ${searchTerms.term} < ${`${start}\u{10ffff}`}`

/** Words of the index with this inside; at least three characters. */
export const holds = (part: string): SQL =>
  onPostgres
    ? sql`${searchTerms.term} like ${`%${part}%`}`
    : sql`${searchTerms.id} in (select rowid from search_term_part where search_term_part match ${`"${part}"`})`

/** Whether a word still stands in any entry; for taking words off the list that have left. */
export function isInIndex(db: Handle, term: SQL): SQL {
  const query = onPostgres
    ? sql`search_index.terms @@ ('''' || ${term} || '''')::tsquery`
    : sql`search_index match ('"' || ${term} || '"')`
  const entry = db.select({ one: sql`1` }).from(searchIndex).where(query).limit(1)
  return exists(entry)
}
