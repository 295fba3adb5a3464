import { envelope } from "./envelope"
import type { Figure, FigureKind } from "./figure"
import { asOfDate, asOfDiffers, gate } from "./gate"

/** The numbers a figure names, both ends included; an open end adds nothing. Null where it names none. */
export function namedSpan(figure: Figure): { low: number; high: number } | null {
  const wide = envelope(figure)
  if (!wide) return null
  const named = figure.best ?? figure.low ?? figure.high
  const open = ["at_least", "more_than", "up_to", "less_than"].includes(figure.qualifier)
  if (open && named !== null) return { low: named, high: named }
  const low = Number.isFinite(wide.low) ? wide.low : wide.high
  const high = Number.isFinite(wide.high) ? wide.high : wide.low
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : null
}

/** Amounts of these say little about what they are amounts of: only the same number suggests the same fact. */
const sameNumberOnly: readonly FigureKind[] = ["money", "percent", "measurement"]

/** Whether a figure says enough to be recognised elsewhere: a bare "190" could be a count of anything. */
export function isRecognisable({ kind, measure, population, unit, base }: Figure): boolean {
  if (kind === "people") return measure !== "other" || population !== "unspecified"
  return kind === "percent" ? base !== undefined : unit !== undefined
}

/** Whether two figures may be the same fact: they count the same, of the same people, in numbers that overlap. */
export function maySayTheSame(one: Figure, other: Figure): boolean {
  if (one.kind !== other.kind || !isRecognisable(one) || !isRecognisable(other)) return false
  if (one.unit !== other.unit || one.base !== other.base) return false
  if (gate(one, other).flags.length > 0 || polarityOf(one) !== polarityOf(other)) return false
  // Two days a count was taken on are two counts; where only one says its day, it may be the same.
  if (asOfDate(one) && asOfDate(other) && asOfDiffers(one, other)) return false
  const [a, b] = [namedSpan(one), namedSpan(other)]
  if (!a || !b) return false
  if (sameNumberOnly.includes(one.kind)) return a.low === b.low && a.high === b.high
  return a.low <= b.high && b.low <= a.high
}

const polarityOf = (figure: Figure) => figure.attribution?.polarity ?? "affirmed"

/** How much speaks for it that two figures which may be the same fact are: the same numbers first, then the same people. */
export function likeness(one: Figure, other: Figure): number {
  const [a, b] = [namedSpan(one), namedSpan(other)]
  const sameNumbers = a !== null && b !== null && a.low === b.low && a.high === b.high
  const samePeople = one.population === other.population && one.population !== "unspecified"
  const sameEnd = a !== null && b !== null && (a.low === b.low || a.high === b.high)
  return (sameNumbers ? 4 : sameEnd ? 2 : 0) + (samePeople ? 3 : 0)
}
