import type { ComparisonView, EvidenceView } from "@/core/desk/question-views"
import type { DateCompared } from "@/core/evidence/dates-compared"
import type { DateInterval, Figure } from "@/core/figures/figure"

/** An interval as the plot draws it; null = open. Dates are milliseconds UTC, their last day included. */
export interface Span {
  low: number | null
  high: number | null
}

/** One source's row. */
export interface PlotRow extends Span {
  id: string
  label: string
  best: number | null
  /** A bound whose own end is meant ("at least 190"): drawn hollow. */
  bound: boolean
  independent: boolean
  stance: EvidenceView["stance"]
  /** When the count was taken, where the source says so. */
  asOf: DateInterval | string | null
}

export interface Plot {
  /** What the text says. */
  ours: Span
  rows: PlotRow[]
  hull: Span | null
  /** Whether the scale is one of days. */
  days: boolean
  /** Whether only whole numbers mean something: people and counted things. */
  whole: boolean
}

const rowOf = ({ id, source, independent, stance }: EvidenceView) => ({
  ...{ id, label: source.label, independent, stance },
})

/** The figures of the evidence beside the text's; what only mentions one has no row. Null where nothing is to be drawn. */
export function figuresPlot(
  figure: Figure | null,
  evidence: readonly EvidenceView[],
  hull: ComparisonView["hull"],
): Plot | null {
  if (figure?.state !== "value") return null
  const rows = evidence.flatMap((one): PlotRow[] => {
    const { figure: theirs } = one
    if (theirs?.state !== "value" || (theirs.low === null && theirs.high === null)) return []
    const { low, best, high, asOf = null } = theirs
    return [{ ...rowOf(one), low, best, high, asOf, bound: low === null || high === null }]
  })
  if (rows.length === 0) return null
  const whole = figure.kind === "people" || figure.kind === "count"
  return { ours: { low: figure.low, high: figure.high }, rows, hull, days: false, whole }
}

const day = 86_400_000
/** Days without a year are drawn in a leap year, which has them all. */
const start = (iso: string | null) =>
  iso === null ? null : Date.parse(`${iso.startsWith("--") ? `2000-${iso.slice(2)}` : iso}T00:00:00Z`)
const spanOf = ({ from, to }: { from: string | null; to: string | null }): Span => {
  const end = start(to)
  return { low: start(from), high: end === null ? null : end + day }
}

/** The days that sources give beside the text's. Null where nothing is to be drawn. */
export function datesPlot(compared: readonly DateCompared[], evidence: readonly EvidenceView[]): Plot | null {
  const [first] = compared
  if (!first) return null
  const rows = compared.flatMap(({ evidenceId, relation, theirs }): PlotRow[] => {
    const one = evidence.find(({ id }) => id === evidenceId)
    if (!one || relation === "not_comparable") return []
    return [{ ...rowOf(one), ...spanOf(theirs), best: null, bound: false, asOf: null }]
  })
  return rows.length > 0 ? { ours: spanOf(first.ours), rows, hull: null, days: true, whole: false } : null
}

/** From where to where the plot reaches: every named end, with room at the sides; more on the side of an open end. */
export function plotDomain({ ours, rows, hull, days }: Plot): [number, number] {
  const spans: Span[] = [ours, ...rows, ...(hull ? [hull] : [])]
  const ends = spans.flatMap(one => [one.low, one.high]).filter(value => value !== null)
  if (ends.length === 0) return [0, 1]
  const low = Math.min(...ends)
  const high = Math.max(...ends)
  // One number alone has some room around it, of a few whole numbers at least.
  const least = days ? 4 * day : Math.max(Math.abs(high) * 0.2, 10)
  const span = high > low && !days ? high - low : Math.max(high - low, least)
  const openBelow = spans.some(one => one.low === null)
  const openAbove = spans.some(one => one.high === null)
  const from = low - span * (openBelow ? 0.45 : 0.14)
  return [low >= 0 && !days ? Math.max(0, from) : from, high + span * (openAbove ? 0.45 : 0.14)]
}
