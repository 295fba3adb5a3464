import { and, eq, inArray, isNull, max, type SQL } from "drizzle-orm"
import type { SearchKind } from "../../core/search/kind"
import { firstPassage, passagesPerSubject } from "../../core/search/numbering"
import type { Transaction } from "../handles"
import { searchPassages, searchSubjects } from "../tables/search"
import { emptying, entryRow, type IndexEntry, searchIndex } from "./search-index"
import { run } from "./statement"
import type { Handle } from "./visible"

// Only what reads records into the index (usecases/search) writes here.

export interface KeptPassage {
  id: number
  title: string
  text: string
  hash: string
}

/** A passage to be written: as people read it, and its words for the index. */
export interface NewPassage {
  title: string
  text: string
  hash: string
  entry: Omit<IndexEntry, "id">
}

/** The subject's number, a new one where it has none. */
export async function numberFor(tx: Transaction, kind: SearchKind, subjectId: string): Promise<number> {
  await tx.insert(searchSubjects).values({ kind, subjectId }).onConflictDoNothing()
  const [row] = await tx
    .select({ n: searchSubjects.n })
    .from(searchSubjects)
    .where(and(eq(searchSubjects.kind, kind), eq(searchSubjects.subjectId, subjectId)))
  if (!row) throw new Error("a subject of the search that was just written is not there")
  return row.n
}

const of = (n: number, copyId: string | null): SQL =>
  and(
    eq(searchPassages.n, n),
    copyId === null ? isNull(searchPassages.copyId) : eq(searchPassages.copyId, copyId),
  ) as SQL

/** Passages of a subject: of one saved copy, or (null) those of the record itself. */
export function keptPassages(db: Handle, n: number, copyId: string | null): Promise<KeptPassage[]> {
  const { id, title, text, hash } = searchPassages
  return db.select({ id, title, text, hash }).from(searchPassages).where(of(n, copyId)) as Promise<
    KeptPassage[]
  >
}

/** Ids and hashes alone, for subjects of thousands of passages. */
export function keptHashes(db: Handle, n: number, copyId: string | null) {
  return db
    .select({ id: searchPassages.id, hash: searchPassages.hash })
    .from(searchPassages)
    .where(of(n, copyId))
}

export function passagesByIds(db: Handle, ids: readonly number[]): Promise<KeptPassage[]> {
  const { id, title, text, hash } = searchPassages
  return db
    .select({ id, title, text, hash })
    .from(searchPassages)
    .where(inArray(searchPassages.id, [...ids])) as Promise<KeptPassage[]>
}

/** Ids of the saved copies of a source that have passages. */
export async function copiesOfSubject(db: Handle, n: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ copyId: searchPassages.copyId })
    .from(searchPassages)
    .where(eq(searchPassages.n, n))
  return rows.flatMap(row => row.copyId ?? [])
}

const rowsPerStatement = 200

/** Writes passages behind those the subject has. */
export async function addPassages(
  tx: Transaction,
  n: number,
  copyId: string | null,
  passages: readonly NewPassage[],
): Promise<void> {
  const ids = await freeIds(tx, n, passages.length)
  for (let at = 0; at < passages.length; at += rowsPerStatement) {
    const some = passages
      .slice(at, at + rowsPerStatement)
      .map((passage, i) => ({ ...passage, id: ids[at + i] as number }))
    await tx
      .insert(searchPassages)
      .values(some.map(({ id, title, text, hash }) => ({ id, n, copyId, title, text, hash })))
    await tx.insert(searchIndex).values(some.map(({ id, entry }) => entryRow({ ...entry, id })))
  }
}

/** Behind the last one, as long as there is room; an article changed a million times takes the numbers that are free again. */
async function freeIds(tx: Transaction, n: number, count: number): Promise<number[]> {
  const [row] = await tx
    .select({ last: max(searchPassages.id) })
    .from(searchPassages)
    .where(eq(searchPassages.n, n))
  const first = row?.last === null || row?.last === undefined ? firstPassage(n) : Number(row.last) + 1
  const end = firstPassage(n + 1)
  if (first + count <= end) return Array.from({ length: count }, (_, at) => first + at)
  const used = await tx.select({ id: searchPassages.id }).from(searchPassages).where(eq(searchPassages.n, n))
  const taken = new Set(used.map(one => one.id))
  const free: number[] = []
  for (let id = firstPassage(n); id < end && free.length < count; id++) if (!taken.has(id)) free.push(id)
  if (free.length < count)
    throw new Error(`a subject of the search has more than ${passagesPerSubject} passages`)
  return free
}

export async function removePassages(tx: Transaction, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += rowsPerStatement) {
    const some = ids.slice(at, at + rowsPerStatement)
    await tx.delete(searchIndex).where(inArray(searchIndex.id, some))
    await tx.delete(searchPassages).where(inArray(searchPassages.id, some))
  }
}

/** Forgets everything that is searched, for making it anew. */
export async function emptyIndex(tx: Transaction): Promise<void> {
  await run(tx, emptying)
  await tx.delete(searchPassages)
  await tx.delete(searchSubjects)
}
