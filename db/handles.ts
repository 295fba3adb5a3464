import type { Log, OpenedDatabase } from "./database"
import { onPostgres } from "./dialect"
import { migrationsFolderOf } from "./migrating/journal"
import { openPostgres } from "./postgres/open-postgres"
import { openSqlite } from "./sqlite/open-sqlite"

export type { AuthHandle, Database, Log, Migrated, OpenedDatabase, Transaction } from "./database"

/** Where the records live: a folder for SQLite, or the `postgres://` address that DATABASE_URL names. */
export type DatabasePlace = ({ dataDir: string; url?: undefined } | { url: string; dataDir?: string }) & {
  log?: Log
  /** Another folder of migrations than the program's own (tests of migrating). */
  migrations?: string
}

const quiet: Log = () => {}

/**
 * Opens the database; call `migrate()` before the first query. The tables are built for the engine that DATABASE_URL names when
 * the program starts, so a `url` here must be that engine's.
 */
export function openDatabase({ dataDir, url, log = quiet, migrations }: DatabasePlace): OpenedDatabase {
  if (Boolean(url) !== onPostgres) {
    throw new Error("DATABASE_URL must be set in the environment exactly when the database is PostgreSQL.")
  }
  if (url) return openPostgres(url, migrations ?? migrationsFolderOf("postgres"), log)
  return openSqlite(dataDir as string, migrations ?? migrationsFolderOf("sqlite"), log)
}
