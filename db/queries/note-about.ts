import { and, eq, inArray } from "drizzle-orm"
import type { AnchorState, QuestionFlag } from "../../core/claims/claim"
import type { CslItem } from "../../core/sources/source"
import { articles } from "../tables/articles"
import { claims, questions } from "../tables/claims"
import { evidence } from "../tables/evidence"
import { sources } from "../tables/sources"
import { type Handle, type Sees, visibleArticle, visibleClaim, visibleSource } from "./visible"

/** Titles of articles the viewer may read. */
export async function articleTitles(db: Handle, viewer: Sees, ids: readonly string[]) {
  const rows = await db
    .select({ id: articles.id, title: articles.title })
    .from(articles)
    .where(and(inArray(articles.id, [...ids]), visibleArticle(viewer)))
  return new Map(rows.map(row => [row.id, row.title]))
}

export interface ClaimNamed {
  id: string
  words: string
  prefix: string
  suffix: string
  anchor: AnchorState
  flags: QuestionFlag[]
}

/** Claims by id, with their words, what surrounds them and the flags of their questions. */
export async function claimsNamed(db: Handle, viewer: Sees, ids: readonly string[]) {
  const rows: ClaimNamed[] = await db
    .select({
      ...{ id: claims.id, words: claims.words, prefix: claims.prefix, suffix: claims.suffix },
      ...{ anchor: claims.anchor, flags: questions.flags },
    })
    .from(claims)
    .innerJoin(questions, eq(questions.id, claims.questionId))
    .where(and(inArray(claims.id, [...ids]), visibleClaim(viewer)))
  return new Map(rows.map(row => [row.id, row]))
}

export interface EvidenceNamed {
  id: string
  quote: string | null
  sourceId: string
  csl: CslItem
  restricted: boolean
  person: boolean
  flags: QuestionFlag[]
  /** A claim whose question it speaks to, in an article of the viewer's. */
  claimId: string | null
  articleId: string | null
}

/** Evidence by id, with its source and one claim that shows it. */
export async function evidenceNamed(db: Handle, viewer: Sees, ids: readonly string[]) {
  const rows: EvidenceNamed[] = await db
    .select({
      ...{ id: evidence.id, quote: evidence.quote, sourceId: evidence.sourceId, csl: sources.csl },
      ...{ restricted: sources.restricted, person: sources.person, flags: questions.flags },
      ...{ claimId: claims.id, articleId: claims.articleId },
    })
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.sourceId))
    .innerJoin(questions, eq(questions.id, evidence.questionId))
    .leftJoin(claims, and(eq(claims.questionId, evidence.questionId), visibleClaim(viewer)))
    .where(and(inArray(evidence.id, [...ids]), visibleSource(db, viewer)))
  return new Map(rows.map(row => [row.id, row]))
}

/** Records of sources by id, those the viewer may know of. */
export async function sourcesNamed(db: Handle, viewer: Sees, ids: readonly string[]) {
  const rows = await db
    .select({
      ...{ id: sources.id, csl: sources.csl },
      ...{ restricted: sources.restricted, person: sources.person },
    })
    .from(sources)
    .where(and(inArray(sources.id, [...ids]), visibleSource(db, viewer)))
  return new Map(rows.map(row => [row.id, row]))
}
