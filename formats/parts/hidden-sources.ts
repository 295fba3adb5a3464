import type { QuestionView } from "@/core/desk/question-views"
import { compareQuestion } from "@/core/evidence/compare-question"

const yearOf = ({ period }: QuestionView): number | null =>
  Number((period.from ?? period.to ?? "").slice(0, 4)) || null

/**
 * A question as it stands without the evidence of some sources: what is left is compared anew, so that neither a figure nor a
 * verdict of a hidden source shows through.
 */
export function withoutSources(question: QuestionView, hidden: ReadonlySet<string>): QuestionView {
  const evidence = question.evidence
    .filter(one => !hidden.has(one.source.id))
    .map(one => (one.derivesFrom && hidden.has(one.derivesFrom.id) ? { ...one, derivesFrom: null } : one))
  if (evidence.length === question.evidence.length) return { ...question, evidence }
  const { kind, mentions } = question
  const { comparison, relations } = compareQuestion({ kind, mentions, evidence, year: yearOf(question) })
  const related = evidence.map(one => {
    const { relation, flags } = relations.get(one.id) ?? { relation: null, flags: [] }
    return { ...one, relation, relationFlags: flags }
  })
  return { ...question, evidence: related, comparison }
}
