import type { SQL } from "drizzle-orm"
import { onPostgres } from "../dialect"
import type { Transaction } from "../handles"

interface Statements {
  run(query: SQL): Promise<unknown>
  execute(query: SQL): Promise<unknown>
}

/** Runs a statement that Drizzle has no words for; it answers nothing. */
export async function run(tx: Transaction, statement: SQL): Promise<void> {
  const statements = tx as unknown as Statements
  await (onPostgres ? statements.execute(statement) : statements.run(statement))
}
