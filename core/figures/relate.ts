import type { Values } from "../failing/app-error"
import { apart, type Envelope, envelope, inside, lastPlace, type Reading, tolerance } from "./envelope"
import type { Figure, Measure, Relation, RelationFlag } from "./figure"
import { asOfDate, asOfDiffers, exceeds, gate } from "./gate"
import { printFigure } from "./print"
import { isLater } from "./relate-dates"
import { wordingFlags } from "./relation-flags"

export interface Reason {
  code: string
  values: Values
}

export interface Related {
  relation: Relation
  flags: RelationFlag[]
  reasons: Reason[]
}

/** Tolls that only grow: an earlier one may not lie above a later one. */
const cumulative: readonly Measure[] = [
  "killed",
  "wounded",
  "missing",
  "captured",
  "casualties",
  "displaced",
  "deserted",
]

/**
 * How a claim's interval stands to a source's. A fact about intervals and what they count, never support: "within" is
 * no agreement. Flags say what was lost or cannot be compared; reasons say it in words (`code` names a sentence).
 */
export function relateFigures(claim: Figure, evidence: Figure, reading: Reading = {}): Related {
  const a = envelope(claim, reading)
  const b = envelope(evidence, reading)
  const flags = new Set<RelationFlag>()
  if (evidence.attribution && evidence.attribution.polarity !== "affirmed") flags.add("denied")
  if (!a || !b) return told("not_comparable", flags.add("state"), claim, evidence)
  const differs = asOfDiffers(claim, evidence)
  const barrier = gate(claim, evidence)
  if (barrier.flags.length > 0) {
    if (
      barrier.part &&
      violates(barrier.part, a, b) &&
      !(differs && !wholeIsLater(barrier.part, claim, evidence))
    ) {
      return told(
        "contradicts",
        flags.add(barrier.upcast ? "measure_upcast" : "part_exceeds_whole"),
        claim,
        evidence,
      )
    }
    for (const flag of barrier.flags) flags.add(flag)
    if (barrier.upcast && barrier.part === "claim" && sameEnds(a, b)) flags.add("measure_upcast")
    if (differs) flags.add("asOf")
    return told("not_comparable", flags, claim, evidence)
  }
  return atOtherTimes(numbers(claim, evidence, { a, b, reading }), claim, evidence, { a, b, differs, flags })
}

const violates = (part: "claim" | "evidence", a: Envelope, b: Envelope) =>
  part === "claim" ? exceeds(a, b) : exceeds(b, a)

/** A part may outgrow a whole that was counted before it: only a whole of the same day or later is violated. */
function wholeIsLater(part: "claim" | "evidence", claim: Figure, evidence: Figure): boolean {
  const [ours, theirs] = [asOfDate(claim), asOfDate(evidence)]
  if (!ours || !theirs) return false
  return part === "claim" ? !isLater(ours, theirs) : !isLater(theirs, ours)
}

interface Compared {
  a: Envelope
  b: Envelope
  differs: boolean
  flags: Set<RelationFlag>
}

function atOtherTimes(
  relation: Relation,
  claim: Figure,
  evidence: Figure,
  { a, b, differs, flags }: Compared,
): Related {
  if (differs && relation === "contradicts") {
    const [ours, theirs] = [asOfDate(claim), asOfDate(evidence)]
    if (ours && theirs && cumulative.includes(claim.measure)) {
      const claimLater = isLater(ours, theirs)
      if (claimLater ? exceeds(b, a) : exceeds(a, b))
        return told("contradicts", flags.add("non_monotone").add("asOf_differs"), claim, evidence)
      if (!claimLater) flags.add("suggests_outdated")
    }
    return told("not_comparable", flags.add("asOf").add("asOf_differs"), claim, evidence)
  }
  if (differs) flags.add("asOf_differs")
  for (const flag of wordingFlags(claim, evidence, a, b)) flags.add(flag)
  return told(relation, flags, claim, evidence)
}

const sameEnds = (a: Envelope, b: Envelope) =>
  a.low === b.low && a.high === b.high && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen

function numbers(
  claim: Figure,
  evidence: Figure,
  { a, b, reading }: { a: Envelope; b: Envelope; reading: Reading },
): Relation {
  if (sameEnds(a, b)) return "equal"
  if (roundsTo(claim, evidence, reading) || roundsTo(evidence, claim, reading)) return "rounding_equal"
  if (inside(a, b)) return "within"
  if (inside(b, a)) return "contains"
  return apart(a, b) ? "contradicts" : "overlaps"
}

const rounded = (figure: Figure) => ["exact", "range", "approximately"].includes(figure.qualifier)

/** Whether `exact`, rounded to the places that `round` is given in, is `round`: 157,943 and 158,000. */
function roundsTo(exact: Figure, round: Figure, reading: Reading): boolean {
  // The same number with and without "about" is no rounding: the one lies within the other.
  if (exact.low === round.low && exact.high === round.high) return false
  if (!rounded(exact) || !rounded(round) || (exact.qualifier === "range") !== (round.qualifier === "range"))
    return false
  return roundsAt(exact.low, round.low, reading) && roundsAt(exact.high, round.high, reading)
}

function roundsAt(exact: number | null, round: number | null, reading: Reading): boolean {
  if (exact === null || round === null) return exact === round
  if (exact === round) return true
  const place = lastPlace(round)
  // One significant digit says too little: 200 is no rounding of 190 unless the words say "about".
  if (Math.abs(round) < place * 10) return false
  return (
    Math.abs(exact - round) <= place / 2 && Math.abs(exact - round) <= tolerance(round, reading.tolerance)
  )
}

function told(relation: Relation, flags: Set<RelationFlag>, claim: Figure, evidence: Figure): Related {
  const values: Values = { claim: printFigure(claim), evidence: printFigure(evidence) }
  const reasons = [{ code: `figures.relation.${relation}`, values }]
  for (const flag of flags)
    reasons.push({ code: `figures.flag.${flag}`, values: { ...values, ...detail(flag, claim, evidence) } })
  return { relation, flags: [...flags], reasons }
}

function detail(flag: RelationFlag, claim: Figure, evidence: Figure): Values {
  if (flag === "measure") return { ours: claim.measure, theirs: evidence.measure }
  if (flag === "population" || flag === "part_exceeds_whole")
    return { ours: claim.population, theirs: evidence.population }
  if (flag === "unit") return { ours: claim.unit ?? "", theirs: evidence.unit ?? "" }
  return {}
}
