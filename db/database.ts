import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core"

/**
 * The handle of one open transaction, on either engine (typed as SQLite's; see dialect.ts). It refuses every query once its
 * transaction is over. Await each query; `.returning()` tells what was written, since `run` results differ between engines.
 */
export type Transaction = BaseSQLiteDatabase<"async", unknown>

/** The reading handle: it cannot write, on either engine. Every query function takes one of the two. */
export type Database = Pick<Transaction, "select" | "selectDistinct" | "$with" | "with" | "$count">

/** Drizzle for better-auth alone: each statement is a transaction of its own. */
export interface AuthHandle {
  provider: "sqlite" | "pg"
  db: Record<string, unknown>
  /** For what is asked at every request. */
  read: Database
}

/** What migrating did: names of what ran, and where the copy made before it lies (null where none was needed). */
export interface Migrated {
  applied: string[]
  copy: string | null
}

/** Tells the log of something worth knowing; never carries text, titles or tokens. */
export type Log = (event: string, values: Record<string, string | number>) => void

export interface OpenedDatabase {
  dialect: "sqlite" | "postgres"
  /** Each statement sees what was committed before it. */
  readonly read: Database
  /**
   * Runs `body` in the one writing transaction: all of it is kept, or nothing where it throws. Inside, await nothing but queries
   * of `tx`; a transact within a transact throws. Refuses `busy` when another program holds the database for 10 seconds.
   */
  transact<T>(body: (tx: Transaction) => Promise<T>): Promise<T>
  /** Brings the tables up to date; before the first query. Refuses `database.newer` and `database.migration_failed`. */
  migrate(): Promise<Migrated>
  readonly authHandle: AuthHandle
  /** Copies everything as it stood at one moment into a new file, while others write. Refuses on PostgreSQL, which has pg_dump. */
  copyTo(file: string): Promise<void>
  close(): Promise<void>
}
