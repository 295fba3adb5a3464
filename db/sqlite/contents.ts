import type BetterSqlite from "better-sqlite3"

type Client = BetterSqlite.Database

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * How many rows each table holds, by name. Left out are SQLite's own tables, the list of migrations, and what is searched: that is
 * made from the others, and a migration that changes them makes some of it due.
 */
export function rowCounts(client: Client): Map<string, number> {
  const tables = client
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> '__drizzle_migrations' and name not like 'search\\_%' escape '\\'",
    )
    .all()
  const count = (name: string) =>
    client.prepare<[], { n: number }>(`select count(*) as n from ${quoted(name)}`).get()?.n ?? 0
  return new Map(tables.map(({ name }) => [name, count(name)]))
}

/** The names of tables that hold another number of rows than before, or are gone with rows in them. */
export function changedCounts(before: Map<string, number>, after: Map<string, number>): string[] {
  return [...before].filter(([name, rows]) => (after.get(name) ?? 0) !== rows).map(([name]) => name)
}

/** The number of the last migration that ran here; null in a new database. */
export function lastMigration(client: Client): number | null {
  const known = client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!known) return null
  const row = client
    .prepare<[], { last: number | null }>("select max(created_at) as last from __drizzle_migrations")
    .get()
  return row?.last ?? null
}
