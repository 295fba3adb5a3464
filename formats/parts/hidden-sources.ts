import type { ComparisonView, EndView, EvidenceView, QuestionView } from "@/core/desk/views"
import type { Comparison } from "@/core/evidence/evidence"

/** An end's standing by the evidence that is left: without any, nothing speaks for or against it. */
function endOf(end: EndView, left: ReadonlySet<string>): EndView {
  const evidence = end.evidence.filter(id => left.has(id))
  return { ...end, evidence, standing: evidence.length === 0 ? "allowed" : end.standing }
}

function stateOf(before: Comparison, ends: readonly EndView[], evidence: number): Comparison {
  if (evidence === 0) return "no_evidence"
  if (ends.length === 0) return before
  if (ends.some(end => end.standing === "opposed")) return "conflicts"
  const stated = ends.filter(end => end.standing === "stated").length
  if (stated === ends.length) return "agrees"
  return stated > 0
    ? "agrees_in_part"
    : before === "quote_not_found" || before === "other_scope"
      ? before
      : "allowed"
}

/** The range the evidence spans; null = unbounded. */
function hullOf(evidence: readonly EvidenceView[]): ComparisonView["hull"] {
  const figures = evidence.filter(one => one.independent).flatMap(one => (one.figure ? [one.figure] : []))
  if (figures.length === 0) return null
  const least = (a: number | null, b: number | null) => (a === null || b === null ? null : Math.min(a, b))
  const most = (a: number | null, b: number | null) => (a === null || b === null ? null : Math.max(a, b))
  return figures
    .map(({ low, high }) => ({ low, high }))
    .reduce((all, one) => ({ low: least(all.low, one.low), high: most(all.high, one.high) }))
}

function comparisonOf(before: ComparisonView, evidence: readonly EvidenceView[]): ComparisonView {
  const left = new Set(evidence.map(one => one.id))
  const ends = before.ends.map(end => endOf(end, left))
  const state = stateOf(before.state, ends, evidence.length)
  const part = state === "agrees_in_part" ? (ends.find(end => end.standing === "stated")?.end ?? null) : null
  // Reasons may quote what is left out, so none stays where something is.
  return { state, end: part, ends, reasons: [], hull: before.hull === null ? null : hullOf(evidence) }
}

/**
 * A question as it stands without the evidence of some sources: what is left is compared anew, so that neither a figure nor a
 * verdict of a hidden source shows through.
 */
export function withoutSources(question: QuestionView, hidden: ReadonlySet<string>): QuestionView {
  const evidence = question.evidence
    .filter(one => !hidden.has(one.source.id))
    .map(one => (one.derivesFrom && hidden.has(one.derivesFrom.id) ? { ...one, derivesFrom: null } : one))
  if (evidence.length === question.evidence.length) return { ...question, evidence }
  return { ...question, evidence, comparison: comparisonOf(question.comparison, evidence) }
}
