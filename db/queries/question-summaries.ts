import { and, asc, desc, eq, inArray, isNull, lt, ne, or, sql } from "drizzle-orm"
import type { QuestionFlag } from "../../core/claims/claim"
import type { Transaction } from "../handles"
import { articles } from "../tables/articles"
import { claims, figures, questionSummaries, questions } from "../tables/claims"
import { workspaces } from "../tables/people"
import { flagged } from "./questions"
import { type Handle, type Sees, visibleClaim, visibleQuestion } from "./visible"

export type QuestionSummary = typeof questionSummaries.$inferInsert

/** Questions whose summary is missing or older than they are, at most `most`. */
export async function outdatedSummaries(db: Handle, workspaceId: string, most: number): Promise<string[]> {
  const rows = await db
    .select({ id: questions.id })
    .from(questions)
    .leftJoin(questionSummaries, eq(questionSummaries.questionId, questions.id))
    .where(
      and(
        eq(questions.workspaceId, workspaceId),
        or(
          isNull(questionSummaries.rev),
          ne(questionSummaries.rev, questions.rev),
          isNull(questionSummaries.shown),
        ),
      ),
    )
    .limit(most)
  return rows.map(row => row.id)
}

/** The number of the workspace's newest event. */
export async function lastEventOf(db: Handle, workspaceId: string): Promise<number> {
  const [row] = await db
    .select({ lastEvent: workspaces.lastEvent })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId))
  return row?.lastEvent ?? 0
}

/** Writes summaries over older ones. */
export async function keepSummaries(tx: Transaction, rows: readonly QuestionSummary[]): Promise<void> {
  if (rows.length === 0) return
  const excluded = (column: string) => sql.raw(`excluded.${column}`)
  await tx
    .insert(questionSummaries)
    .values([...rows])
    .onConflictDoUpdate({
      target: questionSummaries.questionId,
      // Two may compute one summary at once; the older of them must not come last.
      setWhere: sql`${questionSummaries.rev} < excluded.rev or ${questionSummaries.shown} is null`,
      set: {
        ...{ rev: excluded("rev"), disputed: excluded("disputed"), decided: excluded("decided") },
        ...{ restricted: excluded("restricted"), listed: excluded("listed"), shown: excluded("shown") },
        ...{ evidence: excluded("evidence"), sources: excluded("sources"), mentions: excluded("mentions") },
        updatedAt: excluded("updated_at"),
      },
    })
}

/** Questions that may stand among the disputes, the last changed first. */
export function listedQuestions(
  db: Handle,
  viewer: Sees,
  after: [number, string] | null,
  most: number,
  flag?: QuestionFlag,
): Promise<{ id: string; updatedAt: number }[]> {
  const { updatedAt, questionId } = questionSummaries
  const listed = db
    .select({ id: questionId, updatedAt })
    .from(questionSummaries)
    .innerJoin(questions, eq(questions.id, questionId))
    .where(
      and(
        ...[eq(questionSummaries.workspaceId, viewer.workspaceId), eq(questionSummaries.listed, true)],
        after
          ? or(lt(updatedAt, after[0]), and(eq(updatedAt, after[0]), lt(questionId, after[1])))
          : undefined,
        flag ? flagged(flag) : undefined,
        viewer.role ? undefined : visibleQuestion(db, viewer),
      ),
    )
    .orderBy(desc(updatedAt), desc(questionId))
    .limit(most)
  return listed as Promise<{ id: string; updatedAt: number }[]>
}

export interface Progress {
  claims: number
  decided: number
  disputes: number
}

/** How far articles are, by their ids: claims in the text or detached, those decided, and questions in dispute. */
export async function progressOfArticles(
  db: Handle,
  articleIds: readonly string[],
): Promise<Map<string, Progress>> {
  if (articleIds.length === 0) return new Map()
  const isOn = (column: typeof questionSummaries.decided) => sql`case when ${column} then 1 else 0 end`
  const rows = await db
    .select({
      articleId: claims.articleId,
      claims: sql<number>`count(*)`,
      decided: sql<number>`coalesce(sum(${isOn(questionSummaries.decided)}), 0)`,
      disputes: sql<number>`count(distinct case when ${questionSummaries.disputed} then ${claims.questionId} end)`,
    })
    .from(claims)
    .leftJoin(questionSummaries, eq(questionSummaries.questionId, claims.questionId))
    .where(and(inArray(claims.articleId, [...articleIds]), ne(claims.anchor, "withdrawn")))
    .groupBy(claims.articleId)
  return new Map(
    rows.map(({ articleId, ...row }) => [
      articleId,
      { claims: Number(row.claims), decided: Number(row.decided), disputes: Number(row.disputes) },
    ]),
  )
}

const { id, articleId, questionId, kind, words, blockPath, anchor, figureTyped, figureOutdated } = claims
const { rev, createdBy, updatedAt } = claims
/** What a list row is made of, and no more: an opened article reads 5,000 of them. */
const listedClaim = {
  ...{ id, articleId, questionId, kind, words, blockPath, anchor, figureTyped, figureOutdated },
  ...{ rev, createdBy, updatedAt },
}
const listedSummary = {
  restricted: questionSummaries.restricted,
  shown: questionSummaries.shown,
  evidence: questionSummaries.evidence,
  sources: questionSummaries.sources,
  mentions: questionSummaries.mentions,
}

/** A claim with what its question's summary says of it. */
export interface SummarisedClaim {
  claim: Pick<typeof claims.$inferSelect, keyof typeof listedClaim>
  figure: string | null
  articleTitle: string
  question: Pick<typeof questions.$inferSelect, "title" | "flags">
  summary: Pick<typeof questionSummaries.$inferSelect, keyof typeof listedSummary> | null
}

/** Claims of an article, or these claims, with the summaries of their questions; withdrawn ones are left out. */
export function summarisedClaims(
  db: Handle,
  viewer: Sees,
  of: { articleId: string } | { claimIds: readonly string[] },
): Promise<SummarisedClaim[]> {
  return db
    .select({
      ...{ claim: listedClaim, figure: figures.detail, articleTitle: articles.title },
      summary: listedSummary,
      question: { title: questions.title, flags: questions.flags },
    })
    .from(claims)
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .innerJoin(questions, eq(questions.id, claims.questionId))
    .leftJoin(figures, eq(figures.id, claims.figureId))
    .leftJoin(questionSummaries, eq(questionSummaries.questionId, claims.questionId))
    .where(
      and(
        "articleId" in of ? eq(claims.articleId, of.articleId) : inArray(claims.id, [...of.claimIds]),
        ...[ne(claims.anchor, "withdrawn"), visibleClaim(viewer)],
      ),
    )
    .orderBy(asc(claims.createdAt), asc(claims.id)) as Promise<SummarisedClaim[]>
}
