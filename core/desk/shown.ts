import type { Freshness, Outcome } from "../disputes/decision"
import type { Comparison } from "../evidence/evidence"
import type { EndView } from "./question-views"

/** What a claim shows of its question: a person's decision (solid sign), else the program's comparison (hollow sign). */
export type Shown =
  | { by: "person"; outcome: Outcome; freshness: Freshness }
  | {
      by: "program"
      comparison: Comparison
      end: "lower" | "upper" | null
      /** Numbers of the text that no evidence states, though some of it was compared with them; left out where there is none. */
      unstated?: number[]
    }

/** A fresh decision, else the comparison; a stale decision stays visible, and says that something changed since. */
export function shownOf(
  decision: { outcome: Outcome; freshness: Freshness } | null,
  compared: { comparison: Comparison; end: "lower" | "upper" | null; ends?: readonly End[] },
): Shown {
  if (decision) return { by: "person", outcome: decision.outcome, freshness: decision.freshness }
  const unstated = unstatedIn(compared.comparison, compared.ends ?? [])
  return {
    ...{ by: "program", comparison: compared.comparison, end: compared.end },
    ...(unstated.length > 0 ? { unstated } : {}),
  }
}

type End = Pick<EndView, "value" | "standing">

/** Where evidence was compared with the text's number: agreement on one end must not hide that nobody states the other. */
const comparedWith: readonly Comparison[] = ["agrees_in_part", "allowed", "conflicts"]

/** The numbers that no evidence states, each once; a single number that is stated as one of its ends is none of them. */
export function unstatedIn(comparison: Comparison, ends: readonly End[]): number[] {
  if (!comparedWith.includes(comparison)) return []
  const values = (standing: EndView["standing"]) =>
    ends.flatMap(end => (end.standing === standing && end.value !== null ? end.value : []))
  const known = new Set([...values("stated"), ...values("opposed")])
  return [...new Set(values("allowed"))].filter(value => !known.has(value))
}

/** Whether a person's decision stands, and nothing changed since. */
export const isSettled = (shown: Shown | undefined): boolean =>
  shown?.by === "person" && shown.freshness === "fresh"
