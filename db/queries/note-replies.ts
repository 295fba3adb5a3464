import { and, asc, desc, eq, inArray, lt, lte, or, sql } from "drizzle-orm"
import { notes } from "../tables/evidence"
import type { NoteRecord } from "./notes"
import type { Handle } from "./visible"

/** All answers of threads, first one first: for exports, which hold everything. */
export function answersTo(db: Handle, threadIds: readonly string[]): Promise<NoteRecord[]> {
  return db
    .select()
    .from(notes)
    .where(inArray(notes.threadId, [...threadIds]))
    .orderBy(asc(notes.createdAt), asc(notes.id)) as Promise<NoteRecord[]>
}

/** The newest answers of each thread, first one first, and how many each has. Only the answers given are read whole. */
export async function newestAnswers(
  db: Handle,
  threadIds: readonly string[],
  each: number,
): Promise<{ answers: NoteRecord[]; counts: Map<string, number> }> {
  if (threadIds.length === 0) return { answers: [], counts: new Map() }
  const ranked = db
    .select({
      id: notes.id,
      threadId: notes.threadId,
      at: sql<number>`row_number() over (partition by ${notes.threadId} order by ${notes.createdAt} desc, ${notes.id} desc)`.as(
        "at",
      ),
      all: sql<number>`count(*) over (partition by ${notes.threadId})`.as("all_of_thread"),
    })
    .from(notes)
    .where(inArray(notes.threadId, [...threadIds]))
    .as("ranked")
  const found = await db.select().from(ranked).where(lte(ranked.at, each))
  const counts = new Map(
    found.flatMap(row => (row.threadId ? [[row.threadId, Number(row.all)] as const] : [])),
  )
  if (found.length === 0) return { answers: [], counts }
  const ids = found.map(row => row.id)
  const answers = (await db
    .select()
    .from(notes)
    .where(inArray(notes.id, ids))
    .orderBy(asc(notes.createdAt), asc(notes.id))) as NoteRecord[]
  return { answers, counts }
}

/** Answers of one thread before a place, newest first. */
export function answersBefore(
  db: Handle,
  threadId: string,
  before: [number, string] | null,
  most: number,
): Promise<NoteRecord[]> {
  return db
    .select()
    .from(notes)
    .where(
      and(
        eq(notes.threadId, threadId),
        before
          ? or(lt(notes.createdAt, before[0]), and(eq(notes.createdAt, before[0]), lt(notes.id, before[1])))
          : undefined,
      ),
    )
    .orderBy(desc(notes.createdAt), desc(notes.id))
    .limit(most) as Promise<NoteRecord[]>
}
