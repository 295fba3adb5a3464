import { and, asc, eq, inArray, lte, not, or, sql } from "drizzle-orm"
import type { LinkMark, LinkView } from "../../core/sources/link"
import type { Transaction } from "../handles"
import { sourceLinks } from "../tables/links"
import type { sources } from "../tables/sources"
import { insertRows } from "./many-rows"
import type { Handle } from "./visible"

export type LinkRecord = typeof sourceLinks.$inferSelect
type Source = Pick<
  typeof sources.$inferInsert,
  "id" | "workspaceId" | "url" | "restricted" | "state" | "updatedAt"
>

const nothingKnown = {
  ...{ state: null, checkedAt: null, since: null, status: null, movedTo: null, unanswered: 0 },
  ...{ quotesGone: null, archivedUrl: null, archivedAt: null },
} as const

/**
 * Lets the looks at links follow what became of a source: a new address is due at once and nothing is known of it; one that was
 * restricted, set aside or has no address (or words that are none, as files bring in) is not looked at, and nothing is kept of what was.
 * Only that somebody left it out of the looks is kept of one that was set aside: it may come back.
 */
export async function followLink(tx: Transaction, source: Source): Promise<void> {
  const { id: sourceId, url, workspaceId } = source
  if (!url || !isAskable(source)) return forgetLinks(tx, [source])
  const anew = { url, dueAt: source.updatedAt, ...nothingKnown }
  await tx
    .insert(sourceLinks)
    .values({ sourceId, workspaceId, watched: true, ...anew })
    .onConflictDoUpdate({
      target: sourceLinks.sourceId,
      set: {
        ...anew,
        dueAt: sql`case when ${sourceLinks.watched} then cast(${source.updatedAt} as bigint) end`,
      },
      setWhere: sql`${sourceLinks.url} <> ${url}`,
    })
}

/** Whether an address is there that anybody may be asked for. Files bring words in that are none. */
const isAskable = ({ url, restricted, state }: Pick<Source, "url" | "restricted" | "state">): boolean =>
  typeof url === "string" && URL.canParse(url) && !restricted && state === "active"

/** Keeps nothing of these sources' links, but of those set aside that they were left out. */
async function forgetLinks(tx: Transaction, sources: readonly Source[]): Promise<void> {
  const ids = (some: readonly Source[]) =>
    inArray(
      sourceLinks.sourceId,
      some.map(one => one.id),
    )
  const aside = sources.filter(one => isAskable({ ...one, state: "active" }))
  await tx.delete(sourceLinks).where(and(ids(sources), or(not(ids(aside)), eq(sourceLinks.watched, true))))
  if (aside.length > 0) await tx.update(sourceLinks).set(nothingKnown).where(ids(aside))
}

/** What `followLink` does, for many sources that were set aside or brought back. */
export async function followLinks(tx: Transaction, sources: readonly Source[]): Promise<void> {
  const aside = sources.filter(one => !isAskable(one))
  if (aside.length > 0) await forgetLinks(tx, aside)
  const back = sources.filter(isAskable)
  if (back.length === 0) return
  const ids = back.map(one => one.id)
  const known = await tx
    .select({ id: sourceLinks.sourceId, url: sourceLinks.url })
    .from(sourceLinks)
    .where(inArray(sourceLinks.sourceId, ids))
  const urls = new Map(known.map(row => [row.id, row.url]))
  await followNewLinks(
    tx,
    back.filter(one => !urls.has(one.id)),
  )
  for (const one of back) if (urls.has(one.id) && urls.get(one.id) !== one.url) await followLink(tx, one)
}

/** The same for many new sources, in one statement. */
export async function followNewLinks(tx: Transaction, rows: readonly Source[]): Promise<void> {
  const asked = rows.filter(isAskable).map(({ id: sourceId, workspaceId, url, updatedAt }) => ({
    ...{ sourceId, workspaceId, url: url as string, watched: true, dueAt: updatedAt },
    ...nothingKnown,
  }))
  await insertRows(tx, sourceLinks, asked)
}

export async function linkOf(db: Handle, sourceId: string): Promise<LinkRecord | null> {
  const [row] = await db.select().from(sourceLinks).where(eq(sourceLinks.sourceId, sourceId))
  return row ?? null
}

/** What lists show of the links of these sources; those nobody has looked at are left out. */
export async function linkMarks(db: Handle, sourceIds: readonly string[]): Promise<Map<string, LinkMark>> {
  if (sourceIds.length === 0) return new Map()
  const { sourceId, state, checkedAt } = sourceLinks
  const rows = await db
    .select({ sourceId, state, at: checkedAt })
    .from(sourceLinks)
    .where(inArray(sourceId, [...sourceIds]))
  return new Map(
    rows.flatMap(row =>
      row.state && row.at !== null ? [[row.sourceId, { state: row.state, at: row.at }] as const] : [],
    ),
  )
}

/** What a source's page shows of its link. */
export function linkView(row: LinkRecord): LinkView {
  const { watched, state, checkedAt, since, status, movedTo, quotesGone, archivedUrl, archivedAt } = row
  return {
    ...{ isWatched: watched, state, at: checkedAt, since, status, movedTo, quotesGone },
    archived: archivedUrl && archivedAt !== null ? { url: archivedUrl, at: archivedAt } : null,
  }
}

/** The links of a workspace that are due, the longest due first. The index holds them in this order: nothing else is read. */
export function dueLinks(db: Handle, workspaceId: string, now: number, most: number): Promise<LinkRecord[]> {
  return db
    .select()
    .from(sourceLinks)
    .where(and(eq(sourceLinks.workspaceId, workspaceId), lte(sourceLinks.dueAt, now)))
    .orderBy(asc(sourceLinks.dueAt))
    .limit(most) as Promise<LinkRecord[]>
}

/** Takes a due link in hand until `until`, unless another machine did; whether it is ours. */
export async function takeLink(tx: Transaction, row: LinkRecord, until: number): Promise<boolean> {
  const taken = await tx
    .update(sourceLinks)
    .set({ dueAt: until })
    .where(and(eq(sourceLinks.sourceId, row.sourceId), eq(sourceLinks.dueAt, row.dueAt ?? 0)))
    .returning({ id: sourceLinks.sourceId })
  return taken.length > 0
}

/** Lets these links wait until others had their turn; one that was left out meanwhile stays so. */
export async function putOffLinks(
  tx: Transaction,
  sourceIds: readonly string[],
  until: number,
): Promise<void> {
  await tx
    .update(sourceLinks)
    .set({ dueAt: until })
    .where(and(inArray(sourceLinks.sourceId, [...sourceIds]), eq(sourceLinks.watched, true)))
}

/** Leaves a link out of the looks that come by themselves, or lets it be looked at from `at` on again. */
export async function setWatched(
  tx: Transaction,
  { sourceId, url, dueAt }: LinkRecord,
  watched: boolean,
  at: number,
): Promise<LinkRecord | null> {
  const [row] = await tx
    .update(sourceLinks)
    .set({ watched, dueAt: watched ? (dueAt ?? at) : null })
    .where(and(eq(sourceLinks.sourceId, sourceId), eq(sourceLinks.url, url)))
    .returning()
  return row ?? null
}

/** Leaves the link of `to` out of the looks where that of `from`, to the same address, was left out; whether it did. */
export async function carryLeftOut(tx: Transaction, from: string, to: string): Promise<boolean> {
  const [left] = await tx
    .select({ url: sourceLinks.url })
    .from(sourceLinks)
    .where(and(eq(sourceLinks.sourceId, from), eq(sourceLinks.watched, false)))
  if (!left) return false
  const changed = await tx
    .update(sourceLinks)
    .set({ watched: false, dueAt: null })
    .where(and(eq(sourceLinks.sourceId, to), eq(sourceLinks.url, left.url), eq(sourceLinks.watched, true)))
    .returning({ id: sourceLinks.sourceId })
  return changed.length > 0
}

/** Keeps what a look found, unless the source has another address by now. */
export async function keepLook(
  tx: Transaction,
  { sourceId, url }: Pick<LinkRecord, "sourceId" | "url">,
  { dueAt, ...found }: Partial<LinkRecord> & { dueAt: number },
): Promise<LinkRecord | null> {
  const [row] = await tx
    .update(sourceLinks)
    // Somebody may have left it out of the looks while this one was on its way.
    .set({ ...found, dueAt: sql`case when ${sourceLinks.watched} then cast(${dueAt} as bigint) end` })
    .where(and(eq(sourceLinks.sourceId, sourceId), eq(sourceLinks.url, url)))
    .returning()
  return row ?? null
}
