import { drizzle } from "drizzle-orm/node-postgres"
import type pg from "pg"
import type { Log, Transaction } from "../database"
import { makeTurns, type Turn } from "../turns"

const slowMs = 50
const tries = 5
/** Any number, the same in every process: whoever holds it is the one writer of this database. */
const writerLock = 0x6f62656c

const codeOf = (error: unknown): string => {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  return typeof code === "string" ? code : cause ? codeOf(cause) : ""
}
const worthRepeating = (error: unknown): boolean => ["40001", "40P01"].includes(codeOf(error))

/** Refuses queries once the turn is over: the connection may already serve somebody else's transaction. */
function guarded(client: pg.PoolClient, turn: Turn): pg.PoolClient {
  const query = (...values: unknown[]) => {
    if (turn.over) throw new Error("A query was sent through a transaction that is over.")
    return (client.query as (...all: unknown[]) => unknown)(...values)
  }
  return { query } as unknown as pg.PoolClient
}

async function once<T>(pool: pg.Pool, turn: Turn, body: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // The pool hears a lost connection only while it lies idle; between two queries of ours it would end the process.
  const lost = (error: Error) => {
    broken = error
  }
  client.on("error", lost)
  try {
    await client.query("begin")
    await client.query("select pg_advisory_xact_lock($1)", [writerLock])
    const value = await body(drizzle(guarded(client, turn)) as unknown as Transaction)
    await client.query("commit")
    return value
  } catch (error) {
    await client.query("rollback").catch(lost)
    throw error
  } finally {
    client.off("error", lost)
    client.release(broken)
  }
}

/**
 * The writing transaction on PostgreSQL. One writer at a time, as on SQLite (docs/decisions/0003): a verb proven on one engine
 * then holds on the other. Serialisation failures and deadlocks, which better-auth's own statements can still cause, are tried
 * again.
 */
export function makeTransact(pool: pg.Pool, log: Log) {
  const turns = makeTurns()
  return <T>(body: (tx: Transaction) => Promise<T>): Promise<T> =>
    turns.next(async turn => {
      const began = performance.now()
      try {
        for (let attempt = 1; ; attempt++) {
          try {
            return await once(pool, turn, body)
          } catch (error) {
            if (attempt === tries || !worthRepeating(error)) throw error
          }
        }
      } finally {
        const ms = Math.round(performance.now() - began)
        if (ms > slowMs) log("slow_transaction", { ms })
      }
    })
}
