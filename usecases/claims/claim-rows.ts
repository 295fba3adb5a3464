import type { ClaimRow, Person } from "@/core/desk/views"
import type { Figure } from "@/core/figures/figure"
import { openNotesOnClaims } from "@/db/queries/claims"
import { namesOf } from "@/db/queries/people-names"
import { type SummarisedClaim, summarisedClaims } from "@/db/queries/question-summaries"
import type { QuestionClaim } from "@/db/queries/questions"
import type { Handle, Sees } from "@/db/queries/visible"
import { type Assessed, assess, shownIn } from "../questions/assess"
import { refreshSummaries } from "../questions/refresh-summaries"
import type { SignedIn } from "../verb"

export type ListedClaim = ClaimRow & { articleTitle: string }

interface Beside {
  openNotes: ReadonlyMap<string, number>
  person: (id: string) => Person
}

type FromQuestion = Pick<ClaimRow, "question" | "flags" | "shown" | "evidence" | "sources" | "mentions">

// Name by name: put together from parts with "...", 5,000 rows cost a hundred milliseconds.
function rowOf(
  {
    claim,
    figure,
    articleTitle,
  }: Pick<QuestionClaim, "figure" | "articleTitle"> & Pick<SummarisedClaim, "claim">,
  fromQuestion: FromQuestion,
  { openNotes, person }: Beside,
): ListedClaim {
  return {
    id: claim.id,
    articleId: claim.articleId,
    questionId: claim.questionId,
    kind: claim.kind,
    words: claim.words,
    blockPath: claim.blockPath,
    anchor: claim.anchor,
    figure,
    figureTyped: claim.figureTyped,
    question: fromQuestion.question,
    flags: fromQuestion.flags,
    shown: fromQuestion.shown,
    evidence: fromQuestion.evidence,
    sources: fromQuestion.sources,
    mentions: fromQuestion.mentions,
    figureOutdated: claim.figureOutdated ? (JSON.parse(claim.figureOutdated) as Figure) : null,
    openNotes: openNotes.get(claim.id) ?? 0,
    rev: claim.rev,
    by: person(claim.createdBy),
    updatedAt: claim.updatedAt,
    articleTitle,
  }
}

const fromAssessed = (assessed: Assessed): FromQuestion => ({
  ...{ question: assessed.question.title, flags: assessed.question.flags, shown: shownIn(assessed) },
  evidence: assessed.evidence.length,
  sources: new Set(assessed.evidence.map(one => one.source.id)).size,
  mentions: assessed.claims.length,
})

/** Rows of claims of assessed questions, each with what its question shows. */
export async function rowsOf(
  db: Handle,
  viewer: Sees,
  assessed: Iterable<Assessed>,
  notesOf: { articleId: string } | { claimIds: readonly string[] },
  keep: (claim: QuestionClaim) => boolean,
): Promise<ListedClaim[]> {
  const kept = [...assessed].flatMap(one => one.claims.filter(keep).map(claim => ({ one, claim })))
  const openNotes = await openNotesOnClaims(db, viewer, notesOf)
  const person = await namesOf(
    db,
    kept.map(({ claim }) => claim.claim.createdBy),
  )
  return kept.map(({ one, claim }) => rowOf(claim, fromAssessed(one), { openNotes, person }))
}

/**
 * Rows of an article's claims or of these claims, in the order they were made: from the summaries of their questions, so that
 * 5,000 of them cost no comparison. Guests, and questions with restricted evidence, are compared for whoever asks.
 */
export async function listedRows(
  ctx: SignedIn,
  of: { articleId: string } | { claimIds: readonly string[] },
): Promise<ListedClaim[]> {
  const { read, who } = ctx
  await refreshSummaries(ctx)
  const found = await summarisedClaims(read, who, of)
  const compared = found.filter(row => !isSummarised(row, who)).map(row => row.claim.questionId)
  const assessed = await assess(read, who, [...new Set(compared)])
  const openNotes = await openNotesOnClaims(read, who, of)
  const person = await namesOf(
    read,
    found.map(row => row.claim.createdBy),
  )
  return found.flatMap(row => {
    const one = assessed.get(row.claim.questionId)
    const fromQuestion = one ? fromAssessed(one) : fromSummary(row)
    const figure = row.figure ? (JSON.parse(row.figure) as Figure) : null
    return fromQuestion ? [rowOf({ ...row, figure }, fromQuestion, { openNotes, person })] : []
  })
}

const isSummarised = ({ summary }: SummarisedClaim, viewer: Sees): boolean =>
  summary !== null && !summary.restricted && summary.shown !== null && viewer.role !== null

function fromSummary({ summary, question }: SummarisedClaim): FromQuestion | null {
  if (!summary?.shown) return null
  return {
    question: question.title,
    flags: question.flags,
    shown: summary.shown,
    evidence: summary.evidence ?? 0,
    sources: summary.sources ?? 0,
    mentions: summary.mentions ?? 0,
  }
}

/** The rows of these claims, in the order given. */
export async function claimRowsByIds(
  ctx: SignedIn,
  claims: readonly { id: string }[],
): Promise<ListedClaim[]> {
  if (claims.length === 0) return []
  const order = new Map(claims.map((claim, at) => [claim.id, at]))
  const rows = await listedRows(ctx, { claimIds: [...order.keys()] })
  return rows.sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
}
