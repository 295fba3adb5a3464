import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { type Log, type OpenedDatabase, openDatabase } from "../handles"

export interface TemporaryDatabase extends OpenedDatabase {
  /** A folder for blobs and files; on SQLite the database lies in it. Gone after `close`. */
  dataDir: string
  /** Where the records are, for opening them a second time. */
  place: { dataDir: string } | { url: string; dataDir: string }
}

let made = 0

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/**
 * A real, migrated database of its own for one test: an SQLite file in a temporary folder, or a new database on the server that
 * DATABASE_URL names. `close` removes it.
 */
export async function temporaryDatabase(log?: Log): Promise<TemporaryDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), "obelus-test-"))
  const server = process.env.DATABASE_URL
  const name = `obelus_test_${process.pid}_${Date.now().toString(36)}_${made++}`
  let place: TemporaryDatabase["place"] = { dataDir }
  if (server) {
    await onServer(server, `create database ${name}`)
    const url = new URL(server)
    url.pathname = `/${name}`
    place = { url: url.href, dataDir }
  }
  const database = openDatabase({ ...place, ...(log ? { log } : {}) })
  await database.migrate()
  const close = async () => {
    await database.close()
    if (server) await onServer(server, `drop database ${name} with (force)`)
    rmSync(dataDir, { recursive: true, force: true })
  }
  return {
    dialect: database.dialect,
    read: database.read,
    authHandle: database.authHandle,
    transact: database.transact,
    migrate: database.migrate,
    copyTo: database.copyTo,
    close,
    dataDir,
    place,
  }
}
