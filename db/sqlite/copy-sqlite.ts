import { closeSync, fsyncSync, openSync } from "node:fs"
import BetterSqlite from "better-sqlite3"
import { changedCounts, rowCounts } from "./contents"

/** Writes everything that reached the disk's queue for this file, so that a power cut finds it. */
export function flush(file: string): void {
  const handle = openSync(file, "r+")
  fsyncSync(handle)
  closeSync(handle)
}

/** Makes the file a copy goes into, for its owner only; throws where there is one. SQLite fills an empty file. */
export function makePrivate(file: string): void {
  closeSync(openSync(file, "wx", 0o600))
}

/**
 * Copies an SQLite database into a new file while nobody writes, and reads the copy back: same rows in every table, sound pages.
 * A plain copy of the file would miss what is still in the write-ahead log. Throws when the copy does not hold.
 */
export function copySqlite(client: BetterSqlite.Database, to: string): void {
  const before = rowCounts(client)
  makePrivate(to)
  client.prepare("vacuum into ?").run(to)
  const copy = new BetterSqlite(to)
  try {
    const sound = copy.pragma("integrity_check", { simple: true })
    const changed = changedCounts(before, rowCounts(copy))
    if (sound !== "ok" || changed.length > 0)
      throw new Error(`The copy ${to} does not hold what the database holds.`)
  } finally {
    copy.close()
  }
  flush(to)
}
