import { and, asc, eq, gt, isNull } from "drizzle-orm"
import type { Transaction } from "../handles"
import { sourceBatches, sourceBatchItems } from "../tables/library"
import { insertRows } from "./many-rows"
import type { Handle } from "./visible"

export type BatchRecord = typeof sourceBatches.$inferSelect
export type BatchItem = typeof sourceBatchItems.$inferSelect

export async function insertBatch(tx: Transaction, row: typeof sourceBatches.$inferInsert): Promise<void> {
  await tx.insert(sourceBatches).values(row)
}

export const insertBatchItems = (tx: Transaction, rows: readonly (typeof sourceBatchItems.$inferInsert)[]) =>
  insertRows(tx, sourceBatchItems, rows)

export async function batchById(db: Handle, workspaceId: string, id: string): Promise<BatchRecord | null> {
  const [row] = await db
    .select()
    .from(sourceBatches)
    .where(and(eq(sourceBatches.id, id), eq(sourceBatches.workspaceId, workspaceId)))
  return row ?? null
}

/** What a change of many did, some sources at a time in the order of their ids. */
export function batchItems(db: Handle, batchId: string, after: string, most: number): Promise<BatchItem[]> {
  return db
    .select()
    .from(sourceBatchItems)
    .where(and(eq(sourceBatchItems.batchId, batchId), gt(sourceBatchItems.sourceId, after)))
    .orderBy(asc(sourceBatchItems.sourceId))
    .limit(most) as Promise<BatchItem[]>
}

/** Marks a change of many as taken back; false where it was already. */
export async function undoBatchRow(tx: Transaction, id: string, by: string, at: number): Promise<boolean> {
  const undone = await tx
    .update(sourceBatches)
    .set({ undoneAt: at, undoneBy: by })
    .where(and(eq(sourceBatches.id, id), isNull(sourceBatches.undoneAt)))
    .returning({ id: sourceBatches.id })
  return undone.length === 1
}
