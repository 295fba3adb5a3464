import { sql } from "drizzle-orm"
import type { Transaction } from "../handles"
import { run } from "./statement"

/** Runs a part of a transaction that may fail alone: what it wrote is undone when it throws, what came before stays. */
export async function savepoint<T>(tx: Transaction, body: () => Promise<T>): Promise<T> {
  await run(tx, sql`savepoint part`)
  try {
    const value = await body()
    await run(tx, sql`release savepoint part`)
    return value
  } catch (error) {
    await run(tx, sql`rollback to savepoint part`)
    await run(tx, sql`release savepoint part`)
    throw error
  }
}
