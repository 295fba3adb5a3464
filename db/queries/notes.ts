import { and, asc, count, desc, eq, inArray, isNull, lt, ne, or } from "drizzle-orm"
import type { NoteState, NoteSubject } from "../../core/notes/note"
import type { Transaction } from "../handles"
import { claims } from "../tables/claims"
import { evidence, notes } from "../tables/evidence"
import { sources } from "../tables/sources"
import { onVisibleSubject } from "./note-visible"
import { type Handle, type Sees, visibleClaim, visibleSource } from "./visible"

export type NoteRecord = typeof notes.$inferSelect

/** What a note is about, as far as access to it goes. */
export interface NotePlace {
  articleId: string | null
  /** The source it is about, where only the source's readers may see it. */
  sourceId: string | null
}

/** The claim's article, when the viewer may see it. */
export async function placeOfClaim(db: Handle, viewer: Sees, id: string): Promise<NotePlace | null> {
  const [row] = await db
    .select({ articleId: claims.articleId })
    .from(claims)
    .where(and(eq(claims.id, id), visibleClaim(viewer)))
  return row ? { articleId: row.articleId, sourceId: null } : null
}

/** The question a claim answers; null where there is no such claim. For the program's own work: nobody's rights are asked. */
export async function questionOfClaim(db: Handle, id: string): Promise<string | null> {
  const [row] = await db.select({ questionId: claims.questionId }).from(claims).where(eq(claims.id, id))
  return row?.questionId ?? null
}

/** A source as a note's subject, when the viewer may know of it. */
export async function placeOfSource(db: Handle, viewer: Sees, id: string): Promise<NotePlace | null> {
  const [row] = await db
    .select({ id: sources.id })
    .from(sources)
    .where(and(eq(sources.id, id), visibleSource(db, viewer)))
  return row ? { articleId: null, sourceId: row.id } : null
}

/** A piece of evidence as a note's subject, when the viewer may know of its source. */
export async function placeOfEvidence(db: Handle, viewer: Sees, id: string): Promise<NotePlace | null> {
  const [row] = await db
    .select({ sourceId: evidence.sourceId, articleId: claims.articleId })
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.sourceId))
    .leftJoin(claims, and(eq(claims.questionId, evidence.questionId), visibleClaim(viewer)))
    .where(and(eq(evidence.id, id), visibleSource(db, viewer)))
    .limit(1)
  return row ? { articleId: row.articleId, sourceId: row.sourceId } : null
}

/** The claims that answer a piece of evidence's question, those in a text first. */
export function mentionsOfEvidence(db: Handle, viewer: Sees, evidenceId: string) {
  return db
    .select({ id: claims.id, articleId: claims.articleId })
    .from(evidence)
    .innerJoin(claims, eq(claims.questionId, evidence.questionId))
    .where(and(eq(evidence.id, evidenceId), ne(claims.anchor, "withdrawn"), visibleClaim(viewer)))
    .orderBy(asc(claims.anchor), asc(claims.createdAt))
    .limit(1)
}

/** The note of this workspace, whatever it is about; the caller asks for its subject. */
export async function noteById(db: Handle, viewer: Sees, id: string): Promise<NoteRecord | null> {
  const [row] = await db
    .select()
    .from(notes)
    .where(and(eq(notes.id, id), eq(notes.workspaceId, viewer.workspaceId)))
  return row ?? null
}

/** First notes among these ids, on subjects the viewer may see; others are left out. */
export function threadsByIds(db: Handle, viewer: Sees, ids: readonly string[]): Promise<NoteRecord[]> {
  return db
    .select()
    .from(notes)
    .where(
      and(
        ...[inArray(notes.id, [...ids]), isNull(notes.threadId)],
        ...[eq(notes.workspaceId, viewer.workspaceId), onVisibleSubject(db, viewer)],
      ),
    ) as Promise<NoteRecord[]>
}

export interface SubjectPage {
  subject: NoteSubject
  /** One, or several that are spoken of together: claims that answer one question. */
  subjectIds: readonly string[]
  state?: NoteState | undefined
  after: [number, string] | null
  most: number
}

/** A single id by itself lets the engine read an index in its order. */
const about = (ids: readonly string[]) =>
  ids.length === 1 ? eq(notes.subjectId, ids[0] as string) : inArray(notes.subjectId, [...ids])

/** First notes on subjects, newest first. The caller has made sure that the viewer may see the subjects. */
export function threadsOnSubject(db: Handle, viewer: Sees, page: SubjectPage): Promise<NoteRecord[]> {
  const { subject, subjectIds, state, after, most } = page
  return db
    .select()
    .from(notes)
    .where(
      and(
        ...[eq(notes.workspaceId, viewer.workspaceId), isNull(notes.threadId)],
        ...[eq(notes.subject, subject), about(subjectIds)],
        state ? eq(notes.state, state) : undefined,
        after
          ? or(lt(notes.createdAt, after[0]), and(eq(notes.createdAt, after[0]), lt(notes.id, after[1])))
          : undefined,
      ),
    )
    .orderBy(desc(notes.createdAt), desc(notes.id))
    .limit(most) as Promise<NoteRecord[]>
}

/** How many threads on subjects are open and how many settled. */
export async function threadCounts(
  db: Handle,
  subject: NoteSubject,
  subjectIds: readonly string[],
): Promise<Record<NoteState, number>> {
  const rows = await db
    .select({ state: notes.state, n: count() })
    .from(notes)
    .where(and(eq(notes.subject, subject), about(subjectIds), isNull(notes.threadId)))
    .groupBy(notes.state)
  const of = (state: NoteState) => rows.find(row => row.state === state)?.n ?? 0
  return { open: of("open"), resolved: of("resolved") }
}

/** The claims that answer a claim's question, itself among them, as far as the viewer may see them: their notes are shared. */
export async function claimsBeside(db: Handle, viewer: Sees, claimId: string): Promise<string[]> {
  const question = db.select({ id: claims.questionId }).from(claims).where(eq(claims.id, claimId))
  const rows = await db
    .select({ id: claims.id })
    .from(claims)
    .where(and(inArray(claims.questionId, question), visibleClaim(viewer)))
  return rows.map(row => row.id)
}

/** Whole threads of an article, on subjects the viewer may see, first note first. */
export function notesOfArticle(db: Handle, viewer: Sees, articleId: string): Promise<NoteRecord[]> {
  return db
    .select()
    .from(notes)
    .where(
      and(
        ...[eq(notes.workspaceId, viewer.workspaceId), eq(notes.articleId, articleId)],
        onVisibleSubject(db, viewer),
      ),
    )
    .orderBy(asc(notes.createdAt), asc(notes.id)) as Promise<NoteRecord[]>
}

/** Changes a note nobody changed since `rev` was read; null where somebody did. */
export async function changeNoteRow(
  tx: Transaction,
  id: string,
  rev: number,
  change: Partial<typeof notes.$inferInsert>,
): Promise<NoteRecord | null> {
  const [row] = await tx
    .update(notes)
    .set({ ...change, rev: rev + 1 })
    .where(and(eq(notes.id, id), eq(notes.rev, rev)))
    .returning()
  return row ?? null
}

export async function insertNote(tx: Transaction, row: typeof notes.$inferInsert): Promise<void> {
  await tx.insert(notes).values(row)
}
