import { join } from "node:path"
import BetterSqlite from "better-sqlite3"

/**
 * Takes a folder for this process alone; null where another process holds it. The operating system lets go of it when the
 * process ends, however it ends: a file with a process number in it would lie after a kill, and in containers, where every
 * program is number 1. (SQLite's file lock is used because Node has none of its own.)
 */
export function lockFolder(folder: string): (() => void) | null {
  const client = new BetterSqlite(join(folder, "lock.db"), { timeout: 0 })
  try {
    client.exec("begin exclusive")
  } catch (error) {
    client.close()
    if ((error as { code?: string }).code?.startsWith("SQLITE_BUSY")) return null
    throw error
  }
  return () => {
    client.exec("rollback")
    client.close()
  }
}
