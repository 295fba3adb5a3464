import type { ComparisonView, EvidenceView } from "@/core/desk/views"
import type { Figure } from "@/core/figures/figure"

/** One source's figure as the plot draws it; null = open. */
export interface PlotRow {
  id: string
  label: string
  figure: Figure
  low: number | null
  best: number | null
  high: number | null
  stance: EvidenceView["stance"]
  independent: boolean
}

/** The evidence that gives a number; what only mentions one has no row. */
export function plotRows(evidence: readonly EvidenceView[]): PlotRow[] {
  return evidence.flatMap(one => {
    const { figure } = one
    if (figure?.state !== "value" || (figure.low === null && figure.high === null)) return []
    const { low, best, high } = figure
    return [
      {
        id: one.id,
        label: one.source.label,
        figure,
        low,
        best,
        high,
        stance: one.stance,
        independent: one.independent,
      },
    ]
  })
}

/** From where to where the plot reaches: every named number, with room at the sides; more on the side of an open end. */
export function plotDomain(
  figure: Figure,
  rows: readonly PlotRow[],
  hull: ComparisonView["hull"],
): [number, number] {
  const ends = [figure, ...rows, ...(hull ? [hull] : [])]
  const numbers = ends.flatMap(one => [one.low, one.high]).filter(value => value !== null)
  if (numbers.length === 0) return [0, 1]
  const low = Math.min(...numbers)
  const high = Math.max(...numbers)
  const span = high - low || Math.max(Math.abs(high) * 0.1, 1)
  const openBelow = ends.some(one => one.low === null)
  const openAbove = ends.some(one => one.high === null)
  const from = low - span * (openBelow ? 0.45 : 0.14)
  return [low >= 0 ? Math.max(0, from) : from, high + span * (openAbove ? 0.45 : 0.14)]
}
