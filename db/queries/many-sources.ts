import { and, eq, inArray } from "drizzle-orm"
import type { Transaction } from "../handles"
import { sourceKeys, sourceTags } from "../tables/library"
import { sources } from "../tables/sources"
import { followNewLinks } from "./links"

/** Writes many new sources. */
export async function insertSources(
  tx: Transaction,
  rows: readonly (typeof sources.$inferInsert)[],
): Promise<void> {
  if (rows.length === 0) return
  await followNewLinks(
    tx,
    await tx
      .insert(sources)
      .values([...rows])
      .returning(),
  )
}

/** The keys of new sources, as `keepKeys` keeps them one by one: whoever has one of them already is told so. */
export async function keepNewKeys(
  tx: Transaction,
  workspaceId: string,
  given: readonly { sourceId: string; keys: readonly string[] }[],
): Promise<void> {
  const times = new Map<string, number>()
  for (const key of given.flatMap(one => one.keys)) times.set(key, (times.get(key) ?? 0) + 1)
  if (times.size === 0) return
  const there = await tx
    .selectDistinct({ key: sourceKeys.key })
    .from(sourceKeys)
    .where(and(eq(sourceKeys.workspaceId, workspaceId), inArray(sourceKeys.key, [...times.keys()])))
  const held = new Set(there.map(row => row.key))
  if (held.size > 0)
    await tx
      .update(sourceKeys)
      .set({ shared: true })
      .where(and(eq(sourceKeys.workspaceId, workspaceId), inArray(sourceKeys.key, [...held])))
  const shared = (key: string) => held.has(key) || (times.get(key) ?? 0) > 1
  await tx
    .insert(sourceKeys)
    .values(
      given.flatMap(({ sourceId, keys }) =>
        keys.map(key => ({ workspaceId, sourceId, key, shared: shared(key) })),
      ),
    )
}

/** The tags of new sources. */
export async function insertTags(
  tx: Transaction,
  rows: readonly (typeof sourceTags.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(sourceTags).values([...rows])
}
