import { and, eq, exists, inArray, isNull, ne, notInArray, or, type SQL, sql } from "drizzle-orm"
import { articles } from "../tables/articles"
import { claims } from "../tables/claims"
import { evidence, notes } from "../tables/evidence"
import { sources } from "../tables/sources"
import { type Handle, type Sees, visibleSource } from "./visible"

const one = { one: sql`1` }

/**
 * Notes on articles, their words and claims that the viewer may read, and on sources and evidence they may know of. A guest reads
 * what is said about evidence in their articles, and nothing about sources as such.
 */
export function onVisibleSubject(db: Handle, viewer: Sees): SQL {
  const inText = inArray(notes.subject, ["claim", "range", "article"])
  const guestOf = [...viewer.guestOf.keys()]
  const told = db
    .select(one)
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.sourceId))
    .where(and(eq(evidence.id, notes.subjectId), visibleSource(db, viewer)))
  if (viewer.role) {
    const known = db
      .select(one)
      .from(sources)
      .where(and(eq(sources.id, notes.subjectId), visibleSource(db, viewer)))
    return or(
      inText,
      and(eq(notes.subject, "source"), exists(known)),
      and(eq(notes.subject, "evidence"), exists(told)),
    ) as SQL
  }
  const asked = db
    .select(one)
    .from(evidence)
    .innerJoin(claims, eq(claims.questionId, evidence.questionId))
    .where(and(eq(evidence.id, notes.subjectId), inArray(claims.articleId, guestOf)))
  return or(
    and(inText, inArray(notes.articleId, guestOf)),
    and(eq(notes.subject, "evidence"), exists(asked), exists(told)),
  ) as SQL
}

/** Notes whose article is on the desk, or that belong to none. */
export function onDesk(db: Handle, viewer: Sees): SQL {
  const removed = db
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.workspaceId, viewer.workspaceId), ne(articles.state, "active")))
  return or(isNull(notes.articleId), notInArray(notes.articleId, removed)) as SQL
}
