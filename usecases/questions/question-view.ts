import type { DecisionView, DisputeRow, EvidenceView, Mention, Person, QuestionView } from "@/core/desk/views"
import type { Figure } from "@/core/figures/figure"
import { labelOf } from "@/core/sources/label"
import type { CslItem } from "@/core/sources/source"
import { namesOf } from "@/db/queries/people-names"
import {
  type DecisionRecord,
  type QuestionClaim,
  type QuestionEvidence,
  sourceLabels,
} from "@/db/queries/questions"
import type { Handle, Sees } from "@/db/queries/visible"
import type { Assessed } from "./assess"

/** Names of the people and sources that views mention, looked up once for all of them. */
export interface Names {
  person: (id: string) => Person
  source: (id: string) => { id: string; label: string } | null
}

/** Looks up everybody and every origin that these questions name. */
export async function namesFor(db: Handle, viewer: Sees, all: Iterable<Assessed>): Promise<Names> {
  const people = new Set<string>()
  const sources = new Map<string, CslItem | null>()
  for (const { evidence, hidden, decisions } of all) {
    for (const { source } of hidden) people.add(source.createdBy)
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
  return {
    person: await namesOf(db, people),
    source: id => {
      const csl = sources.get(id)
      return csl ? { id, label: labelOf(csl) } : null
    },
  }
}

const originId = ({ evidence, source }: QuestionEvidence) => evidence.derivesFrom ?? source.derivesFrom

export function mentionOf({ claim, figure, articleTitle }: QuestionClaim): Mention {
  const { id: claimId, articleId, words, anchor } = claim
  return { claimId, articleId, articleTitle, words, figure, anchor }
}

export function evidenceView(one: QuestionEvidence, assessed: Assessed, names: Names): EvidenceView {
  const { evidence: row, source, figure } = one
  const origin = originId(one)
  const related = assessed.relations().get(row.id)
  const { id, citekey, title, url, person } = source
  return {
    ...{ id: row.id, questionId: row.questionId, snapshotId: row.snapshotId, quote: row.quote },
    source: { id, citekey, label: labelOf(source.csl), title, url, person },
    ...{ lang: row.lang, dir: row.dir, translation: row.translation, locator: row.locator, match: row.match },
    ...{ stance: row.stance, credibility: row.credibility, credibilityReason: row.credibilityReason },
    ...{ directness: row.directness, basis: row.basis, basisCount: row.basisCount },
    derivesFrom: origin ? names.source(origin) : null,
    independent: assessed.independent.has(row.id),
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
    chosen: row.chosen ? (JSON.parse(row.chosen) as Figure) : null,
    ...{ dissent: row.dissent, reopenWhen: row.reopenWhen, codebook: row.codebook, effect: row.effect },
    freshness: isCurrent && changed.length === 0 ? "fresh" : "stale",
    changed,
    ...{ by: names.person(row.by), at: row.at },
  }
}

const currentDecision = (assessed: Assessed, names: Names) =>
  assessed.decision && decisionView(assessed.decision, assessed, names)

export function questionView(assessed: Assessed, names: Names): QuestionView {
  const { question, comparison, decisions, decision } = assessed
  const holders = assessed.hidden.map(({ source }) => names.person(source.createdBy).name)
  return {
    ...{ id: question.id, title: question.title, kind: question.kind },
    ...{ measure: question.measure, population: question.population, place: question.place },
    period: { from: question.periodFrom, to: question.periodTo },
    ...{ flags: question.flags, rev: question.rev, comparison },
    decision: currentDecision(assessed, names),
    earlierDecisions: decisions
      .filter(one => one.id !== decision?.id)
      .map(one => decisionView(one, assessed, names))
      .reverse(),
    evidence: assessed.evidence.map(one => evidenceView(one, assessed, names)),
    restrictedHolders: [...new Set(holders)].sort(),
    mentions: assessed.claims.map(mentionOf),
  }
}

export function disputeRow(assessed: Assessed, names: Names): DisputeRow {
  const { question, why, comparison, claims, evidence } = assessed
  return {
    ...{ questionId: question.id, question: question.title, why, comparison },
    decision: currentDecision(assessed, names),
    ...{ mentions: claims.map(mentionOf), evidence: evidence.length },
  }
}
