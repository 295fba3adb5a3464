import { type AnyColumn, and, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm"
import type { GuestRole, Role } from "../../core/people/role"
import type { Database, Transaction } from "../handles"
import { articles } from "../tables/articles"
import { claims, questions } from "../tables/claims"
import { evidence } from "../tables/evidence"
import { sourceReaders, sources } from "../tables/sources"

export type Handle = Database | Transaction

/** Who asks, as far as queries need to know: every query is filtered by it. */
export interface Sees {
  userId: string
  workspaceId: string
  role: Role | null
  guestOf: ReadonlyMap<string, GuestRole>
}

// An empty list is no valid SQL for some engines' IN; Drizzle writes `false` for it.
const guestArticles = (viewer: Sees): string[] => [...viewer.guestOf.keys()]

/** Articles of the viewer's workspace; for a guest only those they were asked to. */
export function visibleArticle(viewer: Sees): SQL {
  const here = eq(articles.workspaceId, viewer.workspaceId)
  return (viewer.role ? here : and(here, inArray(articles.id, guestArticles(viewer)))) as SQL
}

/** SQLite takes a workspace for a rare value, and would rather walk all of it than reach rows by their ids: so written, it only checks. */
const isIn = (column: AnyColumn, viewer: Sees): SQL => sql`${column} || '' = ${viewer.workspaceId}`

/** `visibleArticle` for rows that are reached by their ids. */
export function visibleArticleReached(viewer: Sees): SQL {
  const here = isIn(articles.workspaceId, viewer)
  return viewer.role ? here : (and(here, inArray(articles.id, guestArticles(viewer))) as SQL)
}

/** The same of claims. */
export function visibleClaim(viewer: Sees): SQL {
  const here = eq(claims.workspaceId, viewer.workspaceId)
  return (viewer.role ? here : and(here, inArray(claims.articleId, guestArticles(viewer)))) as SQL
}

/** Questions of the workspace; for a guest those that a claim of their articles answers. */
export function visibleQuestion(db: Handle, viewer: Sees): SQL {
  const here = eq(questions.workspaceId, viewer.workspaceId)
  if (viewer.role) return here
  const claimed = db
    .select({ one: sql`1` })
    .from(claims)
    .where(and(eq(claims.questionId, questions.id), inArray(claims.articleId, guestArticles(viewer))))
  return and(here, exists(claimed)) as SQL
}

/** Sources that are not restricted, or whose circle the viewer belongs to. Use it wherever a source is joined. */
export function inCircle(db: Handle, viewer: Sees): SQL {
  const named = db
    .select({ one: sql`1` })
    .from(sourceReaders)
    .where(and(eq(sourceReaders.sourceId, sources.id), eq(sourceReaders.userId, viewer.userId)))
  return or(eq(sources.restricted, false), exists(named)) as SQL
}

/** Sources the viewer may know of; a guest only those that speak in their articles' questions. */
export const visibleSource = (db: Handle, viewer: Sees): SQL =>
  visibleIn(db, viewer, eq(sources.workspaceId, viewer.workspaceId))

/** `visibleSource` for rows that are reached by their ids. */
export const visibleSourceReached = (db: Handle, viewer: Sees): SQL =>
  visibleIn(db, viewer, isIn(sources.workspaceId, viewer))

function visibleIn(db: Handle, viewer: Sees, workspace: SQL): SQL {
  const here = and(workspace, inCircle(db, viewer)) as SQL
  if (viewer.role) return here
  const cited = db
    .select({ one: sql`1` })
    .from(evidence)
    .innerJoin(claims, eq(claims.questionId, evidence.questionId))
    .where(and(eq(evidence.sourceId, sources.id), inArray(claims.articleId, guestArticles(viewer))))
  return and(here, or(eq(sources.createdBy, viewer.userId), exists(cited))) as SQL
}
