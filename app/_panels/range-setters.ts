import type { ComparisonView, EvidenceView } from "@/core/desk/question-views"

/** Which sources set the ends of the range across independent sources; an end that one of them leaves open is set by that one. */
export interface RangeSetters {
  low: string[]
  high: string[]
}

const names = (evidence: readonly EvidenceView[]) => [...new Set(evidence.map(one => one.source.label))]

/** The sources whose figures are the ends of this range, by their labels. Null where there is no range. */
export function rangeSetters(
  hull: ComparisonView["hull"],
  evidence: readonly EvidenceView[],
): RangeSetters | null {
  if (!hull) return null
  const counted = evidence.filter(
    one =>
      one.independent &&
      one.stance !== "context" &&
      one.figure?.state === "value" &&
      one.relation !== "not_comparable" &&
      one.match.kind !== "absent" &&
      !one.match.digitDiff,
  )
  const sets = (value: number | null, end: "low" | "high") =>
    names(
      counted.filter(({ figure }) =>
        value === null ? figure?.[end] === null : figure?.[end] === value || figure?.best === value,
      ),
    )
  return { low: sets(hull.low, "low"), high: sets(hull.high, "high") }
}
