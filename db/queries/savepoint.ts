import { sql } from "drizzle-orm"
import { onPostgres } from "../dialect"
import type { Transaction } from "../handles"

interface Statements {
  run(query: unknown): Promise<unknown>
  execute(query: unknown): Promise<unknown>
}

const say = async (tx: Transaction, statement: string): Promise<void> => {
  const statements = tx as unknown as Statements
  await (onPostgres ? statements.execute(sql.raw(statement)) : statements.run(sql.raw(statement)))
}

/** Runs a part of a transaction that may fail alone: what it wrote is undone when it throws, what came before stays. */
export async function savepoint<T>(tx: Transaction, body: () => Promise<T>): Promise<T> {
  await say(tx, "savepoint part")
  try {
    const value = await body()
    await say(tx, "release savepoint part")
    return value
  } catch (error) {
    await say(tx, "rollback to savepoint part")
    await say(tx, "release savepoint part")
    throw error
  }
}
