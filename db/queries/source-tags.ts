import { and, asc, count, eq, exists, inArray, type SQL, sql } from "drizzle-orm"
import type { Transaction } from "../handles"
import { sourceTagCounts, sourceTags } from "../tables/library"
import { sourceReaders, sources } from "../tables/sources"
import { beginsWith } from "./beginning"
import { insertRows } from "./many-rows"
import { type Handle, type Sees, visibleSourceReached } from "./visible"

export interface KeptTag {
  folded: string
  name: string
}

/** The tags of each of these sources, in the order of their words. */
export async function tagsOfSources(db: Handle, ids: readonly string[]): Promise<Map<string, string[]>> {
  const tags = new Map<string, string[]>()
  if (ids.length === 0) return tags
  const rows = await db
    .select({ id: sourceTags.sourceId, name: sourceTags.name })
    .from(sourceTags)
    .where(inArray(sourceTags.sourceId, [...ids]))
    .orderBy(asc(sourceTags.folded))
  for (const row of rows) tags.set(row.id, [...(tags.get(row.id) ?? []), row.name])
  return tags
}

interface Tagged {
  workspaceId: string
  sourceId: string
  by: string
  at: number
}

/** Makes these the tags of a source; a tag that stays is as it was written first, or as it is written now. */
export async function setTags(tx: Transaction, of: Tagged, tags: readonly KeptTag[]): Promise<void> {
  const { sourceId, workspaceId, by, at } = of
  const before = await tx
    .select({ folded: sourceTags.folded, name: sourceTags.name })
    .from(sourceTags)
    .where(eq(sourceTags.sourceId, sourceId))
  const stays = (tag: KeptTag, among: readonly KeptTag[]) =>
    among.some(one => one.folded === tag.folded && one.name === tag.name)
  const gone = before.filter(tag => !stays(tag, tags)).map(tag => tag.folded)
  const added = tags.filter(tag => !stays(tag, before))
  if (gone.length > 0)
    await tx
      .delete(sourceTags)
      .where(and(eq(sourceTags.sourceId, sourceId), inArray(sourceTags.folded, gone)))
  if (added.length > 0)
    await tx
      .insert(sourceTags)
      .values(added.map(tag => ({ ...tag, workspaceId, sourceId, createdBy: by, createdAt: at })))
}

export interface TagsChange {
  sourceId: string
  /** Their words, as they were and as they are to be. */
  before: readonly string[]
  after: readonly string[]
}

/** The same for many sources whose tags were just read. */
export async function changeTags(
  tx: Transaction,
  { workspaceId, by, at }: Omit<Tagged, "sourceId">,
  changes: readonly TagsChange[],
  fold: (tag: string) => string,
): Promise<void> {
  const gone = new Map<string, string[]>()
  for (const { sourceId, before, after } of changes)
    for (const tag of before.filter(name => !after.includes(name)))
      gone.set(fold(tag), [...(gone.get(fold(tag)) ?? []), sourceId])
  for (const [folded, ids] of gone)
    await tx.delete(sourceTags).where(and(eq(sourceTags.folded, folded), inArray(sourceTags.sourceId, ids)))
  const added = changes.flatMap(({ sourceId, before, after }) =>
    after
      .filter(name => !before.includes(name))
      .map(name => ({ workspaceId, sourceId, folded: fold(name), name, createdBy: by, createdAt: at })),
  )
  await insertRows(tx, sourceTags, added)
}

/** That the source of the row at hand has this tag. Asked row by row: gathering a common tag's sources first takes longer. */
export const hasTag = (folded: string): SQL =>
  sql`exists (select 1 from ${sourceTags} where ${sourceTags.sourceId} = ${sources.id} and ${sourceTags.folded} = ${folded})`

const known = (db: Handle, viewer: Sees) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(sources)
      .where(
        and(
          eq(sources.id, sourceTags.sourceId),
          eq(sources.state, "active"),
          visibleSourceReached(db, viewer),
        ),
      ),
  )

/** Tags that begin like this and how many sources have each, of sources the viewer may know of; in the order of their words. */
export function tagsBeginning(
  db: Handle,
  viewer: Sees,
  start: string,
  most: number,
): Promise<{ name: string; n: number }[]> {
  return viewer.role ? tagsCounted(db, viewer, start, most) : tagsOfFew(db, viewer, start, most)
}

/** What is kept of sources that everybody may know of, and the viewer's own circles beside it. Neither grows with the library. */
function tagsCounted(db: Handle, { workspaceId, userId }: Sees, start: string, most: number) {
  const { folded, name, n } = sourceTagCounts
  const begins = (column: typeof folded | typeof sourceTags.folded) =>
    start ? beginsWith(column, start) : undefined
  const kept = db
    .select({ folded, name: sql<string>`min(${name})`.as("name"), n: sql<number>`sum(${n})`.as("n") })
    .from(sourceTagCounts)
    .where(and(eq(sourceTagCounts.workspaceId, workspaceId), begins(folded)))
    .groupBy(folded)
    .orderBy(asc(folded))
    .limit(most)
    .as("kept")
  const own = db
    .select({
      folded: sourceTags.folded,
      name: sql<string>`min(${sourceTags.name})`.as("name"),
      n: count().as("n"),
    })
    .from(sourceReaders)
    .innerJoin(sources, eq(sources.id, sourceReaders.sourceId))
    .innerJoin(sourceTags, eq(sourceTags.sourceId, sources.id))
    .where(
      and(
        ...[eq(sourceReaders.userId, userId), eq(sources.restricted, true), eq(sources.state, "active")],
        // A workspace's tags are not where to begin: so written, SQLite goes from the circles to their tags.
        ...[sql`${sourceTags.workspaceId} || '' = ${workspaceId}`, begins(sourceTags.folded)],
      ),
    )
    .groupBy(sourceTags.folded)
  const all = db.select().from(kept).unionAll(own).as("tags")
  return db
    .select({ name: sql<string>`min(${all.name})`, n: sql<number>`sum(${all.n})` })
    .from(all)
    .groupBy(all.folded)
    .orderBy(asc(all.folded))
    .limit(most) as Promise<{ name: string; n: number }[]>
}

/** For a guest, who knows of the sources of a few articles. */
function tagsOfFew(db: Handle, viewer: Sees, start: string, most: number) {
  return db
    .select({ name: sql<string>`min(${sourceTags.name})`, n: count() })
    .from(sourceTags)
    .where(
      and(
        eq(sourceTags.workspaceId, viewer.workspaceId),
        start ? beginsWith(sourceTags.folded, start) : undefined,
        known(db, viewer),
      ),
    )
    .groupBy(sourceTags.folded)
    .orderBy(asc(sourceTags.folded))
    .limit(most) as Promise<{ name: string; n: number }[]>
}

/** Ids of the sources with a tag, of whatever state, that the viewer may know of. */
export async function idsWithTag(db: Handle, viewer: Sees, folded: string, most: number): Promise<string[]> {
  const rows = await db
    .select({ id: sourceTags.sourceId })
    .from(sourceTags)
    .innerJoin(sources, eq(sources.id, sourceTags.sourceId))
    .where(
      and(
        ...[eq(sourceTags.workspaceId, viewer.workspaceId), eq(sourceTags.folded, folded)],
        visibleSourceReached(db, viewer),
      ),
    )
    .limit(most)
  return rows.map(row => row.id)
}
