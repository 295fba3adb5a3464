import * as pg from "drizzle-orm/pg-core"
import * as sqlite from "drizzle-orm/sqlite-core"

/**
 * One declaration of each table for both engines. Types are SQLite's; on PostgreSQL the same calls build pg columns, which
 * Drizzle's query builder treats alike as long as every query is awaited.
 */
export const onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "")

const pick = <T>(onSqlite: T, onPg: unknown): T => (onPostgres ? (onPg as T) : onSqlite)

export const table = pick(sqlite.sqliteTable, pg.pgTable)
export const unique = pick(sqlite.uniqueIndex, pg.uniqueIndex)
export const index = pick(sqlite.index, pg.index)
export const primaryKey = pick(sqlite.primaryKey, pg.primaryKey)

/** Text; with `enum`, typed by one of core's value lists. */
export const text = pick(sqlite.text, pg.text)

/** A whole number up to 2^53. */
export const integer = (name: string) => pick(sqlite.integer(name), pg.bigint(name, { mode: "number" }))

/** A primary key that the database counts up by itself. */
export const serial = (name: string) =>
  pick(
    sqlite.integer(name).primaryKey({ autoIncrement: true }),
    pg.bigserial(name, { mode: "number" }).primaryKey(),
  )

/** A double: figures' bounds, which may be decimals for money and measurements. */
export const real = (name: string) => pick(sqlite.real(name), pg.doublePrecision(name))

export const boolean = (name: string) => pick(sqlite.integer(name, { mode: "boolean" }), pg.boolean(name))

/** JSON kept as the text it was written as (`json`, never `jsonb`, which reorders keys). Type it with `.$type<T>()`. */
export const json = (name: string) => pick(sqlite.text(name, { mode: "json" }), pg.json(name))

/** Milliseconds since 1970, UTC. */
export const instant = (name: string) => pick(sqlite.integer(name), pg.bigint(name, { mode: "number" }))

/** A Date object: for better-auth's tables only, which bind Date values. */
export const date = (name: string) =>
  pick(
    sqlite.integer(name, { mode: "timestamp_ms" }),
    pg.timestamp(name, { withTimezone: true, mode: "date" }),
  )
