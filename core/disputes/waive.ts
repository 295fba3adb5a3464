import type { WaiverReason } from "../claims/claim"
import type { ComparisonView } from "../desk/question-views"
import type { Outcome } from "./decision"

/** A decision that nothing needs to be shown: one of three reasons, and no words beside it. */
export const isWaiver = (decision: {
  outcome: Outcome
  waiver?: WaiverReason | null | undefined
  reason?: unknown
  rule?: unknown
  chosen?: unknown
}): boolean =>
  decision.outcome === "waived" &&
  Boolean(decision.waiver) &&
  !decision.reason &&
  !decision.rule &&
  !decision.chosen

/**
 * Whether somebody who checks, but does not decide, may waive: where no evidence was brought, and nothing stands but a tick or
 * another waiver. Whatever sources speak about is decided by whoever may decide.
 */
export const mayWaive = (
  { state }: Pick<ComparisonView, "state">,
  standing: { outcome: Outcome; reason: string | null; waiver: WaiverReason | null } | null,
): boolean =>
  state === "no_evidence" &&
  (standing === null || standing.waiver !== null || (standing.outcome === "supported" && !standing.reason))
