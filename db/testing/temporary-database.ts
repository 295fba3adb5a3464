import { createHash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readMigrationFiles } from "drizzle-orm/migrator"
import pg from "pg"
import { type Log, type OpenedDatabase, openDatabase } from "../handles"
import { migrationsFolderOf } from "../migrating/journal"

export interface TemporaryDatabase extends OpenedDatabase {
  /** A folder for blobs and files; on SQLite the database lies in it. Gone after `close`. */
  dataDir: string
  /** Where the records are, for opening them a second time. */
  place: { dataDir: string } | { url: string; dataDir: string }
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const addressOf = (server: string, name: string): string => {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** Any number of its own, so that one process makes the template and the others wait. */
const templateLock = 0x6f626574

/** Migrating takes longer than copying: a database is migrated once for these migrations, and copied for every test. */
function templateOn(server: string): Promise<string> {
  const migrations = readMigrationFiles({ migrationsFolder: migrationsFolderOf("postgres") })
  const hash = createHash("sha256")
    .update(migrations.map(one => one.hash).join())
    .digest("hex")
  const name = `obelus_template_${hash.slice(0, 16)}`
  return onServer(server, async client => {
    await client.query("select pg_advisory_lock($1)", [templateLock])
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name])
    if (rowCount) return name
    const making = `${name}_${process.pid}`
    await client.query(`create database ${making}`)
    const database = openDatabase({ url: addressOf(server, making) })
    await database.migrate()
    await database.close()
    await client.query(`alter database ${making} rename to ${name}`)
    return name
  })
}
let template: Promise<string> | undefined

let made = 0

export interface TemporaryPlace {
  place: TemporaryDatabase["place"]
  dataDir: string
  remove(): Promise<void>
}

/** Where a database of one test will be: an empty folder, and on PostgreSQL a new database too, empty or already migrated. */
export async function temporaryPlace({ migrated = false } = {}): Promise<TemporaryPlace> {
  const dataDir = mkdtempSync(join(tmpdir(), "obelus-test-"))
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true })
  const server = process.env.DATABASE_URL
  if (!server) return { place: { dataDir }, dataDir, remove: async () => removeFolder() }
  const name = `obelus_test_${process.pid}_${Date.now().toString(36)}_${made++}`
  if (migrated) template ??= templateOn(server)
  // Files are copied: written through the log, as is usual, a hundred small tables take twice as long.
  const from = migrated ? `template ${await template} strategy file_copy` : ""
  await onServer(server, client => client.query(`create database ${name} ${from}`))
  const remove = async () => {
    await onServer(server, client => client.query(`drop database ${name} with (force)`))
    removeFolder()
  }
  return { place: { url: addressOf(server, name), dataDir }, dataDir, remove }
}

/**
 * A real, migrated database of its own for one test: an SQLite file in a temporary folder, or a new database on the server that
 * DATABASE_URL names. `close` removes it.
 */
export async function temporaryDatabase(log?: Log): Promise<TemporaryDatabase> {
  const { place, dataDir, remove } = await temporaryPlace({ migrated: true })
  const database = openDatabase({ ...place, ...(log ? { log } : {}) })
  await database.migrate()
  const { dialect, read, authHandle, transact, migrate, copyTo } = database
  const close = async () => {
    await database.close()
    await remove()
  }
  return { dialect, read, authHandle, transact, migrate, copyTo, close, dataDir, place }
}
