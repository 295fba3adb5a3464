import type { Values } from "../failing/app-error"
import { envelope, lastPlace } from "./envelope"
import type { Figure, TotalVerdict } from "./figure"

/** A figure or the two ends of one; null is an open end. */
export type Bounds = Pick<Figure, "low" | "high"> & Partial<Figure>

export interface Totalled {
  verdict: TotalVerdict
  /** `code` names a sentence; the values are the sum's and the total's ends, null where open. */
  why: { code: string; values: Values }
}

const finite = (n: number) => (Number.isFinite(n) ? n : null)

/** Whether parts make up their total. A part without a low end counts from 0, one without a high end is open above. */
export function checkTotal(total: Bounds, parts: readonly Bounds[]): Totalled {
  const low = parts.reduce((sum, part) => sum + (part.low ?? 0), 0)
  const high = parts.reduce((sum, part) => sum + (part.high ?? Number.POSITIVE_INFINITY), 0)
  const totalLow = total.low ?? 0
  const totalHigh = total.high ?? Number.POSITIVE_INFINITY
  const verdict = verdictOf({ low, high }, { low: totalLow, high: totalHigh }, total)
  return {
    verdict,
    why: {
      code: `figures.total.${verdict}`,
      values: { low, high: finite(high), totalLow: total.low, totalHigh: total.high, parts: parts.length },
    },
  }
}

interface Span {
  low: number
  high: number
}

function verdictOf(sum: Span, total: Span, figure: Bounds): TotalVerdict {
  const point = total.low === total.high
  if (sum.low >= total.low && sum.high <= total.high) return "consistent"
  if (point && sum.low <= total.low && sum.high >= total.high) return "consistent"
  if (roundsTo(sum.low, total.low) && roundsTo(sum.high, total.high)) return "consistent_rounded"
  if (isLoose(figure) && meets(sum, figure)) return "consistent_rounded"
  return sum.high < total.low ? "incomplete" : "inconsistent"
}

/** Equal at the total's last significant place: 2,310 is 2,000 at the thousands. */
function roundsTo(sum: number, total: number): boolean {
  if (sum === total) return true
  if (!Number.isFinite(sum) || !Number.isFinite(total)) return false
  const place = lastPlace(total)
  return place > 1 && Math.round(sum / place) * place === total
}

const isLoose = (figure: Bounds) => figure.qualifier === "approximately" || figure.qualifier === "nearly"

function meets(sum: Span, figure: Bounds): boolean {
  const wide = envelope({ best: null, qualifier: "exact", ...figure })
  return wide !== null && sum.low <= wide.high && sum.high >= wide.low
}

/**
 * The sum of counts that stand side by side ("114–127 soldiers and 44 militiamen": 158–171); open where a part is.
 * Null where they do not count the same deed, or one gives no number.
 */
export function sumFigures(parts: readonly Figure[]): Figure | null {
  const [first] = parts
  if (
    !first ||
    parts.some(part => part.state !== "value" || part.measure !== first.measure || part.kind !== first.kind)
  )
    return null
  const low = parts.reduce((sum, part) => sum + (part.low ?? 0), 0)
  const high = parts.reduce<number | null>(
    (sum, part) => (sum === null || part.high === null ? null : sum + part.high),
    0,
  )
  const populations = [...new Set(parts.map(part => part.population))]
  const mixed = populations.length > 1
  return {
    kind: first.kind,
    low,
    best: low === high ? low : null,
    high,
    qualifier: low === high ? "exact" : high === null ? "at_least" : "range",
    state: "value",
    measure: first.measure,
    population: mixed ? "mixed" : first.population,
    ...(mixed ? { populationParts: populations } : {}),
    side: parts.every(part => part.side === first.side) ? first.side : null,
    raw: parts.map(part => part.raw).join(" + "),
  }
}
