import { and, asc, eq, inArray, ne } from "drizzle-orm"
import { articles } from "../tables/articles"
import { claims, questions } from "../tables/claims"
import { evidence, notes } from "../tables/evidence"
import { sources } from "../tables/sources"
import { type Handle, type Sees, visibleArticleReached, visibleSourceReached } from "./visible"

// What results are shown with. Each query is filtered by the viewer once more.

export function articlesFound(db: Handle, viewer: Sees, ids: readonly string[]) {
  return db
    .select({ id: articles.id, title: articles.title, updatedAt: articles.updatedAt })
    .from(articles)
    .where(and(inArray(articles.id, [...ids]), eq(articles.state, "active"), visibleArticleReached(viewer)))
}

export function claimsFound(db: Handle, viewer: Sees, ids: readonly string[]) {
  return db
    .select({
      ...{ id: claims.id, words: claims.words, question: questions.title, updatedAt: claims.updatedAt },
      article: { id: articles.id, title: articles.title },
    })
    .from(claims)
    .innerJoin(questions, eq(questions.id, claims.questionId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .where(and(inArray(claims.id, [...ids]), eq(articles.state, "active"), visibleArticleReached(viewer)))
}

export function sourcesFound(db: Handle, viewer: Sees, ids: readonly string[]) {
  return db
    .select({ id: sources.id, title: sources.title, csl: sources.csl, updatedAt: sources.updatedAt })
    .from(sources)
    .where(and(inArray(sources.id, [...ids]), visibleSourceReached(db, viewer)))
}

export function quotesFound(db: Handle, viewer: Sees, ids: readonly string[]) {
  const { id, questionId, sourceId, snapshotId, updatedAt } = evidence
  return db
    .select({ id, questionId, sourceId, snapshotId, updatedAt, title: sources.title, csl: sources.csl })
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.sourceId))
    .where(and(inArray(evidence.id, [...ids]), visibleSourceReached(db, viewer)))
}

/** Claims that questions are answered in, in articles the viewer may open; the first made comes first. */
export function mentionsOf(db: Handle, viewer: Sees, questionIds: readonly string[]) {
  return db
    .select({ id: claims.id, questionId: claims.questionId, articleId: articles.id, title: articles.title })
    .from(claims)
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .where(
      and(
        ...[inArray(claims.questionId, [...questionIds]), ne(claims.anchor, "withdrawn")],
        ...[eq(articles.state, "active"), visibleArticleReached(viewer)],
      ),
    )
    .orderBy(asc(claims.createdAt), asc(claims.id))
}

export function notesFound(db: Handle, viewer: Sees, ids: readonly string[]) {
  const { id, subject, subjectId, articleId, updatedAt } = notes
  return db
    .select({ id, subject, subjectId, articleId, updatedAt })
    .from(notes)
    .where(and(inArray(notes.id, [...ids]), eq(notes.workspaceId, viewer.workspaceId)))
}
