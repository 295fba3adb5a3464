import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm"
import type { Figure } from "../../core/figures/figure"
import type { Database, Transaction } from "../handles"
import { suggestions } from "../tables/articles"
import { claims, decisions, figures, questions } from "../tables/claims"
import { evidence, notes } from "../tables/evidence"
import { standingQuestion } from "./join-records"
import { type Sees, visibleQuestion } from "./visible"

// Claim records as the text changes under them. Only the authority (usecases/live) writes through these.

export type ClaimRecordRow = typeof claims.$inferSelect

/** Ids of every claim this article ever had. */
export async function claimIdsOf(db: Database | Transaction, articleId: string): Promise<string[]> {
  const rows = await db.select({ id: claims.id }).from(claims).where(eq(claims.articleId, articleId))
  return rows.map(row => row.id)
}

/** Who made each suggestion of this article. */
export async function suggestionOwners(db: Database | Transaction, articleId: string) {
  return db
    .select({ id: suggestions.id, by: suggestions.by })
    .from(suggestions)
    .where(eq(suggestions.articleId, articleId))
}

/** The rows of these claims, of whichever article. */
export async function claimRows(tx: Transaction, ids: readonly string[]): Promise<ClaimRecordRow[]> {
  return ids.length === 0
    ? []
    : tx
        .select()
        .from(claims)
        .where(inArray(claims.id, [...ids]))
}

/** The question a new claim may answer: the one named, or the one it has joined, as far as the viewer may see it. */
export async function questionFor(tx: Transaction, viewer: Sees, named: string) {
  const id = await standingQuestion(tx, named)
  const [row] = await tx
    .select({ id: questions.id, kind: questions.kind })
    .from(questions)
    .where(and(eq(questions.id, id), visibleQuestion(tx, viewer)))
  return row ?? null
}

/** Whether nothing hangs on this claim yet: no evidence, no decision but waivers, no other claim on its question, no note on it. */
export async function isBare(tx: Transaction, claimId: string, questionId: string): Promise<boolean> {
  const found = await Promise.all([
    tx.select({ id: evidence.id }).from(evidence).where(eq(evidence.questionId, questionId)).limit(1),
    tx
      .select({ id: decisions.id })
      .from(decisions)
      .where(and(eq(decisions.questionId, questionId), isNull(decisions.waiver)))
      .limit(1),
    tx
      .select({ id: claims.id })
      .from(claims)
      .where(and(eq(claims.questionId, questionId), ne(claims.id, claimId)))
      .limit(1),
    tx
      .select({ id: notes.id })
      .from(notes)
      .where(and(eq(notes.subject, "claim"), eq(notes.subjectId, claimId)))
      .limit(1),
  ])
  return found.every(rows => rows.length === 0)
}

export async function insertQuestion(tx: Transaction, row: typeof questions.$inferInsert): Promise<void> {
  await tx.insert(questions).values(row)
}

export async function insertClaim(tx: Transaction, row: typeof claims.$inferInsert): Promise<void> {
  await tx.insert(claims).values(row)
}

/** Changes a claim's record; its `rev` rises, so that whoever edits it beside the text is told. */
export async function updateClaim(
  tx: Transaction,
  id: string,
  change: Partial<typeof claims.$inferInsert>,
): Promise<void> {
  await tx
    .update(claims)
    .set({ ...change, rev: sql`${claims.rev} + 1` })
    .where(eq(claims.id, id))
}

/** Says that what a comparison of this question would find may have changed. */
export async function raiseQuestion(tx: Transaction, id: string, at: number): Promise<void> {
  await tx
    .update(questions)
    .set({ rev: sql`${questions.rev} + 1`, updatedAt: at })
    .where(eq(questions.id, id))
}

const columnsOf = (figure: Figure) => ({
  low: figure.low,
  best: figure.best,
  high: figure.high,
  qualifier: figure.qualifier,
  state: figure.state,
  measure: figure.measure,
  population: figure.population,
  detail: JSON.stringify(figure),
})

export async function insertFigure(tx: Transaction, id: string, workspaceId: string, figure: Figure) {
  await tx.insert(figures).values({ id, workspaceId, ...columnsOf(figure) })
}

/** The whole figure of a row as JSON; null for none. */
export async function figureOfRow(tx: Transaction, id: string | null): Promise<string | null> {
  if (!id) return null
  const [row] = await tx.select({ detail: figures.detail }).from(figures).where(eq(figures.id, id))
  return row?.detail ?? null
}

export async function updateFigure(tx: Transaction, id: string, figure: Figure): Promise<void> {
  await tx.update(figures).set(columnsOf(figure)).where(eq(figures.id, id))
}

/** Stores new suggestions; gives how many of them there were not yet, in any article. */
export async function insertSuggestions(
  tx: Transaction,
  rows: (typeof suggestions.$inferInsert)[],
): Promise<number> {
  if (rows.length === 0) return 0
  const made = await tx
    .insert(suggestions)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: suggestions.id })
  return made.length
}
