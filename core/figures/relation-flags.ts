import { detectFigures } from "./detect"
import type { Envelope } from "./envelope"
import type { Figure, Qualifier, RelationFlag } from "./figure"

const floors: readonly Qualifier[] = ["at_least", "more_than"]
const ceilings: readonly Qualifier[] = ["up_to", "less_than"]
const loose: readonly Qualifier[] = [
  "at_least",
  "more_than",
  "up_to",
  "less_than",
  "approximately",
  "nearly",
  "vague",
]
const hedges =
  /\b(?:estimate[ds]?|estimating|about|around|roughly|approximately|approx|perhaps|possibly|reportedly|allegedly|circa|some)\b|[~≈]/i

/** What the wording of a claim lost or added against its source, once both count the same. */
export function wordingFlags(claim: Figure, evidence: Figure, a: Envelope, b: Envelope): RelationFlag[] {
  const flags: RelationFlag[] = []
  if (isDropped(claim, evidence)) flags.push("qualifier_dropped")
  if (isInverted(claim, evidence)) flags.push("qualifier_inverted")
  if (touches(a, b)) flags.push("touch_only")
  if (Number.isFinite(a.high) && b.high === Number.POSITIVE_INFINITY && claim.qualifier !== "exact")
    flags.push("upper_bound_unsupported")
  if (hasUnnamedEnd(claim, evidence)) flags.push("end_not_stated")
  if (isSum(claim) || isSum(evidence)) flags.push("sum_of_parts")
  if (speaker(claim) && speaker(evidence) && speaker(claim) !== speaker(evidence))
    flags.push("attribution_differs")
  return flags
}

const speaker = (figure: Figure) => (figure.attribution?.speaker ?? "").toLowerCase().replace(/^the\s+/, "")

const isHedged = (figure: Figure) => figure.hedged ?? hedges.test(figure.raw.slice(0, 300))

function isDropped(claim: Figure, evidence: Figure): boolean {
  if (claim.qualifier === "exact" && loose.includes(evidence.qualifier)) return true
  return (
    (claim.qualifier === "exact" || claim.qualifier === "range") && isHedged(evidence) && !isHedged(claim)
  )
}

function isInverted(claim: Figure, evidence: Figure): boolean {
  if (floors.includes(claim.qualifier) && ceilings.includes(evidence.qualifier))
    return claim.low === evidence.high
  return (
    ceilings.includes(claim.qualifier) && floors.includes(evidence.qualifier) && claim.high === evidence.low
  )
}

/** The two share one number only, and neither is just that number. */
function touches(a: Envelope, b: Envelope): boolean {
  if (a.low === a.high || b.low === b.high) return false
  return (a.low === b.high && !a.lowOpen && !b.highOpen) || (a.high === b.low && !a.highOpen && !b.lowOpen)
}

/** The numbers a figure names: what its words say, not what they allow. */
export const namedEnds = (figure: Figure) =>
  [figure.low, figure.best, figure.high].filter((n): n is number => n !== null && n !== undefined)

function hasUnnamedEnd(claim: Figure, evidence: Figure): boolean {
  if (evidence.low !== null && evidence.high !== null) return false
  const named = namedEnds(evidence)
  return namedEnds(claim).some(end => !named.includes(end))
}

/** "114–127 soldiers and 44 militiamen" for 158–171: the words give parts, the figure their sum. */
function isSum(figure: Figure): boolean {
  if (figure.raw === "" || figure.raw.length > 400) return false
  // A sum is not itself written in the words; most figures are, and need no second reading of them.
  if (figure.low !== null && figure.raw.replace(/[,.\s]/g, "").includes(String(figure.low))) return false
  const parts = detectFigures(figure.raw).filter(
    part => part.measure === figure.measure && part.state === "value",
  )
  if (parts.length < 2) return false
  const sum = (end: "low" | "high") =>
    parts.reduce<number | null>(
      (total, part) => (total === null || part[end] === null ? null : total + part[end]),
      0,
    )
  return sum("low") === figure.low && sum("high") === figure.high
}
