import type { Comparison } from "../evidence/evidence"
import type { Values } from "../failing/app-error"
import { type Envelope, envelope, type Reading } from "./envelope"
import type { EndStanding, Figure, Qualifier } from "./figure"
import { type Reason, type Related, relateFigures } from "./relate"

/** One piece of evidence as the comparison needs it. */
export interface EvidenceForEnds {
  id: string
  /** What its source reports; null where no figure is read. */
  figure: Figure | null
  /** Its words stand in the source: exact or normalised, or no text to look in. A match whose digits differ is not found. */
  quoteFound: boolean
  /** Counts beside the others and repeats none of them. */
  independent: boolean
  sourceId?: string
  stance?: "supports" | "contradicts" | "context"
}

export interface End {
  end: "lower" | "upper"
  value: number | null
  standing: EndStanding
  /** Evidence that states or opposes this end. */
  evidence: string[]
}

export interface Compared {
  state: Comparison
  /** The end that is stated (agrees in part) or opposed (conflicts), where it is one only. */
  end: "lower" | "upper" | null
  ends: End[]
  reasons: Reason[]
  /** Range across the independent evidence; null = unbounded. */
  hull: { low: number | null; high: number | null } | null
}

interface Judged {
  given: EvidenceForEnds
  figure: Figure
  envelope: Envelope
  related: Related
}

const nothing = (state: Comparison, code: string, values: Values = {}): Compared => ({
  state,
  end: null,
  ends: [],
  reasons: [{ code, values }],
  hull: null,
})

/**
 * Compares a question's figure with its evidence, end by end: an end is stated by evidence that names it, opposed by
 * independent evidence that excludes it, else allowed. What the program computes, never a judgement.
 */
export function compareEnds(
  claim: Figure | null,
  evidence: readonly EvidenceForEnds[],
  reading: Reading = {},
): Compared {
  const heard = evidence.filter(one => one.stance !== "context")
  if (heard.length === 0) return nothing("no_evidence", "figures.compare.no_evidence")
  const found = heard.filter(one => one.quoteFound)
  if (found.length === 0)
    return nothing("quote_not_found", "figures.compare.quote_not_found", { count: heard.length })
  const own = claim ? envelope(claim, reading) : null
  if (!claim || !own) return byStance(found)
  const judged = judge(claim, found, reading)
  if (judged.length === 0) return nothing("allowed", "figures.compare.no_figure")
  const comparable = judged.filter(one => one.related.relation !== "not_comparable")
  if (comparable.length === 0) {
    return {
      ...nothing("other_scope", "figures.compare.other_scope"),
      reasons: judged.flatMap(one => one.related.reasons),
      ends: endsOf(claim).map(end => ({ ...end, standing: "allowed", evidence: [] })),
    }
  }
  const ends = endsOf(claim).map(end => standing(end, claim, own, comparable))
  const judgement = stateOf(claim, ends, comparable)
  return {
    ...judgement,
    reasons: [...judgement.reasons, ...unheard(ends, own, comparable)],
    ends,
    hull: hullOf(comparable),
  }
}

/** Evidence that would oppose an end, but repeats another and so is not counted by itself. */
function unheard(ends: readonly End[], own: Envelope, comparable: readonly Judged[]): Reason[] {
  return ends
    .filter(end => end.standing !== "opposed")
    .flatMap(end =>
      comparable
        .filter(one => !one.given.independent && opposes(one, end, own))
        .map(one => ({
          code: "figures.compare.repeated_opposes",
          values: { evidenceId: one.given.id, end: end.end },
        })),
    )
}

function judge(claim: Figure, found: EvidenceForEnds[], reading: Reading): Judged[] {
  const judged: Judged[] = []
  for (const given of found) {
    const wide = given.figure ? envelope(given.figure, reading) : null
    if (!given.figure || !wide) continue
    judged.push({
      given,
      figure: given.figure,
      envelope: wide,
      related: relateFigures(claim, given.figure, reading),
    })
  }
  return judged
}

/** Claims without a figure are compared by what people said of each piece of evidence. */
function byStance(found: EvidenceForEnds[]): Compared {
  if (found.some(one => one.stance === "contradicts" && one.independent))
    return nothing("conflicts", "figures.compare.stance_contradicts")
  if (found.some(one => one.stance === "supports"))
    return nothing("agrees", "figures.compare.stance_supports")
  return nothing("allowed", "figures.compare.no_figure")
}

const central: readonly Qualifier[] = ["exact", "approximately", "nearly"]

/** The ends a figure names: one number for both of an exact count, one end of a bound. */
function endsOf(figure: Figure): Pick<End, "end" | "value">[] {
  const n = figure.best ?? figure.low ?? figure.high
  if (central.includes(figure.qualifier))
    return [
      { end: "lower", value: n },
      { end: "upper", value: n },
    ]
  const ends: Pick<End, "end" | "value">[] = []
  if (figure.low !== null) ends.push({ end: "lower", value: figure.low })
  if (figure.high !== null) ends.push({ end: "upper", value: figure.high })
  return ends
}

function standing(end: Pick<End, "end" | "value">, claim: Figure, own: Envelope, comparable: Judged[]): End {
  const stating = comparable.filter(one => states(one, end, claim))
  const opposing = comparable.filter(one => one.given.independent && opposes(one, end, own))
  const chosen = opposing.length > 0 ? opposing : stating
  return {
    ...end,
    standing: opposing.length > 0 ? "opposed" : stating.length > 0 ? "stated" : "allowed",
    evidence: chosen.map(one => one.given.id),
  }
}

/** A firm end of the claim needs a firm end of the same number; an approximate claim is met by the number itself. */
function states(
  { figure, related }: Judged,
  { end, value }: Pick<End, "end" | "value">,
  claim: Figure,
): boolean {
  if (related.relation === "contradicts" || related.flags.includes("denied")) return false
  if (related.relation === "equal") return true
  const same = endsOf(figure).some(one => one.end === end && one.value === value)
  if (claim.qualifier === "approximately" || claim.qualifier === "nearly") {
    return (
      related.relation === "rounding_equal" ||
      related.relation === "contains" ||
      (same && central.includes(figure.qualifier))
    )
  }
  if (!same) return false
  if (figure.qualifier === "approximately" || figure.qualifier === "nearly") return false
  return strict(figure, end) === strict(claim, end) || figure.qualifier === "exact"
}

const strict = (figure: Figure, end: "lower" | "upper") =>
  end === "lower" ? figure.qualifier === "more_than" : figure.qualifier === "less_than"

/** Evidence speaks against an end that its own interval excludes, unless that interval lies wholly inside the claim's. */
function opposes(
  { envelope: theirs, related, figure }: Judged,
  { end, value }: Pick<End, "end" | "value">,
  own: Envelope,
): boolean {
  if (related.flags.includes("denied")) return false
  if (related.relation === "contradicts") {
    if (own.low === own.high || value === null) return true
    return end === "lower" ? theirs.high <= own.low : theirs.low >= own.high
  }
  if (related.relation !== "overlaps" || value === null || figure.qualifier === "approximately") return false
  return end === "lower"
    ? own.low < theirs.low && Number.isFinite(own.low)
    : own.high > theirs.high && Number.isFinite(own.high)
}

function stateOf(
  claim: Figure,
  ends: End[],
  comparable: Judged[],
): Pick<Compared, "state" | "end" | "reasons"> {
  const reasons: Reason[] = comparable.flatMap(one =>
    one.related.reasons.map(reason => ({
      ...reason,
      values: { ...reason.values, evidenceId: one.given.id },
    })),
  )
  const opposed = ends.filter(end => end.standing === "opposed")
  if (opposed.length > 0)
    return {
      state: "conflicts",
      end: opposed.length === 1 && ends.length > 1 ? opposed[0]!.end : null,
      reasons,
    }
  const stated = ends.filter(end => end.standing === "stated")
  if (ends.length > 0 && stated.length === ends.length) return { state: "agrees", end: null, reasons }
  if (stated.length > 0) return { state: "agrees_in_part", end: stated[0]!.end, reasons }
  const precise = metFrom(claim, comparable)
  if (precise)
    return {
      state: "agrees_in_part",
      end: precise,
      reasons: [{ code: "figures.compare.source_more_precise", values: {} }, ...reasons],
    }
  return { state: "allowed", end: null, reasons }
}

/** A floor met by a higher count, or a ceiling by a lower: the source says more than the claim does. */
function metFrom(claim: Figure, comparable: Judged[]): "lower" | "upper" | null {
  const met = comparable.some(
    one => one.related.relation === "contains" && !one.related.flags.includes("denied"),
  )
  if (!met) return null
  if (claim.high === null && claim.low !== null) return "lower"
  return claim.low === null && claim.high !== null ? "upper" : null
}

/** The range across independent evidence: copies count once. Approximations enter as the number they name. */
function hullOf(comparable: Judged[]): Compared["hull"] {
  const independent = comparable.filter(one => one.given.independent)
  const counted = independent.length > 0 ? independent : comparable.slice(0, 1)
  const lows = counted.map(({ figure }) =>
    central.includes(figure.qualifier) ? (figure.best ?? figure.low) : figure.low,
  )
  const highs = counted.map(({ figure }) =>
    central.includes(figure.qualifier) ? (figure.best ?? figure.high) : figure.high,
  )
  const low = lows.some(n => n === null) ? null : Math.min(...(lows as number[]))
  const high = highs.some(n => n === null) ? null : Math.max(...(highs as number[]))
  return { low, high }
}
