import type { ComparisonView, DecisionView } from "@/core/desk/question-views"
import { type Shown, shownOf } from "@/core/desk/shown"
import { type Changed, changedSince, type Judgeable } from "@/core/disputes/freshness"
import { whyDisputed } from "@/core/disputes/why-disputed"
import { type Compared, compareQuestion } from "@/core/evidence/compare-question"
import { independentOf } from "@/core/evidence/independence"
import { isDoubted } from "@/core/sources/doubt"
import { derivationsIn, doubtedAmong, type KnownDerivations } from "@/db/queries/derivations"
import {
  claimsOfQuestions,
  type DecisionRecord,
  decisionsOfQuestions,
  evidenceOfQuestions,
  type QuestionClaim,
  type QuestionEvidence,
  type QuestionRecord,
  type QuestionScope,
  questionRows,
} from "@/db/queries/questions"
import type { Handle, Sees } from "@/db/queries/visible"

/** A question with all that this viewer may know of it, compared. */
export interface Assessed {
  question: QuestionRecord
  claims: QuestionClaim[]
  evidence: QuestionEvidence[]
  /** Evidence of restricted sources of others: never shown, only that somebody holds some. */
  hidden: QuestionEvidence[]
  independent: ReadonlySet<string>
  comparison: ComparisonView
  /** The comparison with one claim's words alone, and how they stand to each piece of evidence; computed when asked for. */
  of(claimId: string | undefined): Compared
  /** Decisions in order, those undone left out. */
  decisions: DecisionRecord[]
  decision: DecisionRecord | null
  /** How many were ever made, undone ones included: the number the next one must come after. */
  lastN: number
  changed: Changed[]
  why: ReturnType<typeof whyDisputed>
}

/** Reads questions and what belongs to them (one query a table) and compares each. */
export async function assess(db: Handle, viewer: Sees, scope: QuestionScope): Promise<Map<string, Assessed>> {
  if (Array.isArray(scope) && scope.length === 0) return new Map()
  const given = await evidenceOfQuestions(db, viewer, scope)
  const [questions, claims, evidence, decisions, known] = [
    await questionRows(db, viewer, scope),
    byQuestion(await claimsOfQuestions(db, viewer, scope), row => row.claim.questionId),
    byQuestion(given, row => row.evidence.questionId),
    byQuestion(await decisionsOfQuestions(db, scope), row => row.questionId),
    await withOriginsOf(db, given, await derivationsIn(db, viewer)),
  ]
  return new Map(
    questions.map(question => {
      const parts = {
        claims: claims.get(question.id) ?? [],
        evidence: evidence.get(question.id) ?? [],
        decisions: decisions.get(question.id) ?? [],
      }
      return [question.id, assessOne(question, parts, known)]
    }),
  )
}

/** What single pieces of evidence are said to repeat may be in doubt as well as what their sources do. */
async function withOriginsOf(
  db: Handle,
  given: readonly QuestionEvidence[],
  known: KnownDerivations,
): Promise<KnownDerivations> {
  const origins = new Set(given.flatMap(({ evidence }) => evidence.derivesFrom ?? []))
  return { ...known, doubted: new Set([...known.doubted, ...(await doubtedAmong(db, origins))]) }
}

function byQuestion<T>(rows: readonly T[], idOf: (row: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const row of rows) {
    const known = map.get(idOf(row))
    if (known) known.push(row)
    else map.set(idOf(row), [row])
  }
  return map
}

interface Parts {
  claims: QuestionClaim[]
  evidence: QuestionEvidence[]
  decisions: DecisionRecord[]
}

function assessOne(question: QuestionRecord, parts: Parts, known: KnownDerivations): Assessed {
  const evidence = parts.evidence.filter(one => one.source.visible)
  const hidden = parts.evidence.filter(one => !one.source.visible)
  const independent = independentOf(
    evidence.map(({ evidence: one }) => ({
      ...{ id: one.id, sourceId: one.sourceId },
      derivesFrom: one.derivesFrom && !known.hidden.has(one.derivesFrom) ? one.derivesFrom : null,
    })),
    known.derives,
    new Set([
      ...known.doubted,
      ...evidence.filter(({ source }) => isDoubted(source)).map(({ source }) => source.id),
    ]),
  )
  const mentionsOf = (claims: readonly QuestionClaim[]) =>
    claims.map(({ claim, figure, reading }) => ({ words: claim.words, figure, reading }))
  const asked = {
    kind: question.kind,
    mentions: mentionsOf(standing(parts.claims)),
    evidence: evidence.map(({ evidence: { id, sourceId, stance, quote, match }, figure, source }) => ({
      ...{ id, sourceId, stance, quote, match, figure, independent: independent.has(id) },
      doubted: isDoubted(source),
    })),
    year: yearOf(question),
    mustHaveTwo: question.flags.includes("must_have_two"),
  }
  const compared = compareQuestion(asked)
  const { comparison } = compared
  const of = (claimId: string | undefined) => {
    const own = parts.claims.filter(({ claim }) => claim.id === claimId)
    return own.length === 0 ? compared : compareQuestion({ ...asked, mentions: mentionsOf(own) })
  }
  const decisions = parts.decisions.filter(one => one.undoneAt === null)
  const decision = decisions.at(-1) ?? null
  const unseen = new Set(hidden.map(one => one.evidence.id))
  const changed = decision ? changedSince(decision.judged, judgeable(parts.claims, evidence), unseen) : []
  const fresh = decision && { freshness: changed.length > 0 ? ("stale" as const) : ("fresh" as const) }
  return {
    ...{
      question,
      claims: parts.claims,
      evidence,
      hidden,
      independent,
      comparison,
      of,
    },
    ...{ decisions, decision, changed, lastN: parts.decisions.at(-1)?.n ?? 0 },
    why: whyDisputed(comparison, fresh satisfies Pick<DecisionView, "freshness"> | null, question.flags),
  }
}

/** Mentions whose words are in a text now; where none is, the words that were lost. */
function standing(claims: readonly QuestionClaim[]): readonly QuestionClaim[] {
  const anchored = claims.filter(({ claim }) => claim.anchor === "anchored")
  return anchored.length > 0 ? anchored : claims
}

const yearOf = ({ periodFrom, periodTo }: QuestionRecord): number | null => {
  const year = Number((periodFrom ?? periodTo ?? "").slice(0, 4))
  return year > 0 ? year : null
}

/** What a decision on this question is given on, as it stands. */
export function judgeable(
  claims: readonly QuestionClaim[],
  evidence: readonly QuestionEvidence[],
): Judgeable {
  const anchored = claims.filter(({ claim }) => claim.anchor === "anchored")
  return {
    version: Math.max(0, ...claims.map(({ claim }) => claim.version)),
    words: anchored.map(({ claim }) => claim.words),
    figures: anchored.map(({ figure }) => figure),
    evidence: evidence.map(({ evidence: { id, rev }, snapshotSha256 }) => ({ id, rev, snapshotSha256 })),
  }
}

/** What a claim shows of its question. */
export function shownIn({ decision, changed, comparison }: Assessed): Shown {
  const freshness = changed.length > 0 ? ("stale" as const) : ("fresh" as const)
  const decided = decision && { outcome: decision.outcome, freshness }
  return shownOf(decided, { comparison: comparison.state, end: comparison.end, ends: comparison.ends })
}
