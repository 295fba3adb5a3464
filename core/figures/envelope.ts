import type { Figure, VaguePolicy } from "./figure"

/** What a figure's words allow, closed at both ends; ±Infinity where they leave an end open. */
export interface Envelope {
  low: number
  high: number
  /** The end itself is not meant, where numbers are no integers ("more than 2.5 %"). */
  lowOpen: boolean
  highOpen: boolean
}

export interface Reading {
  /** How "dozens" is read; as the words say unless told. */
  vague?: VaguePolicy
  /** Between which shares of a number its approximation's margin is kept; 5 and 10 per cent unless told. */
  tolerance?: Tolerance
}

export interface Tolerance {
  least: number
  most: number
}

const usualTolerance: Tolerance = { least: 0.05, most: 0.1 }

type Bounds = Pick<Figure, "low" | "best" | "high" | "qualifier"> & Partial<Figure>

const closed = (low: number, high: number): Envelope => ({ low, high, lowOpen: false, highOpen: false })

/** Half of the last significant place of n, kept between 5 and 10 per cent of it: 158,000 → 7,900; 2,000 → 200; 40 → 4. */
export function tolerance(n: number, { least, most }: Tolerance = usualTolerance): number {
  if (n === 0) return 0
  const half = lastPlace(n) / 2
  const size = Math.abs(n)
  return Math.min(Math.max(half, size * least), size * most)
}

/** The place of the last digit that is not zero: 158,000 → 1,000; 0.25 → 0.01. */
export function lastPlace(n: number): number {
  if (n === 0 || !Number.isFinite(n)) return 1
  const text = Math.abs(n).toPrecision(15)
  const exponent = text.includes("e") ? Number(text.slice(text.indexOf("e") + 1)) : 0
  const digits = text.includes("e") ? text.slice(0, text.indexOf("e")) : text
  const [whole = "0", fraction = ""] = digits.split(".")
  const places = fraction.length - zerosAtEnd(fraction)
  return places > 0 ? 10 ** (exponent - places) : 10 ** (exponent + zerosAtEnd(whole))
}

function zerosAtEnd(digits: string): number {
  let end = digits.length
  while (end > 0 && digits[end - 1] === "0") end--
  return digits.length - end
}

/** People and counted things are whole numbers; what is measured is not. */
const isWhole = (figure: Partial<Figure>) =>
  figure.kind === undefined || figure.kind === "people" || figure.kind === "count"

/**
 * The interval a figure stands for when it is compared. Computed, never stored; an approximation's is this desk's
 * convention, not its source's range. Null where the figure is unknown, qualitative or too large.
 */
export function envelope(figure: Bounds, reading: Reading = {}): Envelope | null {
  if (figure.state !== undefined && figure.state !== "value" && figure.state !== "none") return null
  const { low, high } = figure
  const n = figure.best ?? low ?? high
  if (n === null || n === undefined || Number.isNaN(n)) return null
  const whole = isWhole(figure)
  switch (figure.qualifier) {
    case "at_least":
      return closed(low ?? n, Number.POSITIVE_INFINITY)
    case "more_than":
      return { ...closed((low ?? n) + (whole ? 1 : 0), Number.POSITIVE_INFINITY), lowOpen: !whole }
    case "up_to":
      return closed(Math.min(0, high ?? n), high ?? n)
    case "less_than":
      return {
        ...closed(Math.min(0, (high ?? n) - (whole ? 1 : 0)), (high ?? n) - (whole ? 1 : 0)),
        highOpen: !whole,
      }
    case "nearly":
      return {
        ...closed(whole ? Math.ceil(n * 0.9) : n * 0.9, whole ? Math.max(n - 1, Math.ceil(n * 0.9)) : n),
        highOpen: !whole,
      }
    case "approximately": {
      const margin = tolerance(n, reading.tolerance)
      return closed(n - margin, n + margin)
    }
    case "vague":
      return reading.vague === "floor" && figure.vague
        ? closed(figure.vague.floor, figure.vague.floor)
        : spread(low, high)
    default:
      return spread(low, high)
  }
}

/** Whether the words leave open what they mean, so that a convention of this desk closes it ("about 2,000", "dozens"). */
export const isReadByConvention = (figure: Bounds): boolean =>
  figure.qualifier === "approximately" || figure.qualifier === "vague"

const spread = (low: number | null, high: number | null) =>
  closed(low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY)

/** Which of two intervals begins, and which ends, further out: every comparison of ends goes through here. */
export const startsBefore = (a: Envelope, b: Envelope) =>
  a.low < b.low || (a.low === b.low && !a.lowOpen && b.lowOpen)
export const endsAfter = (a: Envelope, b: Envelope) =>
  a.high > b.high || (a.high === b.high && !a.highOpen && b.highOpen)

/** Whether a lies wholly inside b. */
export const inside = (a: Envelope, b: Envelope) => !startsBefore(a, b) && !endsAfter(a, b)

/** Whether no number belongs to both. */
export function apart(a: Envelope, b: Envelope): boolean {
  return (
    a.high < b.low ||
    b.high < a.low ||
    (a.high === b.low && (a.highOpen || b.lowOpen)) ||
    (b.high === a.low && (b.highOpen || a.lowOpen))
  )
}
