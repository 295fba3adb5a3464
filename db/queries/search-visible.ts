import { and, eq, exists, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm"
import type { SearchKind } from "../../core/search/kind"
import { articles } from "../tables/articles"
import { claims } from "../tables/claims"
import { evidence, notes } from "../tables/evidence"
import { searchSubjects } from "../tables/search"
import { sources } from "../tables/sources"
import { type Handle, type Sees, visibleArticle, visibleSource } from "./visible"

// What may be found is asked of the records themselves, never of the index: a source that closes, a note that is purged or a
// guest who leaves is gone from every result at once, however late the index is.

const { kind, subjectId } = searchSubjects
const one = { one: sql`1` }

function article(db: Handle, viewer: Sees, id: SQL | typeof articles.id): SQL {
  const found = db
    .select(one)
    .from(articles)
    .where(and(eq(articles.id, id), eq(articles.state, "active"), visibleArticle(viewer)))
  return exists(found)
}

function source(db: Handle, viewer: Sees, id: SQL | typeof evidence.sourceId, ...also: SQL[]): SQL {
  const found = db
    .select(one)
    .from(sources)
    .where(and(eq(sources.id, id), visibleSource(db, viewer), ...also))
  return exists(found)
}

function claim(db: Handle, viewer: Sees): SQL {
  const found = db
    .select(one)
    .from(claims)
    .where(
      and(
        ...[eq(claims.id, subjectId), ne(claims.anchor, "withdrawn")],
        article(db, viewer, sql`${claims.articleId}`),
      ),
    )
  return exists(found)
}

/** For guests only what speaks to a question of their articles. */
function onTheirQuestion(db: Handle, viewer: Sees): SQL | undefined {
  if (viewer.role) return undefined
  const asked = db
    .select(one)
    .from(claims)
    .where(
      and(eq(claims.questionId, evidence.questionId), inArray(claims.articleId, [...viewer.guestOf.keys()])),
    )
  return exists(asked)
}

function quote(db: Handle, viewer: Sees): SQL {
  const said = or(isNotNull(evidence.quote), isNotNull(evidence.translation))
  const found = db
    .select(one)
    .from(evidence)
    .where(
      and(
        ...[eq(evidence.id, subjectId), isNull(evidence.removedAt), said],
        ...[source(db, viewer, evidence.sourceId), onTheirQuestion(db, viewer)],
      ),
    )
  return exists(found)
}

function note(db: Handle, viewer: Sees): SQL {
  const onEvidence = db
    .select(one)
    .from(evidence)
    .where(
      and(
        eq(evidence.id, notes.subjectId),
        source(db, viewer, evidence.sourceId),
        onTheirQuestion(db, viewer),
      ),
    )
  const onVisible = or(
    and(inArray(notes.subject, ["claim", "range", "article"]), article(db, viewer, sql`${notes.articleId}`)),
    and(eq(notes.subject, "source"), source(db, viewer, sql`${notes.subjectId}`)),
    and(eq(notes.subject, "evidence"), exists(onEvidence)),
  )
  const found = db
    .select(one)
    .from(notes)
    .where(
      and(
        ...[eq(notes.id, subjectId), eq(notes.workspaceId, viewer.workspaceId), isNotNull(notes.body)],
        onVisible,
      ),
    )
  return exists(found)
}

const inUse = eq(sources.state, "active")

/** Whether the viewer may find this subject now; with a condition on sources: only sources of which it holds. */
export function visibleSubject(db: Handle, viewer: Sees, onSources?: SQL): SQL {
  const asSource = source(db, viewer, sql`${subjectId}`, onSources ?? inUse)
  if (onSources) return and(eq(kind, "source"), asSource) as SQL
  const rules: Record<SearchKind, SQL> = {
    article: article(db, viewer, sql`${subjectId}`),
    claim: claim(db, viewer),
    quote: quote(db, viewer),
    note: note(db, viewer),
    source: asSource,
  }
  const cases = Object.entries(rules).map(([name, rule]) => sql`when ${name} then ${rule}`)
  return sql`(case ${kind} ${sql.join(cases, sql` `)} end)`
}

/** Whether the subject belongs to this article: its text, claims and notes, and what speaks to its questions. */
export function inArticle(db: Handle, articleId: string): SQL {
  const ofClaim = db
    .select(one)
    .from(claims)
    .where(and(eq(claims.id, subjectId), eq(claims.articleId, articleId)))
  const ofNote = db
    .select(one)
    .from(notes)
    .where(and(eq(notes.id, subjectId), eq(notes.articleId, articleId)))
  const asked = and(eq(claims.questionId, evidence.questionId), eq(claims.articleId, articleId))
  const ofQuote = db.select(one).from(evidence).innerJoin(claims, asked).where(eq(evidence.id, subjectId))
  const ofSource = db
    .select(one)
    .from(evidence)
    .innerJoin(claims, asked)
    .where(and(eq(evidence.sourceId, subjectId), isNull(evidence.removedAt)))
  const rules: Record<SearchKind, SQL> = {
    article: sql`${subjectId} = ${articleId}`,
    ...{ claim: exists(ofClaim), quote: exists(ofQuote), note: exists(ofNote), source: exists(ofSource) },
  }
  const cases = Object.entries(rules).map(([name, rule]) => sql`when ${name} then ${rule}`)
  return sql`(case ${kind} ${sql.join(cases, sql` `)} end)`
}
