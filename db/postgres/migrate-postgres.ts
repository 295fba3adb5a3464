import { drizzle } from "drizzle-orm/node-postgres"
import { migrate } from "drizzle-orm/node-postgres/migrator"
import pg from "pg"
import { appError } from "../../core/failing/app-error"
import type { Migrated } from "../database"
import { dueAfter, readJournal } from "../migrating/journal"

/** Two servers may start at once: the second waits here and finds nothing due. */
const migrationLock = 0x6f62656d

async function lastMigration(client: pg.Client): Promise<number | null> {
  const known = await client.query("select to_regclass('drizzle.__drizzle_migrations') as found")
  if (known.rows[0]?.found === null) return null
  const { rows } = await client.query("select max(created_at) as last from drizzle.__drizzle_migrations")
  return rows[0]?.last === null ? null : Number(rows[0]?.last)
}

/** Connects, or says in one sentence which server it could not reach and why; never the password. */
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on("error", () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const why = (error as { code?: string }).code ?? (error as Error).message
    const refusal = appError("unprocessable", "database.unreachable", {
      server: `${client.host}:${client.port}`,
      why,
    })
    throw Object.assign(refusal, { cause: error })
  }
}

/** Runs what is due in one transaction, which PostgreSQL undoes whole when a statement fails: no copy is needed. */
export async function migratePostgres(url: string, folder: string): Promise<Migrated> {
  const client = await connect(url)
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock])
    const due = dueAfter(readJournal(folder), await lastMigration(client)).map(({ name }) => name)
    if (due.length === 0) return { applied: [], copy: null }
    await migrate(drizzle(client), { migrationsFolder: folder }).catch(error => {
      const refusal = appError("unprocessable", "database.migration_failed", {
        name: due.join(", "),
        copy: null,
      })
      throw Object.assign(refusal, { cause: error })
    })
    return { applied: due, copy: null }
  } finally {
    await client.end()
  }
}
