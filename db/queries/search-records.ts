import { eq, inArray } from "drizzle-orm"
import { articles } from "../tables/articles"
import { claims, questions } from "../tables/claims"
import { evidence, notes } from "../tables/evidence"
import { snapshots, sources } from "../tables/sources"
import type { Handle } from "./visible"

// Records as the index reads them, of every workspace: nobody's rights are asked, since what may be found is asked when somebody
// searches.

export function articlesToRead(db: Handle, ids: readonly string[]) {
  return db
    .select({ id: articles.id, title: articles.title, state: articles.state })
    .from(articles)
    .where(inArray(articles.id, [...ids]))
}

export function claimsToRead(db: Handle, ids: readonly string[]) {
  return db
    .select({
      ...{ id: claims.id, articleId: claims.articleId, words: claims.words, anchor: claims.anchor },
      question: questions.title,
    })
    .from(claims)
    .innerJoin(questions, eq(questions.id, claims.questionId))
    .where(inArray(claims.id, [...ids]))
}

export function quotesToRead(db: Handle, ids: readonly string[]) {
  const { id, quote, translation, removedAt } = evidence
  return db
    .select({ id, quote, translation, removedAt })
    .from(evidence)
    .where(inArray(evidence.id, [...ids]))
}

export function notesToRead(db: Handle, ids: readonly string[]) {
  return db
    .select({ id: notes.id, body: notes.body, articleId: notes.articleId })
    .from(notes)
    .where(inArray(notes.id, [...ids]))
}

export function sourcesToRead(db: Handle, ids: readonly string[]) {
  const { id, csl, citekey, url, doi, isbn, state } = sources
  return db
    .select({ id, csl, citekey, url, doi, isbn, state })
    .from(sources)
    .where(inArray(sources.id, [...ids]))
}

export function copiesToRead(db: Handle, ids: readonly string[]) {
  return db
    .select({
      ...{ id: snapshots.id, sourceId: snapshots.sourceId, textSha256: snapshots.textSha256 },
      state: sources.state,
    })
    .from(snapshots)
    .innerJoin(sources, eq(sources.id, snapshots.sourceId))
    .where(inArray(snapshots.id, [...ids]))
}

/** Saved copies of a source that have a text. */
export async function copiesOfSource(db: Handle, sourceId: string) {
  const rows = await db
    .select({ id: snapshots.id, textSha256: snapshots.textSha256, createdAt: snapshots.createdAt })
    .from(snapshots)
    .where(eq(snapshots.sourceId, sourceId))
  return rows.filter(row => row.textSha256 !== null)
}
