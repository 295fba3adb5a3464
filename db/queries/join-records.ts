import { and, desc, eq, isNull, or } from "drizzle-orm"
import type { Transaction } from "../handles"
import { questionJoins } from "../tables/claims"
import { isAnswered } from "./joining"
import type { Handle } from "./visible"

export type JoinRecord = typeof questionJoins.$inferSelect

export async function insertJoin(tx: Transaction, row: typeof questionJoins.$inferInsert): Promise<void> {
  await tx.insert(questionJoins).values(row)
}

export async function joinById(db: Handle, workspaceId: string, id: string): Promise<JoinRecord | null> {
  const [row] = await db
    .select()
    .from(questionJoins)
    .where(and(eq(questionJoins.id, id), eq(questionJoins.workspaceId, workspaceId)))
  return row ?? null
}

/** Marks an act as taken back; false where it was already. */
export async function undoJoinRow(tx: Transaction, id: string, by: string, at: number): Promise<boolean> {
  const undone = await tx
    .update(questionJoins)
    .set({ undoneAt: at, undoneBy: by })
    .where(and(eq(questionJoins.id, id), isNull(questionJoins.undoneAt)))
    .returning({ id: questionJoins.id })
  return undone.length === 1
}

/** The joins by which claims came to a question, the last first. */
export function joinsInto(db: Handle, questionId: string): Promise<JoinRecord[]> {
  return db
    .select()
    .from(questionJoins)
    .where(
      and(eq(questionJoins.to, questionId), eq(questionJoins.act, "joined"), isNull(questionJoins.undoneAt)),
    )
    .orderBy(desc(questionJoins.at), desc(questionJoins.id)) as Promise<JoinRecord[]>
}

/** Questions that people said are another fact than this one: kept apart, separated from it, or joined and taken back. */
export async function apartFrom(db: Handle, questionId: string): Promise<Set<string>> {
  const { from, to, act, undoneAt } = questionJoins
  const rows = await db
    .select({ from, to, act, undoneAt })
    .from(questionJoins)
    .where(or(eq(from, questionId), eq(to, questionId)))
  const apart = rows.filter(row => (row.act === "joined") === (row.undoneAt !== null))
  return new Set(apart.map(row => (row.from === questionId ? row.to : row.from)))
}

const mostJoins = 50

/** The question that this one became by joining; the same where a text still leads to it, or nowhere else. */
export async function standingQuestion(db: Handle, questionId: string): Promise<string> {
  const seen = new Set<string>()
  let id = questionId
  while (!seen.has(id) && seen.size < mostJoins && !(await isAnswered(db, id))) {
    seen.add(id)
    const [row] = await db
      .select({ to: questionJoins.to })
      .from(questionJoins)
      .where(and(eq(questionJoins.from, id), eq(questionJoins.act, "joined"), isNull(questionJoins.undoneAt)))
      .orderBy(desc(questionJoins.at))
      .limit(1)
    if (!row) return id
    id = row.to
  }
  return id
}
