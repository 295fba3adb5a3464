import { and, count, desc, eq, inArray, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm"
import type { QuestionFlag } from "../../core/claims/claim"
import type { Transaction } from "../handles"
import { articles } from "../tables/articles"
import { claims, figures, questions } from "../tables/claims"
import { notes } from "../tables/evidence"
import { flagged } from "./questions"
import { type Handle, type Sees, visibleClaim } from "./visible"

export type ClaimRecord = typeof claims.$inferSelect

/** The claim, when this viewer may see it; null otherwise. */
export async function claimById(db: Handle, viewer: Sees, id: string): Promise<ClaimRecord | null> {
  const [row] = await db
    .select()
    .from(claims)
    .where(and(eq(claims.id, id), visibleClaim(viewer)))
  return row ?? null
}

/** Open threads on claims, by claim; of one article, or of claims by their ids. */
export async function openNotesOnClaims(
  db: Handle,
  viewer: Sees,
  of: { articleId: string } | { claimIds: readonly string[] },
): Promise<Map<string, number>> {
  const scope: SQL =
    "articleId" in of ? eq(notes.articleId, of.articleId) : inArray(notes.subjectId, [...of.claimIds])
  const rows = await db
    .select({ claimId: notes.subjectId, n: count() })
    .from(notes)
    .where(
      and(
        ...[eq(notes.workspaceId, viewer.workspaceId), eq(notes.subject, "claim"), scope],
        ...[eq(notes.state, "open"), isNull(notes.threadId)],
      ),
    )
    .groupBy(notes.subjectId)
  return new Map(rows.map(row => [row.claimId, row.n]))
}

/** Changes a claim nobody changed since `rev` was read; null where somebody did. */
export async function changeClaimRow(
  tx: Transaction,
  id: string,
  rev: number,
  change: Partial<typeof claims.$inferInsert>,
): Promise<ClaimRecord | null> {
  const [row] = await tx
    .update(claims)
    .set({ ...change, rev: rev + 1 })
    .where(and(eq(claims.id, id), eq(claims.rev, rev)))
    .returning()
  return row ?? null
}

/** Says that what a comparison of these questions would find may have changed. */
export async function raiseQuestions(tx: Transaction, ids: readonly string[], at: number): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(questions)
    .set({ rev: sql`${questions.rev} + 1`, updatedAt: at })
    .where(inArray(questions.id, [...new Set(ids)]))
}

/** The same for all of a workspace, or of an article: what their comparisons are computed by has changed. */
export async function raiseAllQuestions(
  tx: Transaction,
  of: { workspaceId: string } | { articleId: string },
  at: number,
): Promise<void> {
  const here =
    "workspaceId" in of
      ? eq(questions.workspaceId, of.workspaceId)
      : inArray(
          questions.id,
          tx.select({ id: claims.questionId }).from(claims).where(eq(claims.articleId, of.articleId)),
        )
  await tx
    .update(questions)
    .set({ rev: sql`${questions.rev} + 1`, updatedAt: at })
    .where(here)
}

export async function figureDetail(db: Handle, id: string | null): Promise<string | null> {
  if (!id) return null
  const [row] = await db.select({ detail: figures.detail }).from(figures).where(eq(figures.id, id))
  return row?.detail ?? null
}

export interface ClaimFilter {
  kind?: ClaimRecord["kind"] | undefined
  anchor?: ClaimRecord["anchor"] | undefined
  article?: string | undefined
  /** Words that the claim or its question holds. */
  q?: string | undefined
  flag?: QuestionFlag | undefined
  after: [number, string] | null
  most: number
}

/** Claims by the time of their last change, newest first; withdrawn ones only where they are asked for. */
export function claimPage(db: Handle, viewer: Sees, filter: ClaimFilter) {
  const { kind, anchor, article, q, flag, after, most } = filter
  const pattern = q?.trim()
    ? `%${q
        .trim()
        .toLowerCase()
        .replace(/[\\%_]/g, one => `\\${one}`)}%`
    : null
  return db
    .select({ id: claims.id, questionId: claims.questionId, updatedAt: claims.updatedAt })
    .from(claims)
    .innerJoin(questions, eq(questions.id, claims.questionId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .where(
      and(
        ...[visibleClaim(viewer), eq(articles.state, "active")],
        kind ? eq(claims.kind, kind) : undefined,
        anchor ? eq(claims.anchor, anchor) : ne(claims.anchor, "withdrawn"),
        article ? eq(claims.articleId, article) : undefined,
        flag ? flagged(flag) : undefined,
        pattern
          ? sql`(lower(${claims.words}) like ${pattern} escape '\\' or lower(${questions.title}) like ${pattern} escape '\\')`
          : undefined,
        after
          ? or(lt(claims.updatedAt, after[0]), and(eq(claims.updatedAt, after[0]), lt(claims.id, after[1])))
          : undefined,
      ),
    )
    .orderBy(desc(claims.updatedAt), desc(claims.id))
    .limit(most)
}
