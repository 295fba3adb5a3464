import type { Freshness, Outcome } from "../disputes/decision"
import type { Comparison } from "../evidence/evidence"

/** What a claim shows of its question: a person's decision (solid sign), else the program's comparison (hollow sign). */
export type Shown =
  | { by: "person"; outcome: Outcome; freshness: Freshness }
  | { by: "program"; comparison: Comparison; end: "lower" | "upper" | null }

/** A fresh decision, else the comparison; a stale decision stays visible, and says that something changed since. */
export function shownOf(
  decision: { outcome: Outcome; freshness: Freshness } | null,
  compared: { comparison: Comparison; end: "lower" | "upper" | null },
): Shown {
  if (decision) return { by: "person", outcome: decision.outcome, freshness: decision.freshness }
  return { by: "program", comparison: compared.comparison, end: compared.end }
}

/** Whether a person's decision stands, and nothing changed since. */
export const isSettled = (shown: Shown | undefined): boolean =>
  shown?.by === "person" && shown.freshness === "fresh"
