import { and, asc, desc, eq, inArray, isNull, lt, ne, or, type SQL } from "drizzle-orm"
import type { NoteState, NoteSubject } from "../../core/notes/note"
import type { Transaction } from "../handles"
import { claims } from "../tables/claims"
import { evidence, notes } from "../tables/evidence"
import { sources } from "../tables/sources"
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

/** Whole threads on subjects, first note first. The caller has made sure that the viewer may see the subjects. */
export function notesOn(
  db: Handle,
  viewer: Sees,
  subject: NoteSubject,
  ids: readonly string[],
): Promise<NoteRecord[]> {
  return db
    .select()
    .from(notes)
    .where(
      and(
        eq(notes.workspaceId, viewer.workspaceId),
        eq(notes.subject, subject),
        inArray(notes.subjectId, [...ids]),
      ),
    )
    .orderBy(asc(notes.createdAt), asc(notes.id)) as Promise<NoteRecord[]>
}

/** A note's answers, first one first. */
export function answersTo(db: Handle, threadIds: readonly string[]): Promise<NoteRecord[]> {
  return db
    .select()
    .from(notes)
    .where(inArray(notes.threadId, [...threadIds]))
    .orderBy(asc(notes.createdAt), asc(notes.id)) as Promise<NoteRecord[]>
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

export interface ThreadFilter {
  after: [number, string] | null
  most: number
  articleId?: string | undefined
  state?: NoteState | undefined
  assignedTo?: string | undefined
}

/** Threads of the workspace, newest change first, on subjects the viewer may see. */
export function threadPage(db: Handle, viewer: Sees, filter: ThreadFilter): Promise<NoteRecord[]> {
  const { after, most } = filter
  const conditions: (SQL | undefined)[] = [eq(notes.workspaceId, viewer.workspaceId), isNull(notes.threadId)]
  if (after) {
    const [at, id] = after
    conditions.push(or(lt(notes.updatedAt, at), and(eq(notes.updatedAt, at), lt(notes.id, id))))
  }
  if (filter.articleId) conditions.push(eq(notes.articleId, filter.articleId))
  if (filter.state) conditions.push(eq(notes.state, filter.state))
  if (filter.assignedTo) conditions.push(eq(notes.assignedTo, filter.assignedTo))
  conditions.push(onVisibleSubject(db, viewer))
  return db
    .select()
    .from(notes)
    .where(and(...conditions))
    .orderBy(desc(notes.updatedAt), desc(notes.id))
    .limit(most) as Promise<NoteRecord[]>
}

/** Notes on articles and claims the viewer may read, and on sources and evidence they may know of. */
export function onVisibleSubject(db: Handle, viewer: Sees): SQL | undefined {
  const known = db.select({ id: sources.id }).from(sources).where(visibleSource(db, viewer))
  const told = db.select({ id: evidence.id }).from(evidence).where(inArray(evidence.sourceId, known))
  const ofArticle = viewer.role
    ? inArray(notes.subject, ["claim", "range", "article"])
    : and(
        inArray(notes.subject, ["claim", "range", "article"]),
        inArray(notes.articleId, [...viewer.guestOf.keys()]),
      )
  return or(
    ofArticle,
    and(eq(notes.subject, "source"), inArray(notes.subjectId, known)),
    and(eq(notes.subject, "evidence"), inArray(notes.subjectId, told)),
  )
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
