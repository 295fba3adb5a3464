import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm"
import type { MergeCarried } from "../../core/sources/merging"
import type { Transaction } from "../handles"
import { evidence, notes } from "../tables/evidence"
import { sourceMerges } from "../tables/library"
import { contactLog, snapshots, sources } from "../tables/sources"
import type { Handle } from "./visible"

export type MergeRecord = typeof sourceMerges.$inferSelect
type Moved = Pick<
  MergeCarried,
  "evidence" | "origins" | "cleared" | "derived" | "snapshots" | "threads" | "contacts" | "aliases"
>

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(row => row.id)

/** Gives all that hangs on a source to another: evidence (removed pieces too), copies, talks, threads, what repeats it. */
export async function moveToSource(tx: Transaction, from: string, to: string): Promise<Moved> {
  const set = { sourceId: to }
  const pieces = await tx
    .update(evidence)
    .set(set)
    .where(eq(evidence.sourceId, from))
    .returning({ id: evidence.id })
  const origins = await tx
    .update(evidence)
    .set({ derivesFrom: to })
    .where(eq(evidence.derivesFrom, from))
    .returning({ id: evidence.id })
  const selves = await tx
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(eq(evidence.sourceId, to), eq(evidence.derivesFrom, to)))
  if (selves.length > 0)
    await tx
      .update(evidence)
      .set({ derivesFrom: null })
      .where(inArray(evidence.id, idsOf(selves)))
  const wasOrigin = new Set(idsOf(origins))
  const derived = await tx
    .update(sources)
    .set({ derivesFrom: to })
    .where(and(eq(sources.derivesFrom, from), sql`${sources.id} <> ${to}`))
    .returning({ id: sources.id })
  const copies = await tx
    .update(snapshots)
    .set(set)
    .where(eq(snapshots.sourceId, from))
    .returning({ id: snapshots.id })
  const talks = await tx
    .update(contactLog)
    .set(set)
    .where(eq(contactLog.sourceId, from))
    .returning({ id: contactLog.id })
  const written = await tx
    .update(notes)
    .set({ subjectId: to })
    .where(and(eq(notes.subject, "source"), eq(notes.subjectId, from)))
    .returning({ id: notes.id, threadId: notes.threadId })
  const aliases = await tx
    .update(sources)
    .set({ mergedInto: to })
    .where(eq(sources.mergedInto, from))
    .returning({ id: sources.id })
  return {
    ...{ evidence: idsOf(pieces), origins: idsOf(origins), derived: idsOf(derived) },
    cleared: idsOf(selves).map(id => ({ id, from: wasOrigin.has(id) ? from : to })),
    ...{ snapshots: idsOf(copies), contacts: idsOf(talks), aliases: idsOf(aliases) },
    threads: idsOf(written.filter(one => one.threadId === null)),
  }
}

/** Gives back what a merge moved, as far as it is still there; answers to the threads that were written since go along. */
export async function moveBack(tx: Transaction, carried: MergeCarried, from: string, to: string) {
  const set = { sourceId: to }
  const { evidence: pieces, origins, cleared, derived, snapshots: copies, contacts, threads } = carried
  const some = (ids: readonly string[]) => [...ids]
  if (cleared.length > 0)
    for (const { id, from: origin } of cleared)
      await tx
        .update(evidence)
        .set({ derivesFrom: origin })
        .where(and(eq(evidence.id, id), isNull(evidence.derivesFrom)))
  if (origins.length > 0)
    await tx
      .update(evidence)
      .set({ derivesFrom: to })
      .where(and(inArray(evidence.id, some(origins)), eq(evidence.derivesFrom, from)))
  if (pieces.length > 0)
    await tx
      .update(evidence)
      .set(set)
      .where(and(inArray(evidence.id, some(pieces)), eq(evidence.sourceId, from)))
  if (derived.length > 0)
    await tx
      .update(sources)
      .set({ derivesFrom: to })
      .where(and(inArray(sources.id, some(derived)), eq(sources.derivesFrom, from)))
  if (copies.length > 0)
    await tx
      .update(snapshots)
      .set(set)
      .where(and(inArray(snapshots.id, some(copies)), eq(snapshots.sourceId, from)))
  if (contacts.length > 0)
    await tx
      .update(contactLog)
      .set(set)
      .where(and(inArray(contactLog.id, some(contacts)), eq(contactLog.sourceId, from)))
  if (threads.length > 0)
    await tx
      .update(notes)
      .set({ subjectId: to })
      .where(or(inArray(notes.id, some(threads)), inArray(notes.threadId, some(threads))))
  if (carried.aliases.length > 0)
    await tx
      .update(sources)
      .set({ mergedInto: to })
      .where(and(inArray(sources.id, some(carried.aliases)), eq(sources.mergedInto, from)))
}

/** How many pieces of evidence that were not moved quote one of these copies. */
export async function evidenceOnCopies(
  db: Handle,
  copies: readonly string[],
  moved: readonly string[],
): Promise<number> {
  if (copies.length === 0) return 0
  const rows = await db
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(inArray(evidence.snapshotId, [...copies]), isNull(evidence.removedAt)))
  const known = new Set(moved)
  return rows.filter(row => !known.has(row.id)).length
}

export async function insertMerge(tx: Transaction, row: typeof sourceMerges.$inferInsert): Promise<void> {
  await tx.insert(sourceMerges).values(row)
}

export async function mergeById(db: Handle, workspaceId: string, id: string): Promise<MergeRecord | null> {
  const [row] = await db
    .select()
    .from(sourceMerges)
    .where(and(eq(sourceMerges.id, id), eq(sourceMerges.workspaceId, workspaceId)))
  return row ?? null
}

/** Merges into a source that stand, the last first, with the citekey and record of what was merged. */
export function mergesInto(db: Handle, kept: string) {
  return db
    .select({ merge: sourceMerges, citekey: sources.citekey, csl: sources.csl })
    .from(sourceMerges)
    .innerJoin(sources, eq(sources.id, sourceMerges.merged))
    .where(and(eq(sourceMerges.kept, kept), isNull(sourceMerges.undoneAt)))
    .orderBy(desc(sourceMerges.at), desc(sourceMerges.id))
}

/** Marks a merge as taken back; false where it was already. */
export async function undoMergeRow(tx: Transaction, id: string, by: string, at: number): Promise<boolean> {
  const undone = await tx
    .update(sourceMerges)
    .set({ undoneAt: at, undoneBy: by })
    .where(and(eq(sourceMerges.id, id), isNull(sourceMerges.undoneAt)))
    .returning({ id: sourceMerges.id })
  return undone.length === 1
}
