import { aliasedTable, and, asc, count, desc, eq, inArray, isNull, sql } from "drizzle-orm"
import type { Echo } from "../../core/sources/doubt"
import { duplicateKeys } from "../../core/sources/duplicate-keys"
import type { Transaction } from "../handles"
import { evidence } from "../tables/evidence"
import { snapshots, sources } from "../tables/sources"
import { beginsWith } from "./beginning"
import { followLink } from "./links"
import { sourcesWithKeys } from "./source-keys"
import { type Handle, type Sees, visibleSource, visibleSourceReached } from "./visible"

export type SourceRecord = typeof sources.$inferSelect
export type SnapshotRecord = typeof snapshots.$inferSelect

/** The source, when this viewer may know of it; null otherwise. The id of a merged one gives the source that stands for it. */
export async function sourceById(db: Handle, viewer: Sees, id: string): Promise<SourceRecord | null> {
  const alias = aliasedTable(sources, "alias")
  const into = db.select({ id: alias.mergedInto }).from(alias).where(eq(alias.id, id))
  const [row] = await db
    .select()
    .from(sources)
    .where(and(eq(sources.id, sql`coalesce((${into}), ${id})`), visibleSourceReached(db, viewer)))
  return row ?? null
}

/** A source's own row, merged or not. For verbs that have asked whether the viewer may know of it. */
export async function sourceRowById(db: Handle, id: string): Promise<SourceRecord | null> {
  const [row] = await db.select().from(sources).where(eq(sources.id, id))
  return row ?? null
}

/** Those of these sources that the viewer may know of. */
export function sourcesByIds(db: Handle, viewer: Sees, ids: readonly string[]): Promise<SourceRecord[]> {
  return db
    .select()
    .from(sources)
    .where(and(inArray(sources.id, [...ids]), visibleSourceReached(db, viewer)))
    .orderBy(asc(sources.citekey)) as Promise<SourceRecord[]>
}

/** How often each source is used as evidence, and how many saved copies it has. */
export async function sourceCounts(db: Handle, ids: readonly string[]) {
  if (ids.length === 0) return { evidence: new Map<string, number>(), snapshots: new Map<string, number>() }
  const used = await db
    .select({ id: evidence.sourceId, n: count() })
    .from(evidence)
    .where(and(inArray(evidence.sourceId, [...ids]), isNull(evidence.removedAt)))
    .groupBy(evidence.sourceId)
  const copies = await db
    .select({ id: snapshots.sourceId, n: count() })
    .from(snapshots)
    .where(inArray(snapshots.sourceId, [...ids]))
    .groupBy(snapshots.sourceId)
  const mapOf = (rows: { id: string; n: number }[]) => new Map(rows.map(row => [row.id, row.n]))
  return { evidence: mapOf(used), snapshots: mapOf(copies) }
}

/** Citekeys in use in the workspace that begin like this. Those of restricted sources are neutral ones, so that none of them is ever in anybody's way. */
export async function takenCitekeys(db: Handle, workspaceId: string, starts: string): Promise<Set<string>> {
  const rows = await db
    .select({ citekey: sources.citekey })
    .from(sources)
    .where(and(eq(sources.workspaceId, workspaceId), beginsWith(sources.citekey, starts)))
  return new Set(rows.map(row => row.citekey))
}

/** Whether a source of the workspace has this citekey: of whatever state, since a citekey comes back with its source. */
export async function citekeyHolder(
  db: Handle,
  workspaceId: string,
  citekey: string,
): Promise<string | null> {
  const [row] = await db
    .select({ id: sources.id })
    .from(sources)
    .where(and(eq(sources.workspaceId, workspaceId), eq(sources.citekey, citekey)))
  return row?.id ?? null
}

type Recognised = Pick<SourceRecord, "csl" | "isbn" | "url" | "title" | "titleKey" | "byline">

/** A source of the same DOI, ISBN and title, or address, or the same title and byline; among those the viewer may know of. */
export async function sameSource(db: Handle, viewer: Sees, item: Recognised): Promise<SourceRecord | null> {
  const sure = duplicateKeys(item.csl).filter(key => /^(?:doi|link) /.test(key))
  const [same] = sure.length > 0 ? await sourcesWithKeys(db, viewer, sure, { most: 1 }) : []
  if (same) return same.source
  const alike = [
    item.isbn ? and(eq(sources.isbn, item.isbn), eq(sources.title, item.title)) : undefined,
    item.url ? eq(sources.url, item.url) : undefined,
    and(
      ...[eq(sources.state, "active"), eq(sources.titleKey, item.titleKey)],
      ...[eq(sources.title, item.title), eq(sources.byline, item.byline)],
    ),
  ]
  // One after the other: each has an index of its own, and together SQLite would walk the library.
  for (const like of alike) {
    if (!like) continue
    const [row] = await db
      .select()
      .from(sources)
      .where(and(visibleSource(db, viewer), eq(sources.state, "active"), like))
      .orderBy(asc(sources.createdAt))
      .limit(1)
    if (row) return row
  }
  return null
}

export async function insertSource(tx: Transaction, row: typeof sources.$inferInsert): Promise<void> {
  const [made] = await tx.insert(sources).values(row).returning()
  if (made?.url) await followLink(tx, made)
}

/** Changes a source nobody changed since `rev` was read; null where somebody did. */
export async function changeSourceRow(
  tx: Transaction,
  id: string,
  rev: number,
  change: Partial<typeof sources.$inferInsert>,
): Promise<SourceRecord | null> {
  const [row] = await tx
    .update(sources)
    .set({ ...change, rev: rev + 1 })
    .where(and(eq(sources.id, id), eq(sources.rev, rev)))
    .returning()
  if (row) await followLink(tx, row)
  return row ?? null
}

export function snapshotsOf(db: Handle, sourceId: string): Promise<SnapshotRecord[]> {
  return db
    .select()
    .from(snapshots)
    .where(eq(snapshots.sourceId, sourceId))
    .orderBy(desc(snapshots.retrievedAt), desc(snapshots.id)) as Promise<SnapshotRecord[]>
}

/** A saved copy, when the viewer may know of its source. */
export async function snapshotById(db: Handle, viewer: Sees, id: string): Promise<SnapshotRecord | null> {
  const [row] = await db
    .select({ snapshot: snapshots })
    .from(snapshots)
    .innerJoin(sources, eq(sources.id, snapshots.sourceId))
    .where(and(eq(snapshots.id, id), visibleSource(db, viewer)))
  return row?.snapshot ?? null
}

/** What of a saved copy changes when its text is read or typed anew. */
export type CopyTextChange = Pick<SnapshotRecord, "textSha256" | "extractor" | "extractorVersion">

/** Gives a copy another text unless somebody did since it was read; null where somebody did. */
export async function changeCopyText(
  tx: Transaction,
  { id, textSha256, extractorVersion }: SnapshotRecord,
  change: CopyTextChange,
): Promise<SnapshotRecord | null> {
  const isSame = <T>(column: T, value: string | null) =>
    value === null ? isNull(column as never) : eq(column as never, value)
  const [row] = await tx
    .update(snapshots)
    .set(change)
    .where(
      and(
        eq(snapshots.id, id),
        isSame(snapshots.textSha256, textSha256),
        isSame(snapshots.extractorVersion, extractorVersion),
      ),
    )
    .returning()
  return row ?? null
}

/** Keeps what was read from a record to list and compare it by; nothing of what people wrote, so `rev` stays. */
export async function keepRead(
  tx: Transaction,
  id: string,
  read: Partial<typeof sources.$inferInsert>,
): Promise<void> {
  await tx.update(sources).set(read).where(eq(sources.id, id))
}

/** Keeps what was found in a copy: that a source may derive from an article. */
export async function keepEcho(tx: Transaction, id: string, echo: Echo): Promise<void> {
  await tx.update(sources).set({ echo }).where(eq(sources.id, id))
}

export async function insertSnapshot(tx: Transaction, row: typeof snapshots.$inferInsert): Promise<void> {
  await tx.insert(snapshots).values(row)
}

/** The questions that evidence from these sources speaks to. */
export async function questionsOfSources(db: Handle, sourceIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: evidence.questionId })
    .from(evidence)
    .where(and(inArray(evidence.sourceId, [...sourceIds]), isNull(evidence.removedAt)))
  return rows.map(row => row.id)
}
