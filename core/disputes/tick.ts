import type { ComparisonView } from "../desk/question-views"
import { lacksTwo } from "../evidence/two-sources"
import type { Outcome } from "./decision"

/** A decision without a form: supported, with no rule and no reason given. */
export function isTick(decision: {
  outcome: Outcome
  rule?: unknown
  reason?: unknown
  chosen?: unknown
}): boolean {
  return decision.outcome === "supported" && !decision.rule && !decision.reason && !decision.chosen
}

/**
 * Whether the one-key tick is offered: the evidence states what the text says, and comes from two sources where two were asked
 * for. Anything else asks for a reason.
 */
export const mayTick = (comparison: Pick<ComparisonView, "state" | "reasons">): boolean =>
  comparison.state === "agrees" && !lacksTwo(comparison)
