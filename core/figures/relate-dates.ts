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
  const [a, b, c, d] = aligned(claim, evidence)
  if (a === c && b === d) return "equal"
  if (a >= c && b <= d) return "within"
  if (a <= c && b >= d) return "contains"
  return b < c || d < a ? "contradicts" : "overlaps"
}

const yearOf = (date: DateInterval) => (date.from ?? date.to ?? "").slice(0, 4)
const isYearless = (date: DateInterval) => (date.from ?? date.to ?? "").startsWith("--")

/** A date with the other's year where its own words name none. */
export function inYearOf(date: DateInterval, other: DateInterval | null): DateInterval {
  if (!other || !isYearless(date) || isYearless(other)) return date
  const full = (day: string | null) => (day === null ? null : `${yearOf(other)}${day.slice(1)}`)
  return { ...date, from: full(date.from), to: full(date.to) }
}

/** Days without a year ("mid-August") are those of the other date's year. */
function aligned(claim: DateInterval, evidence: DateInterval): [string, string, string, string] {
  const year = isYearless(claim) ? (isYearless(evidence) ? "0000" : yearOf(evidence)) : yearOf(claim)
  const full = (day: string | null, open: string) =>
    day === null ? open : day.startsWith("--") ? `${year}${day.slice(1)}` : day
  return [full(claim.from, START), full(claim.to, END), full(evidence.from, START), full(evidence.to, END)]
}

/** A cumulative count of this day may not lie under one of an earlier day. */
export const isLater = (a: DateInterval, b: DateInterval) => (a.to ?? END) > (b.to ?? END)
