import BetterSqlite from "better-sqlite3"
import { drizzle } from "drizzle-orm/better-sqlite3"
import { appError } from "../../core/failing/app-error"
import type { Log, Transaction } from "../database"
import { makeTurns } from "../turns"
import { statementsOf } from "./statements"

const cacheKilobytes = 32_000
const slowMs = 50
const busyForMs = 10_000
const busyPauseMs = 5

const isBusy = (error: unknown): boolean =>
  String((error as { code?: unknown } | null)?.code).startsWith("SQLITE_BUSY")

/** `begin`, again from a timer while another program writes: waiting inside SQLite would freeze the whole process. */
async function begin(client: BetterSqlite.Database): Promise<void> {
  const until = performance.now() + busyForMs
  for (;;) {
    try {
      client.exec("BEGIN IMMEDIATE")
      return
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() > until) throw appError("busy", "database.busy")
      await new Promise(resume => setTimeout(resume, busyPauseMs))
    }
  }
}

const rollBack = (client: BetterSqlite.Database): void => {
  // Some errors (a full disk) have rolled back already.
  if (client.inTransaction) client.exec("ROLLBACK")
}

/**
 * Awaits a body that may only await queries. Those are answered within microtasks, so a body still open when the event loop
 * comes round has awaited something foreign, and everybody else would wait for it.
 */
async function withoutForeignWaits<T>(body: Promise<T>): Promise<T> {
  let alarm: NodeJS.Immediate | undefined
  const foreign = new Promise<never>((_, refuse) => {
    alarm = setImmediate(() =>
      refuse(new Error("A transaction awaited something other than its own queries; it was rolled back.")),
    )
  })
  try {
    return await Promise.race([body, foreign])
  } finally {
    clearImmediate(alarm)
    body.catch(() => {})
  }
}

export interface Writer {
  transact<T>(body: (tx: Transaction) => Promise<T>): Promise<T>
  /** One statement in a turn of its own, for better-auth. */
  statement<T>(work: (client: BetterSqlite.Database) => T): Promise<T>
  close(): Promise<void>
}

/** Opens the only writing connection of this process. */
export function openWriter(file: string, log: Log): Writer {
  const client = new BetterSqlite(file, { timeout: 0 })
  client.pragma("journal_mode = WAL")
  client.pragma("synchronous = FULL")
  client.pragma("foreign_keys = ON")
  // An import changes pages of a dozen indexes again and again: in memory, until its turn is over.
  client.pragma(`cache_size = -${cacheKilobytes}`)
  const turns = makeTurns()
  const tx = drizzle(
    statementsOf(client, () => {
      if (!turns.inside()) throw new Error("A query was sent through a transaction that is over.")
    }),
  ) as unknown as Transaction

  async function inTransaction<T>(body: () => Promise<T>): Promise<T> {
    await begin(client)
    const began = performance.now()
    try {
      const value = await withoutForeignWaits(body())
      client.exec("COMMIT")
      return value
    } catch (error) {
      rollBack(client)
      throw error
    } finally {
      const ms = Math.round(performance.now() - began)
      if (ms > slowMs) log("slow_transaction", { ms })
    }
  }

  return {
    transact: body => turns.next(() => inTransaction(async () => body(tx))),
    statement: work => turns.next(() => inTransaction(async () => work(client))),
    async close() {
      await turns.idle()
      client.close()
    },
  }
}
