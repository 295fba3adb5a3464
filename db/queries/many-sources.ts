import type { Transaction } from "../handles"
import { sourceTags } from "../tables/library"
import { sources } from "../tables/sources"
import { followNewLinks } from "./links"
import { insertRows } from "./many-rows"

export type NewSource = typeof sources.$inferInsert

/** Writes many new sources. */
export async function insertSources(tx: Transaction, rows: readonly NewSource[]): Promise<void> {
  await insertRows(tx, sources, rows)
  await followNewLinks(tx, rows)
}

/** The tags of new sources. */
export const insertTags = (tx: Transaction, rows: readonly (typeof sourceTags.$inferInsert)[]) =>
  insertRows(tx, sourceTags, rows)
