import type { Transaction } from "../handles"
import { sourceTags } from "../tables/library"
import { sources } from "../tables/sources"
import { followNewLinks } from "./links"
import { insertRows, updateRows } from "./many-rows"

export type NewSource = typeof sources.$inferInsert

/** Writes many new sources. */
export async function insertSources(tx: Transaction, rows: readonly NewSource[]): Promise<void> {
  await insertRows(tx, sources, rows)
  await followNewLinks(tx, rows)
}

/** Changes many sources that were read in the same transaction; every one names the same columns. Their links do not follow. */
export const changeSourceRows = (tx: Transaction, rows: readonly (Partial<NewSource> & { id: string })[]) =>
  updateRows(tx, sources, rows)

/** The tags of new sources. */
export const insertTags = (tx: Transaction, rows: readonly (typeof sourceTags.$inferInsert)[]) =>
  insertRows(tx, sourceTags, rows)
