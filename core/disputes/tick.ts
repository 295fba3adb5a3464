import type { ComparisonView } from "../desk/views"
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

/** Whether the one-key tick is offered: the evidence states what the text says. Anything else asks for a reason. */
export const mayTick = ({ state }: Pick<ComparisonView, "state">): boolean => state === "agrees"
