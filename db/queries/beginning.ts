import { type AnyColumn, and, gte, lt, type SQL, sql } from "drizzle-orm"
import { onPostgres } from "../dialect"

const escaped = (words: string): string => words.replace(/[\\%_]/g, one => `\\${one}`)

/**
 * That a column's text begins like this. SQLite reaches it by an index as a range of the binary order; PostgreSQL's order may be a
 * language's, in which no letter is the last, and knows the beginning by LIKE.
 */
export const beginsWith = (column: AnyColumn, start: string): SQL =>
  onPostgres
    ? sql`${column} like ${`${escaped(start)}%`} escape '\\'`
    : (and(gte(column, start), lt(column, `${start}\u{10ffff}`)) as SQL)
