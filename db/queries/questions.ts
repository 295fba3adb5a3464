import { and, asc, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm"
import type { QuestionFlag } from "../../core/claims/claim"
import { conventionIn, conventionOf, readingBy } from "../../core/figures/convention"
import type { Reading } from "../../core/figures/envelope"
import type { Figure } from "../../core/figures/figure"
import { articles } from "../tables/articles"
import { claims, decisions, figures, questions } from "../tables/claims"
import { evidence } from "../tables/evidence"
import { workspaces } from "../tables/people"
import { snapshots, sources } from "../tables/sources"
import { type Handle, inCircle, type Sees, visibleArticle, visibleQuestion } from "./visible"

// What a list or a page of questions is made of: one query a table, joined in memory by whoever asks.

export type QuestionRecord = typeof questions.$inferSelect
export type DecisionRecord = typeof decisions.$inferSelect
export type EvidenceRecord = typeof evidence.$inferSelect

export interface QuestionClaim {
  claim: typeof claims.$inferSelect
  figure: Figure | null
  articleTitle: string
  /** How its article reads what words leave open. */
  reading: Reading
  /** False for a mention in an article that was taken off the desk. */
  isOnDesk: boolean
}

export interface SourceOfEvidence {
  id: string
  citekey: string
  csl: typeof sources.$inferSelect.csl
  title: string
  byline: string
  url: string | null
  person: boolean
  restricted: boolean
  terms: typeof sources.$inferSelect.terms
  derivesFrom: string | null
  echo: typeof sources.$inferSelect.echo
  independence: typeof sources.$inferSelect.independence
  createdBy: string
  /** Whether this viewer may know of it. */
  visible: boolean
}

export interface QuestionEvidence {
  evidence: EvidenceRecord
  figure: Figure | null
  source: SourceOfEvidence
  snapshotSha256: string | null
}

/** Which questions: ids, or a subquery of ids (all of an article, all of the workspace). */
export type QuestionScope = readonly string[] | SQL

const within = (column: typeof questions.id | typeof claims.questionId, scope: QuestionScope): SQL =>
  Array.isArray(scope) ? inArray(column as never, [...scope]) : sql`${column} in ${scope as SQL}`

const figureOf = (detail: string | null): Figure | null => (detail ? (JSON.parse(detail) as Figure) : null)

/** The questions of an article, as a scope. */
export const questionsOfArticle = (articleId: string): SQL =>
  sql`(select ${claims.questionId} from ${claims} where ${claims.articleId} = ${articleId})`

export function questionRows(db: Handle, viewer: Sees, scope: QuestionScope): Promise<QuestionRecord[]> {
  return db
    .select()
    .from(questions)
    .where(and(within(questions.id, scope), visibleQuestion(db, viewer))) as Promise<QuestionRecord[]>
}

/** Every mention that stands or stood in a text the viewer may see. */
export async function claimsOfQuestions(
  db: Handle,
  viewer: Sees,
  scope: QuestionScope,
): Promise<QuestionClaim[]> {
  const rows = await db
    .select({
      ...{ claim: claims, detail: figures.detail, articleTitle: articles.title, state: articles.state },
      ...{ convention: articles.convention, settings: workspaces.settings },
    })
    .from(claims)
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .innerJoin(workspaces, eq(workspaces.id, articles.workspaceId))
    .leftJoin(figures, eq(figures.id, claims.figureId))
    .where(and(within(claims.questionId, scope), ne(claims.anchor, "withdrawn"), visibleArticle(viewer)))
    .orderBy(asc(claims.createdAt), asc(claims.id))
  return rows.map(({ claim, detail, articleTitle, state, convention, settings }) => ({
    ...{ claim, figure: figureOf(detail), articleTitle, isOnDesk: state === "active" },
    reading: readingBy(conventionOf(convention, conventionIn(settings))),
  }))
}

/** The evidence of questions with sources the viewer may not know of marked so; only the caller's eyes may see those. */
export async function evidenceOfQuestions(
  db: Handle,
  viewer: Sees,
  scope: QuestionScope,
): Promise<QuestionEvidence[]> {
  const rows = await db
    .select({
      evidence,
      detail: figures.detail,
      snapshotSha256: snapshots.sha256,
      source: {
        ...{ id: sources.id, citekey: sources.citekey, csl: sources.csl, title: sources.title },
        ...{
          byline: sources.byline,
          url: sources.url,
          person: sources.person,
          restricted: sources.restricted,
          terms: sources.terms,
        },
        ...{ derivesFrom: sources.derivesFrom, createdBy: sources.createdBy },
        ...{ echo: sources.echo, independence: sources.independence },
        visible: sql<number>`case when ${inCircle(db, viewer)} then 1 else 0 end`,
      },
    })
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.sourceId))
    .leftJoin(figures, eq(figures.id, evidence.figureId))
    .leftJoin(snapshots, eq(snapshots.id, evidence.snapshotId))
    .where(and(within(evidence.questionId as never, scope), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.createdAt), asc(evidence.id))
  return rows.map(({ detail, source, ...row }) => ({
    ...row,
    figure: figureOf(detail),
    source: { ...source, visible: Number(source.visible) === 1 },
  }))
}

export function decisionsOfQuestions(db: Handle, scope: QuestionScope): Promise<DecisionRecord[]> {
  return db
    .select()
    .from(decisions)
    .where(within(decisions.questionId as never, scope))
    .orderBy(asc(decisions.n)) as Promise<DecisionRecord[]>
}

/** Names of sources the viewer may know of, by id. */
export async function sourceLabels(db: Handle, viewer: Sees, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({ id: sources.id, csl: sources.csl })
          .from(sources)
          .where(and(inArray(sources.id, [...ids]), inCircle(db, viewer)))
  return new Map(rows.map(row => [row.id, row.csl]))
}

/** Questions that carry a flag. The list is JSON on both engines, and short. */
export const flagged = (flag: QuestionFlag): SQL =>
  sql`cast(${questions.flags} as text) like ${`%"${flag}"%`}`
