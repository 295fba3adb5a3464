import type { ComparisonView, EndView } from "../desk/question-views"
import type { Reason } from "../desk/views"

/** What is said of a question that must have two independent sources and has fewer; its value `n` is how many it has. */
export const twoNeeded = "comparison.two_needed"

interface Speaking {
  id: string
  /** Pieces of evidence from one source are one source. */
  sourceId?: string | undefined
  independent: boolean
  /** Supports the words, in a quote that was found. */
  supports: boolean
}

/**
 * How many independent sources bear the words out. Where they name figures or days, each end counts by itself and the end with
 * fewest decides: a source for the floor and another for the ceiling are one each.
 */
export function bearingOut(ends: readonly EndView[], evidence: readonly Speaking[]): number {
  const sourceOf = new Map(
    evidence.filter(one => one.independent).map(one => [one.id, one.sourceId ?? one.id]),
  )
  const count = (ids: readonly string[]) => new Set(ids.flatMap(id => sourceOf.get(id) ?? [])).size
  if (ends.length === 0) return count(evidence.filter(one => one.supports).map(one => one.id))
  return Math.min(...ends.map(end => (end.standing === "stated" ? count(end.evidence) : 0)))
}

/** The sentence for fewer than two; nothing where there are enough. */
export function twoSources(ends: readonly EndView[], evidence: readonly Speaking[]): Reason[] {
  const n = bearingOut(ends, evidence)
  return n < 2 ? [{ code: twoNeeded, values: { n } }] : []
}

/** Whether two sources were asked for and are not there. */
export const lacksTwo = ({ reasons }: Pick<ComparisonView, "reasons">): boolean =>
  reasons.some(reason => reason.code === twoNeeded)
