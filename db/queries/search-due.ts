import { and, asc, eq, type SQL, sql } from "drizzle-orm"
import type { Transaction } from "../handles"
import { articles } from "../tables/articles"
import { claims } from "../tables/claims"
import { evidence, notes } from "../tables/evidence"
import { searchDue, searchPassages, searchState, searchTerms } from "../tables/search"
import { snapshots, sources } from "../tables/sources"
import { searchIndex } from "./search-index"
import { emptyIndex } from "./search-writing"
import type { Handle } from "./visible"

export type Due = typeof searchDue.$inferSelect
export type DueKind = Due["kind"]

/** What waits to be read into the index, the oldest first: changes, or what waits because the index is made anew. */
export function dueOf(db: Handle, fresh: boolean, most: number): Promise<Due[]> {
  return db
    .select()
    .from(searchDue)
    .where(eq(searchDue.fresh, fresh))
    .orderBy(asc(searchDue.at))
    .limit(most) as Promise<Due[]>
}

/** Whether the index is still being made: old records wait to be read for the first time. */
export async function isFilling(db: Handle): Promise<boolean> {
  const rows = await db
    .select({ id: searchDue.id })
    .from(searchDue)
    .where(eq(searchDue.fresh, false))
    .limit(1)
  return rows.length > 0
}

/** Takes one off the list; false where it changed again, or somebody else has read it, since `due` was looked up. */
export async function takeOff(tx: Transaction, due: Due): Promise<boolean> {
  const gone = await tx
    .delete(searchDue)
    .where(and(eq(searchDue.kind, due.kind), eq(searchDue.id, due.id), eq(searchDue.mark, due.mark)))
    .returning({ id: searchDue.id })
  return gone.length === 1
}

/** Puts something on the list again. */
export async function makeDue(
  tx: Transaction,
  due: Pick<Due, "kind" | "id" | "at" | "fresh">,
): Promise<void> {
  const mark = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER)
  await tx
    .insert(searchDue)
    .values({ ...due, mark })
    .onConflictDoNothing()
}

/** With which way of reading words the index was made; null for a new one. */
export async function readingOfIndex(db: Handle): Promise<number | null> {
  const [row] = await db.select({ reading: searchState.reading }).from(searchState)
  return row?.reading ?? null
}

/** Whether passages and the index hold the same number of entries; false where one of them was lost. */
export async function isIndexWhole(db: Handle): Promise<boolean> {
  const [passages] = await db.select({ n: sql<number>`count(*)` }).from(searchPassages)
  const [entries] = await db.select({ n: sql<number>`count(*)` }).from(searchIndex)
  return Number(passages?.n) === Number(entries?.n)
}

export async function keepReading(tx: Transaction, reading: number): Promise<void> {
  await tx
    .insert(searchState)
    .values({ only: 1, reading })
    .onConflictDoUpdate({ target: searchState.only, set: { reading } })
}

const everything: [DueKind, typeof articles][] = [
  ["article", articles],
  ["claim", claims as never],
  ["quote", evidence as never],
  ["note", notes as never],
  ["source", sources as never],
  ["copy", snapshots as never],
]

/** Empties the index and makes every record due: it fills again while people work. */
export async function startAnew(tx: Transaction, reading: number): Promise<void> {
  await emptyIndex(tx)
  await tx.delete(searchTerms)
  await tx.delete(searchDue)
  const mark = sql<number>`0`
  for (const [kind, table] of everything) {
    const rows = tx
      .select({
        ...{ kind: sql<DueKind>`${kind}`.as("kind"), id: table.id, fresh: falseOf().as("fresh") },
        ...{ mark: mark.as("mark"), at: table.createdAt },
      })
      .from(table)
    await tx.insert(searchDue).select(rows as never)
  }
  await keepReading(tx, reading)
}

const falseOf = (): SQL<boolean> => sql<boolean>`(1 = 0)`
