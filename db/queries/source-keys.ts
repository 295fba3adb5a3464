import { and, asc, eq, gt, inArray, isNotNull, lt, ne, or, sql } from "drizzle-orm"
import type { Transaction } from "../handles"
import { sourceKeys, sourcesApart } from "../tables/library"
import { sources } from "../tables/sources"
import type { SourceRecord } from "./sources"
import { type Handle, type Sees, visibleSourceReached } from "./visible"

interface Keyed {
  workspaceId: string
  sourceId: string
}

const { key, sourceId, shared, workspaceId } = sourceKeys

/** Makes these the keys of a source; none for one that left the list. Rows that gain or lose a twin are told so. */
export async function keepKeys(tx: Transaction, of: Keyed, keys: readonly string[]): Promise<void> {
  const before = await tx.select({ key }).from(sourceKeys).where(eq(sourceId, of.sourceId))
  const gone = before.map(row => row.key).filter(one => !keys.includes(one))
  const added = keys.filter(one => !before.some(row => row.key === one))
  if (gone.length > 0) await tx.delete(sourceKeys).where(and(eq(sourceId, of.sourceId), inArray(key, gone)))
  for (const one of gone) {
    const left = await holders(tx, of.workspaceId, one)
    if (left.length === 1) await setShared(tx, left[0]?.id as string, one, false)
  }
  for (const one of added) {
    const there = await holders(tx, of.workspaceId, one)
    if (there.length === 1) await setShared(tx, there[0]?.id as string, one, true)
    await tx.insert(sourceKeys).values({ ...of, key: one, shared: there.length > 0 })
  }
}

/** Two are enough to know whether a key is shared. */
const holders = (tx: Transaction, workspace: string, one: string) =>
  tx
    .select({ id: sourceId })
    .from(sourceKeys)
    .where(and(eq(workspaceId, workspace), eq(key, one)))
    .limit(2)

const setShared = (tx: Transaction, id: string, one: string, is: boolean) =>
  tx
    .update(sourceKeys)
    .set({ shared: is })
    .where(and(eq(sourceId, id), eq(key, one)))

/** Keys that several sources of the workspace have, behind `after` in their order: the surest first, as their names sort. */
export function sharedKeys(
  db: Handle,
  { workspaceId: here }: Pick<Sees, "workspaceId">,
  after: string,
  most: number,
): Promise<{ key: string }[]> {
  return (
    db
      .selectDistinct({ key })
      .from(sourceKeys)
      // A bound value would keep SQLite from the index of shared keys.
      .where(and(eq(workspaceId, here), sql`${shared}`, gt(key, after)))
      .orderBy(asc(key))
      .limit(most) as Promise<{ key: string }[]>
  )
}

/** At most as many sources of one key as are looked at. */
const mostOfKey = 50

/** The active sources that have one of these keys and that the viewer may know of, with the key, the oldest first. */
export function sourcesWithKeys(
  db: Handle,
  viewer: Sees,
  keys: readonly string[],
  except?: string,
): Promise<{ key: string; source: SourceRecord }[]> {
  return db
    .select({ key, source: sources })
    .from(sourceKeys)
    .innerJoin(sources, eq(sources.id, sourceId))
    .where(
      and(
        ...[eq(workspaceId, viewer.workspaceId), inArray(key, [...keys])],
        ...[eq(sources.state, "active"), visibleSourceReached(db, viewer)],
        except ? ne(sourceId, except) : undefined,
      ),
    )
    .orderBy(asc(key), asc(sources.createdAt), asc(sources.id))
    .limit(mostOfKey * Math.max(1, keys.length)) as Promise<{ key: string; source: SourceRecord }[]>
}

/** Every key of these sources. */
export async function keysOf(db: Handle, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ id: sourceId, key })
    .from(sourceKeys)
    .where(inArray(sourceId, [...ids]))
    .orderBy(asc(key))
  const keys = new Map<string, string[]>()
  for (const row of rows) keys.set(row.id, [...(keys.get(row.id) ?? []), row.key])
  return keys
}

/** Two ids as a pair is kept: the lesser first. */
export const pairOf = (a: string, b: string) => (a < b ? { one: a, other: b } : { one: b, other: a })

/** Pairs among these sources that somebody said are two, as `one other`. */
export async function pairsApart(db: Handle, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { one, other } = sourcesApart
  const rows = await db
    .select({ one, other })
    .from(sourcesApart)
    .where(or(inArray(one, [...ids]), inArray(other, [...ids])))
  return new Set(rows.map(row => `${row.one} ${row.other}`))
}

export async function keepApartRow(tx: Transaction, a: string, b: string, by: string, at: number) {
  await tx
    .insert(sourcesApart)
    .values({ ...pairOf(a, b), by, at })
    .onConflictDoNothing()
}

/** False where they were not kept apart. */
export async function dropApartRow(tx: Transaction, a: string, b: string): Promise<boolean> {
  const pair = pairOf(a, b)
  const gone = await tx
    .delete(sourcesApart)
    .where(and(eq(sourcesApart.one, pair.one), eq(sourcesApart.other, pair.other)))
    .returning({ one: sourcesApart.one })
  return gone.length > 0
}

/** Sources whose keys were made by an older reading of records, some at a time. For the program's own work: nobody's rights are asked. */
export function sourcesBehind(db: Handle, reading: number, most: number): Promise<SourceRecord[]> {
  return db.select().from(sources).where(lt(sources.keysRead, reading)).limit(most) as Promise<SourceRecord[]>
}

/** What each of these merged sources became; those that were not merged are left out. */
export async function aliasesAmong(
  db: Handle,
  { workspaceId: here }: Pick<Sees, "workspaceId">,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: sources.id, into: sources.mergedInto })
    .from(sources)
    .where(
      and(
        inArray(sources.id, [...ids]),
        sql`${sources.workspaceId} || '' = ${here}`,
        isNotNull(sources.mergedInto),
      ),
    )
  return new Map(rows.map(row => [row.id, row.into as string]))
}

/** Ids of the sources that became this one. */
export async function aliasesOf(db: Handle, id: string): Promise<string[]> {
  const rows = await db.select({ id: sources.id }).from(sources).where(eq(sources.mergedInto, id))
  return rows.map(row => row.id)
}
