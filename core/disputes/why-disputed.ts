import type { QuestionFlag } from "../claims/claim"
import type { DisputeRow } from "../desk/dispute-row"
import type { ComparisonView, DecisionView } from "../desk/question-views"

/**
 * Why a question stands among the disputes; empty when it does not. A fresh decision settles what sources say against each
 * other; a flag stays until somebody takes it away.
 */
export function whyDisputed(
  comparison: ComparisonView,
  decision: Pick<DecisionView, "freshness"> | null,
  flags: readonly QuestionFlag[],
): DisputeRow["why"] {
  const why: DisputeRow["why"] = []
  const settled = decision?.freshness === "fresh"
  if (!settled && comparison.state === "conflicts") why.push("conflicts")
  if (!settled && hasUnstatedEnd(comparison)) why.push("end_not_stated")
  if (decision?.freshness === "stale") why.push("stale")
  if (flags.includes("disputed")) why.push("flagged")
  return why
}

/** One end of a range is stated and the other is not: somebody must say where it comes from. */
function hasUnstatedEnd({ state, ends }: ComparisonView): boolean {
  return state === "agrees_in_part" && ends.some(end => end.value !== null && end.standing === "allowed")
}
