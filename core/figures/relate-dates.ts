import type { DateInterval } from "./figure"

export const dateRelations = [
  "equal",
  "within",
  "contains",
  "overlaps",
  "contradicts",
  "not_comparable",
] as const
export type DateRelation = (typeof dateRelations)[number]

const START = "0000-00-00"
const END = "9999-99-99"

/** How a claim's days stand to a source's: within them, around them, across, or apart. */
export function relateDates(claim: DateInterval | null, evidence: DateInterval | null): DateRelation {
  if (!claim || !evidence) return "not_comparable"
  const [a, b] = [claim.from ?? START, claim.to ?? END]
  const [c, d] = [evidence.from ?? START, evidence.to ?? END]
  if (a === c && b === d) return "equal"
  if (a >= c && b <= d) return "within"
  if (a <= c && b >= d) return "contains"
  return b < c || d < a ? "contradicts" : "overlaps"
}

/** A cumulative count of this day may not lie under one of an earlier day. */
export const isLater = (a: DateInterval, b: DateInterval) => (a.to ?? END) > (b.to ?? END)
