import { drizzle } from "drizzle-orm/node-postgres"
import pg from "pg"
import { appError } from "../../core/failing/app-error"
import type { AuthHandle, Database, Log, OpenedDatabase } from "../database"
import { migratePostgres } from "./migrate-postgres"
import { makeTransact } from "./transact-postgres"

// Counts and sums arrive as 64-bit text; ours stay below 2^53 (dialect.ts, `integer`).
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

function openPool(url: string, settings: string, max: number, log: Log): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, options: settings })
  // An idle connection that loses its server says so here; unheard, it would end the process. The pool replaces it.
  pool.on("error", error => log("database_connection_lost", { reason: error.message }))
  // The same while a client is lent out, for reading: its query fails, and says why.
  pool.on("connect", client => client.on("error", () => {}))
  return pool
}

function connect(url: string, log: Log) {
  const readers = openPool(url, "-c default_transaction_read_only=on", 8, log)
  // A body that waits for something else holds up every writer: the server ends it.
  const writers = openPool(url, "-c idle_in_transaction_session_timeout=10000", 4, log)
  const read = drizzle(readers) as unknown as Database
  const authHandle: AuthHandle = { provider: "pg", db: drizzle(writers) as unknown as AuthHandle["db"], read }
  return {
    read,
    transact: makeTransact(writers, log),
    authHandle,
    async close() {
      await Promise.all([readers.end(), writers.end()])
    },
  }
}

/** PostgreSQL 15 or newer at `url`; reading and writing go through pools of their own. */
export function openPostgres(url: string, migrationsFolder: string, log: Log): OpenedDatabase {
  let opened: ReturnType<typeof connect> | null = null
  const open = () => {
    opened ??= connect(url, log)
    return opened
  }
  return {
    dialect: "postgres",
    get read() {
      return open().read
    },
    transact: body => open().transact(body),
    get authHandle() {
      return open().authHandle
    },
    migrate: () => migratePostgres(url, migrationsFolder),
    async copyTo() {
      throw appError("unsupported", "keeping.use_pg_dump")
    },
    async close() {
      await opened?.close()
      opened = null
    },
  }
}
