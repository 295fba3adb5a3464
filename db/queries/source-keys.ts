import { and, asc, eq, gt, inArray, isNotNull, lt, lte, ne, or, sql } from "drizzle-orm"
import type { Transaction } from "../handles"
import { sourceKeys, sourcesApart } from "../tables/library"
import { sources } from "../tables/sources"
import { listed } from "./listed"
import { insertRows } from "./many-rows"
import type { SourceRecord } from "./sources"
import { type Handle, type Sees, visibleSourceReached } from "./visible"

export interface Keyed {
  sourceId: string
  keys: readonly string[]
}

const { key, sourceId, shared, workspaceId } = sourceKeys

/**
 * Makes these the keys of each source; none for one that left the list. Rows that gain or lose a twin are told so. A few statements,
 * however many sources there are and however many share a key.
 */
export async function keepKeys(tx: Transaction, here: string, given: readonly Keyed[]): Promise<void> {
  const before = await keysOf(
    tx,
    given.map(one => one.sourceId),
  )
  const gone = given.flatMap(({ sourceId: id, keys }) => {
    const had = before.get(id) ?? []
    return had.filter(one => !keys.includes(one)).map(one => ({ id, one, all: keys.length === 0 }))
  })
  const emptied = new Set(gone.flatMap(({ id, all }) => (all ? id : [])))
  if (emptied.size > 0) await tx.delete(sourceKeys).where(inArray(sourceId, [...emptied]))
  for (const { id, one, all } of gone)
    if (!all) await tx.delete(sourceKeys).where(and(eq(sourceId, id), eq(key, one)))
  await setShared(tx, here, loneHolders(await holdersOf(tx, here, namesOf(gone))), false)
  const added = given.flatMap(({ sourceId: id, keys }) => {
    const had = new Set(before.get(id))
    return keys.filter(one => !had.has(one)).map(one => ({ id, one }))
  })
  const held = await holdersOf(tx, here, namesOf(added))
  await setShared(tx, here, loneHolders(held), true)
  const times = new Map<string, number>()
  for (const { one } of added) times.set(one, (times.get(one) ?? 0) + 1)
  const rows = added.map(({ id, one }) => ({
    ...{ workspaceId: here, sourceId: id, key: one },
    shared: held.has(one) || (times.get(one) ?? 0) > 1,
  }))
  await insertRows(tx, sourceKeys, rows)
}

const namesOf = (pairs: readonly { one: string }[]) => [...new Set(pairs.map(({ one }) => one))]

/** Up to two sources that have each of these keys, of whatever state: two are enough to know whether it is shared. */
async function holdersOf(tx: Transaction, here: string, keys: readonly string[]) {
  const held = new Map<string, string[]>()
  if (keys.length === 0) return held
  const nth = (n: number) =>
    tx
      .select({ id: sourceId })
      .from(sourceKeys)
      .where(and(eq(workspaceId, here), eq(key, sql`given.value`)))
      .orderBy(asc(sourceId))
      .limit(1)
      .offset(n)
  const rows = await tx
    .select({
      key: sql<string>`given.value`,
      first: sql<string | null>`(${nth(0)})`,
      second: sql<string | null>`(${nth(1)})`,
    })
    .from(listed(keys, "given"))
  for (const row of rows) if (row.first) held.set(row.key, [row.first, ...(row.second ? [row.second] : [])])
  return held
}

const loneHolders = (held: Map<string, string[]>) =>
  new Map([...held].flatMap(([one, [first, second]]) => (first && !second ? [[one, first]] : [])))

/** Each key here has this one holder: so no other row can meet both lists. */
async function setShared(tx: Transaction, here: string, lone: Map<string, string>, is: boolean) {
  if (lone.size === 0) return
  const ids = [...new Set(lone.values())]
  await tx
    .update(sourceKeys)
    .set({ shared: is })
    .where(and(eq(workspaceId, here), inArray(key, [...lone.keys()]), inArray(sourceId, ids)))
}

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

/**
 * The active sources that have one of these keys and that the viewer may know of, with the key, the oldest first; `most` of each key,
 * so that one that thousands have leaves room for the others.
 */
export function sourcesWithKeys(
  db: Handle,
  viewer: Sees,
  keys: readonly string[],
  { except, most = mostOfKey }: { except?: string; most?: number } = {},
): Promise<{ key: string; source: SourceRecord }[]> {
  const { createdAt, id } = sources
  const nth = sql<number>`row_number() over (partition by ${key} order by ${createdAt}, ${id})`.as("nth")
  const ranked = db
    .select({ key, sourceId, nth })
    .from(sourceKeys)
    .innerJoin(sources, eq(id, sourceId))
    .where(
      and(
        ...[eq(workspaceId, viewer.workspaceId), inArray(key, [...keys])],
        ...[eq(sources.state, "active"), visibleSourceReached(db, viewer)],
        except ? ne(sourceId, except) : undefined,
      ),
    )
    .as("ranked")
  return db
    .select({ key: ranked.key, source: sources })
    .from(ranked)
    .innerJoin(sources, eq(id, ranked.sourceId))
    .where(lte(ranked.nth, most))
    .orderBy(asc(ranked.key), asc(ranked.nth)) as Promise<{ key: string; source: SourceRecord }[]>
}

/** Some of the active sources with this key that the viewer may know of, the oldest first, from behind a place in that order. */
export async function sourcesWithKey(
  db: Handle,
  viewer: Sees,
  one: string,
  { after, most }: { after: readonly [createdAt: number, id: string] | null; most: number },
): Promise<SourceRecord[]> {
  const { createdAt, id } = sources
  const later = after && or(gt(createdAt, after[0]), and(eq(createdAt, after[0]), gt(id, after[1])))
  const rows = await db
    .select({ source: sources })
    .from(sourceKeys)
    .innerJoin(sources, eq(id, sourceId))
    .where(
      and(
        ...[eq(workspaceId, viewer.workspaceId), eq(key, one), eq(sources.state, "active")],
        ...[visibleSourceReached(db, viewer), later ?? undefined],
      ),
    )
    .orderBy(asc(createdAt), asc(id))
    .limit(most)
  return rows.map(row => row.source)
}

/** Every key of these sources. */
export async function keysOf(db: Handle, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map()
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

/** Says of `to` what was said of `from`: with which sources it is not one. Gives those that it was not said of before. */
export async function carryApart(
  tx: Transaction,
  from: string,
  to: string,
  { by, at }: { by: string; at: number },
): Promise<string[]> {
  const { one, other } = sourcesApart
  const pairs = await tx
    .select({ one, other })
    .from(sourcesApart)
    .where(or(eq(one, from), eq(other, from), eq(one, to), eq(other, to)))
  const beside = (id: string) =>
    pairs.flatMap(pair => (pair.one === id ? [pair.other] : pair.other === id ? [pair.one] : []))
  const known = new Set([to, ...beside(to)])
  const carried = beside(from).filter(id => !known.has(id))
  for (const id of carried) await keepApartRow(tx, to, id, by, at)
  return carried
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
