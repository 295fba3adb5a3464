import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import BetterSqlite from "better-sqlite3"
import { drizzle } from "drizzle-orm/better-sqlite3"
import { migrate } from "drizzle-orm/better-sqlite3/migrator"
import { appError } from "../../core/failing/app-error"
import type { Migrated } from "../database"
import { dueAfter, readJournal } from "../migrating/journal"
import { changedCounts, lastMigration, rowCounts } from "./contents"
import { copySqlite, flush } from "./copy-sqlite"

type Client = BetterSqlite.Database

function copyInto(client: Client, folder: string, name: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stamp = new Date().toISOString().replaceAll(":", "-").replace("T", "_").slice(0, 19)
  const copy = join(folder, `${stamp}-before-${name}.db`)
  rmSync(copy, { force: true })
  copySqlite(client, copy)
  return copy
}

/** Through a temporary name: a power cut leaves either the damaged file or the copy, never half of one. */
function putBack(file: string, copy: string): void {
  copyFileSync(copy, `${file}.restoring`)
  flush(`${file}.restoring`)
  for (const rest of ["-wal", "-shm"]) rmSync(file + rest, { force: true })
  renameSync(`${file}.restoring`, file)
}

function run(client: Client, folder: string): void {
  const before = rowCounts(client)
  migrate(drizzle(client), { migrationsFolder: folder })
  const changed = changedCounts(before, rowCounts(client))
  if (changed.length > 0) throw new Error(`Row counts changed: ${changed.join(", ")}`)
  const dangling = client.pragma("foreign_key_check") as unknown[]
  if (dangling.length > 0) throw new Error(`${dangling.length} references point at nothing`)
}

/**
 * Runs what is due on a connection of its own with foreign keys off: with them on, rebuilding a table would take its children's
 * rows along, and inside a transaction the pragma has no effect. A database with rows is copied first and put back on failure.
 */
export async function migrateSqlite(file: string, copies: string, folder: string): Promise<Migrated> {
  const existed = existsSync(file)
  const client = new BetterSqlite(file, { timeout: 5000 })
  // The log files beside it take the same rights.
  if (!existed) chmodSync(file, 0o600)
  let copy: string | null = null
  let due: string[] = []
  try {
    client.pragma("journal_mode = WAL")
    client.pragma("foreign_keys = OFF")
    due = dueAfter(readJournal(folder), lastMigration(client)).map(({ name }) => name)
    if (due.length === 0) return { applied: [], copy: null }
    if (existed && rowCounts(client).size > 0) copy = copyInto(client, copies, due[0] ?? "migration")
    run(client, folder)
    return { applied: due, copy }
  } catch (error) {
    client.close()
    if ((error as { code?: unknown }).code === "SQLITE_NOTADB")
      throw appError("unprocessable", "database.not_ours")
    if (due.length === 0) throw error
    if (copy) putBack(file, copy)
    const refusal = appError("unprocessable", "database.migration_failed", { name: due.join(", "), copy })
    throw Object.assign(refusal, { cause: error })
  } finally {
    if (client.open) client.close()
  }
}
