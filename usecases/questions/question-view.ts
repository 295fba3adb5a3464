import type { DisputeRow } from "@/core/desk/dispute-row"
import type { DecisionView, EvidenceView, Mention, QuestionView } from "@/core/desk/question-views"
import type { Person } from "@/core/desk/views"
import { differsFrom } from "@/core/disputes/differing"
import type { Related } from "@/core/evidence/compare-question"
import type { Figure } from "@/core/figures/figure"
import { isDoubted } from "@/core/sources/doubt"
import { labelOf } from "@/core/sources/label"
import type { CslItem } from "@/core/sources/source"
import { holdersOf } from "@/db/queries/circles"
import { namesOf } from "@/db/queries/people-names"
import {
  type DecisionRecord,
  type QuestionClaim,
  type QuestionEvidence,
  type SourceOfEvidence,
  sourceLabels,
} from "@/db/queries/questions"
import type { Handle, Sees } from "@/db/queries/visible"
import type { Assessed } from "./assess"

/** Names of the people and sources that views mention, looked up once for all of them. */
export interface Names {
  person: (id: string) => Person
  source: (id: string) => { id: string; label: string } | null
  /** Whom to ask for a restricted source. */
  holder: (source: SourceOfEvidence) => Person
}

/** Looks up everybody and every origin that these questions name. */
export async function namesFor(db: Handle, viewer: Sees, all: Iterable<Assessed>): Promise<Names> {
  const people = new Set<string>()
  const unseen = new Set<string>()
  const sources = new Map<string, CslItem | null>()
  for (const { evidence, hidden, decisions } of all) {
    for (const { source } of hidden) {
      people.add(source.createdBy)
      unseen.add(source.id)
    }
    for (const { by } of decisions) people.add(by)
    for (const one of evidence) {
      people.add(one.evidence.createdBy)
      sources.set(one.source.id, one.source.csl)
      const origin = originId(one)
      if (origin && !sources.has(origin)) sources.set(origin, null)
    }
  }
  const missing = [...sources].filter(([, csl]) => !csl).map(([id]) => id)
  for (const [id, csl] of await sourceLabels(db, viewer, missing)) sources.set(id, csl)
  const holders = await holdersOf(db, [...unseen])
  const person = await namesOf(db, people)
  return {
    person,
    holder: source => holders.get(source.id) ?? person(source.createdBy),
    source: id => {
      const csl = sources.get(id)
      return csl ? { id, label: labelOf(csl) } : null
    },
  }
}

const originId = ({ evidence, source }: QuestionEvidence) => evidence.derivesFrom ?? source.derivesFrom

/** A place that answers a question. Where it is the only one, what the evidence says of the question is said of it. */
export function mentionOf({ claim, figure, articleTitle }: QuestionClaim, assessed: Assessed): Mention {
  const { id: claimId, articleId, words, anchor } = claim
  const alone = assessed.claims.length < 2
  const { state } = alone ? assessed.comparison : assessed.of(claimId).comparison
  return { claimId, articleId, articleTitle, words, figure, anchor, comparison: state }
}

/** A piece of evidence, and how these relations say a claim stands to it. */
export function evidenceView(
  one: QuestionEvidence,
  assessed: Assessed,
  names: Names,
  relations: ReadonlyMap<string, Related> = assessed.of(undefined).relations,
): EvidenceView {
  const { evidence: row, source, figure } = one
  const origin = originId(one)
  const related = relations.get(row.id)
  const { id, citekey, title, url, person, restricted, terms } = source
  return {
    ...{ id: row.id, questionId: row.questionId, snapshotId: row.snapshotId, quote: row.quote },
    source: { id, citekey, label: labelOf(source.csl), title, url, person, restricted, terms },
    ...{ lang: row.lang, dir: row.dir, translation: row.translation, locator: row.locator, match: row.match },
    place: row.quoteStart === null ? null : { start: row.quoteStart, end: row.quoteEnd ?? row.quoteStart },
    ...{ stance: row.stance, credibility: row.credibility, credibilityReason: row.credibilityReason },
    ...{ directness: row.directness, basis: row.basis, basisCount: row.basisCount },
    derivesFrom: origin ? names.source(origin) : null,
    independent: assessed.independent.has(row.id),
    doubted: isDoubted(source),
    figure,
    figureFrom: row.figureFrom as EvidenceView["figureFrom"],
    ...{ relation: related?.relation ?? null, relationFlags: related?.flags ?? [] },
    ...{ rev: row.rev, by: names.person(row.createdBy), createdAt: row.createdAt },
  }
}

export function decisionView(row: DecisionRecord, assessed: Assessed, names: Names): DecisionView {
  const isCurrent = assessed.decision?.id === row.id
  const changed = isCurrent ? assessed.changed : []
  return {
    ...{ id: row.id, n: row.n, outcome: row.outcome, rule: row.rule, reason: row.reason },
    waiver: row.waiver,
    chosen: row.chosen ? (JSON.parse(row.chosen) as Figure) : null,
    ...{ dissent: row.dissent, reopenWhen: row.reopenWhen, codebook: row.codebook, effect: row.effect },
    freshness: isCurrent && changed.length === 0 ? "fresh" : "stale",
    changed,
    differing: differingMentions(row, assessed.claims),
    ...{ by: names.person(row.by), at: row.at },
  }
}

/** The claims in the texts whose words are not what was decided. */
function differingMentions(row: DecisionRecord, claims: readonly QuestionClaim[]): string[] {
  const decided = { judged: row.judged, chosen: row.chosen ? (JSON.parse(row.chosen) as Figure) : null }
  return claims.flatMap(({ claim, figure }) =>
    claim.anchor === "anchored" && differsFrom(decided, { words: claim.words, figure }) ? [claim.id] : [],
  )
}

const currentDecision = (assessed: Assessed, names: Names) =>
  assessed.decision && decisionView(assessed.decision, assessed, names)

/** The question for its page; or for the panel of one claim, whose words the evidence is then related to. */
export function questionView(assessed: Assessed, names: Names, claimId?: string): QuestionView {
  const { question, comparison, decisions, decision } = assessed
  const { relations } = assessed.of(claimId)
  const holders = assessed.hidden.map(({ source }) => names.holder(source).name)
  return {
    ...{ id: question.id, title: question.title, kind: question.kind },
    ...{ measure: question.measure, population: question.population, place: question.place },
    period: { from: question.periodFrom, to: question.periodTo },
    ...{ strength: question.strength, flags: question.flags, rev: question.rev, comparison },
    decision: currentDecision(assessed, names),
    earlierDecisions: decisions
      .filter(one => one.id !== decision?.id)
      .map(one => decisionView(one, assessed, names))
      .reverse(),
    evidence: assessed.evidence.map(one => evidenceView(one, assessed, names, relations)),
    restrictedHolders: [...new Set(holders)].sort(),
    mentions: assessed.claims.map(claim => mentionOf(claim, assessed)),
    joinedInto: null,
  }
}

export function disputeRow(assessed: Assessed, names: Names): DisputeRow {
  const { question, why, comparison, claims, evidence } = assessed
  return {
    ...{ questionId: question.id, question: question.title, why, comparison },
    decision: currentDecision(assessed, names),
    ...{ mentions: claims.map(claim => mentionOf(claim, assessed)), evidence: evidence.length },
  }
}
