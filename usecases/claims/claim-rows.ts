import { shownOf } from "@/core/desk/shown"
import type { ClaimRow, Person } from "@/core/desk/views"
import { openNotesOnClaims } from "@/db/queries/claims"
import { namesOf } from "@/db/queries/people-names"
import type { QuestionClaim } from "@/db/queries/questions"
import type { Handle, Sees } from "@/db/queries/visible"
import { type Assessed, assess } from "../questions/assess"

/** What a claim shows of its question. */
export function shownIn({ decision, changed, comparison }: Assessed): ClaimRow["shown"] {
  const freshness = changed.length > 0 ? ("stale" as const) : ("fresh" as const)
  const decided = decision && { outcome: decision.outcome, freshness }
  return shownOf(decided, { comparison: comparison.state, end: comparison.end })
}

function claimRow(
  { claim, figure }: QuestionClaim,
  assessed: Assessed,
  openNotes: number,
  person: (id: string) => Person,
): ClaimRow {
  const { question, evidence, claims } = assessed
  return {
    ...{ id: claim.id, articleId: claim.articleId, questionId: claim.questionId, question: question.title },
    ...{ kind: claim.kind, words: claim.words, blockPath: claim.blockPath, anchor: claim.anchor },
    ...{ figure, figureTyped: claim.figureTyped, shown: shownIn(assessed), flags: question.flags },
    evidence: evidence.length,
    sources: new Set(evidence.map(one => one.source.id)).size,
    ...{ openNotes, mentions: claims.length, rev: claim.rev },
    ...{ by: person(claim.createdBy), updatedAt: claim.updatedAt },
  }
}

/** Rows of claims (newest questions' reading order is the caller's), each with what its question shows. */
export async function rowsOf(
  db: Handle,
  viewer: Sees,
  assessed: Iterable<Assessed>,
  notesOf: { articleId: string } | { claimIds: readonly string[] },
  keep: (claim: QuestionClaim) => boolean,
): Promise<(ClaimRow & { articleTitle: string })[]> {
  const kept = [...assessed].flatMap(one => one.claims.filter(keep).map(claim => ({ one, claim })))
  const notes = await openNotesOnClaims(db, viewer, notesOf)
  const person = await namesOf(
    db,
    kept.map(({ claim }) => claim.claim.createdBy),
  )
  return kept.map(({ one, claim }) => ({
    ...claimRow(claim, one, notes.get(claim.claim.id) ?? 0, person),
    articleTitle: claim.articleTitle,
  }))
}

/** The rows of these claims, in the order of their ids. */
export async function claimRowsByIds(
  db: Handle,
  viewer: Sees,
  claims: readonly { id: string; questionId: string }[],
): Promise<(ClaimRow & { articleTitle: string })[]> {
  const wanted = new Map(claims.map((claim, at) => [claim.id, at]))
  const assessed = await assess(db, viewer, [...new Set(claims.map(claim => claim.questionId))])
  const rows = await rowsOf(db, viewer, assessed.values(), { claimIds: [...wanted.keys()] }, ({ claim }) =>
    wanted.has(claim.id),
  )
  return rows.sort((one, other) => (wanted.get(one.id) ?? 0) - (wanted.get(other.id) ?? 0))
}
