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

const lockWaitMs = 5000

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

/** Nobody else may read or write until `client` is closed: a copy put back under an open connection would ruin both. */
function lockOut(client: Client): void {
  client.pragma("locking_mode = EXCLUSIVE")
  client.exec("BEGIN EXCLUSIVE; COMMIT")
}

const dueIn = (client: Client, folder: string): string[] =>
  dueAfter(readJournal(folder), lastMigration(client)).map(({ name }) => name)

/** A database nobody has to change is left to whoever else has it open. */
function isUpToDate(file: string, folder: string): boolean {
  if (!existsSync(file)) return false
  const client = new BetterSqlite(file, { timeout: lockWaitMs })
  try {
    return dueIn(client, folder).length === 0
  } finally {
    client.close()
  }
}

function openAlone(file: string): Client {
  const isNew = !existsSync(file)
  const client = new BetterSqlite(file, { timeout: lockWaitMs })
  // The log files beside it take the same rights.
  if (isNew) chmodSync(file, 0o600)
  try {
    client.pragma("journal_mode = WAL")
    client.pragma("foreign_keys = OFF")
    lockOut(client)
    return client
  } catch (error) {
    client.close()
    throw error
  }
}

function migrateAlone(file: string, copies: string, folder: string): Migrated {
  const client = openAlone(file)
  let due: string[] = []
  let copy: string | null = null
  try {
    // Asked again: another program may have done it while this one waited for the lock.
    due = dueIn(client, folder)
    if (due.length > 0 && rowCounts(client).size > 0) copy = copyInto(client, copies, due[0] ?? "migration")
    if (due.length > 0) run(client, folder)
    return { applied: due, copy }
  } catch (error) {
    client.close()
    if (copy) putBack(file, copy)
    const refusal = appError("unprocessable", "database.migration_failed", { name: due.join(", "), copy })
    throw Object.assign(refusal, { cause: error })
  } finally {
    if (client.open) client.close()
  }
}

/**
 * Runs what is due on a connection of its own with foreign keys off: with them on, rebuilding a table would take its children's
 * rows along, and inside a transaction the pragma has no effect. A database with tables is copied first and put back on failure.
 */
export async function migrateSqlite(file: string, copies: string, folder: string): Promise<Migrated> {
  try {
    return isUpToDate(file, folder) ? { applied: [], copy: null } : migrateAlone(file, copies, folder)
  } catch (error) {
    const code = String((error as { code?: unknown }).code)
    if (code === "SQLITE_NOTADB") throw appError("unprocessable", "database.not_ours")
    if (/^(SQLITE_(CANTOPEN|READONLY|IOERR)|EACCES|EPERM)/.test(code)) {
      throw appError("unprocessable", "database.not_writable", { file, why: code })
    }
    if (code.startsWith("SQLITE_BUSY")) throw appError("busy", "database.busy")
    throw error
  }
}
