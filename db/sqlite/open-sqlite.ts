import { mkdirSync } from "node:fs"
import { join } from "node:path"
import BetterSqlite from "better-sqlite3"
import { drizzle } from "drizzle-orm/better-sqlite3"
import { drizzle as drizzleProxy } from "drizzle-orm/sqlite-proxy"
import type { AuthHandle, Database, Log, OpenedDatabase } from "../database"
import { copyInWorker } from "./copy-in-worker"
import { migrateSqlite } from "./migrate-sqlite"
import { statementsOf } from "./statements"
import { openWriter, type Writer } from "./writer"

type Client = BetterSqlite.Database

/** The lists of a library of 200,000 sources read their indexes from memory; of a small database no more is taken than it has. */
const cacheKilobytes = 64_000

function openReader(file: string): Client {
  const client = new BetterSqlite(file, { timeout: 1000 })
  client.pragma("query_only = ON")
  client.pragma(`cache_size = -${cacheKilobytes}`)
  return client
}

function answer(client: Client, text: string, values: unknown[], method: string) {
  const statement = client.prepare<unknown[], unknown>(text)
  if (!statement.reader) return { rows: [] as unknown[], rowsAffected: statement.run(...values).changes }
  const found = statement.raw().all(...values)
  return { rows: method === "get" ? (found[0] as unknown[]) : found }
}

/** better-auth takes a database that waits between statements, which the writer's turns forbid: so each statement is one turn. */
function authHandleOf(reader: Client, read: Database, writer: Writer): AuthHandle {
  const db = drizzleProxy(async (text, values, method) =>
    /^\s*select\b/i.test(text)
      ? answer(reader, text, values, method)
      : writer.statement(client => answer(client, text, values, method)),
  )
  return { provider: "sqlite", db: db as unknown as AuthHandle["db"], read }
}

function connect(file: string, log: Log) {
  const writer = openWriter(file, log)
  const client = openReader(file)
  const read = drizzle(statementsOf(client, () => {})) as unknown as Database
  const close = async () => {
    await writer.close()
    client.close()
  }
  return { writer, read, authHandle: authHandleOf(client, read, writer), close }
}

/** SQLite in `dataDir/obelus.db`. Connections open with the first query, so that `migrate` has the file for itself. */
export function openSqlite(dataDir: string, migrationsFolder: string, log: Log): OpenedDatabase {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, "obelus.db")
  let opened: ReturnType<typeof connect> | null = null
  const open = () => {
    opened ??= connect(file, log)
    return opened
  }
  return {
    dialect: "sqlite",
    get read() {
      return open().read
    },
    transact: body => open().writer.transact(body),
    get authHandle() {
      return open().authHandle
    },
    async migrate() {
      if (opened)
        throw new Error("Migrate before the first query: other connections must not see tables change.")
      return migrateSqlite(file, join(dataDir, "copies"), migrationsFolder)
    },
    copyTo: to => copyInWorker(file, to),
    async close() {
      await opened?.close()
      opened = null
    },
  }
}
