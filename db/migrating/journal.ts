import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { appError } from "../../core/failing/app-error"

export interface MigrationFile {
  name: string
  /** When it was generated; both Drizzle and we know a migration by this number. */
  when: number
}

/** The folder of this engine's migrations: beside the sources, and one level above a bundle in `dist`. */
export function migrationsFolderOf(dialect: "sqlite" | "postgres"): string {
  const path = join("db", "migrations", dialect)
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, path, "meta", "_journal.json"))) {
    const above = dirname(folder)
    if (above === folder) throw new Error(`The folder ${path} is missing from this installation.`)
    folder = above
  }
  return join(folder, path)
}

/** The migrations of a folder, in order. */
export function readJournal(folder: string): MigrationFile[] {
  const journal = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8")) as {
    entries: { tag: string; when: number }[]
  }
  return journal.entries.map(({ tag, when }) => ({ name: tag, when }))
}

/** What is still to run after `last` (null: a new database). Refuses a database that a newer program has changed. */
export function dueAfter(known: MigrationFile[], last: number | null): MigrationFile[] {
  const newest = known.at(-1)?.when ?? 0
  if (last !== null && last > newest) throw appError("unprocessable", "database.newer")
  return known.filter(({ when }) => last === null || when > last)
}
