import { and, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm"
import type { Population } from "../../core/figures/figure"
import { articles } from "../tables/articles"
import { claims, figures, questions } from "../tables/claims"
import { type Handle, type Sees, visibleArticle } from "./visible"

export interface LikeFigure {
  questionId: string
  articleId: string
  measure: string
  population: Population
  /** The numbers to overlap with, both included. */
  low: number
  high: number
}

/** A claim that counts the same, with what is asked of it before it is suggested. */
export interface LikeClaim {
  id: string
  questionId: string
  articleId: string
  place: string | null
  periodFrom: string | null
  periodTo: string | null
  /** The figure as JSON. */
  detail: string
}

/**
 * Claims of other questions whose figure counts the same and names numbers within reach, those of the same numbers and the same
 * article first. Open ends count as the number they name.
 */
export function claimsCountingTheSame(
  db: Handle,
  viewer: Sees,
  of: LikeFigure,
  most: number,
): Promise<LikeClaim[]> {
  const [lowest, highest] = [
    sql`coalesce(${figures.low}, ${figures.best}, ${figures.high})`,
    sql`coalesce(${figures.high}, ${figures.best}, ${figures.low})`,
  ]
  const same = (condition: SQL) => sql`case when ${condition} then 0 else 1 end`
  return db
    .select({
      ...{ id: claims.id, questionId: claims.questionId, articleId: claims.articleId },
      ...{ place: questions.place, periodFrom: questions.periodFrom, periodTo: questions.periodTo },
      detail: figures.detail,
    })
    .from(figures)
    .innerJoin(claims, eq(claims.figureId, figures.id))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .innerJoin(questions, eq(questions.id, claims.questionId))
    .where(
      and(
        ...[eq(figures.workspaceId, viewer.workspaceId), eq(figures.measure, of.measure)],
        of.population === "unspecified"
          ? undefined
          : inArray(figures.population, [of.population, "unspecified"]),
        sql`${lowest} <= ${of.high}`,
        sql`${highest} >= ${of.low}`,
        ...[ne(claims.questionId, of.questionId), eq(claims.anchor, "anchored")],
        ...[eq(articles.state, "active"), visibleArticle(viewer)],
      ),
    )
    .orderBy(
      same(sql`${lowest} = ${of.low} and ${highest} = ${of.high}`),
      same(sql`${claims.articleId} = ${of.articleId}`),
      desc(claims.updatedAt),
    )
    .limit(most) as Promise<LikeClaim[]>
}
