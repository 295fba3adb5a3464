import { readDate } from "./dates"
import { apart, type Envelope } from "./envelope"
import type { DateInterval, Figure, Measure, RelationFlag } from "./figure"
import { type Kinship, kinship } from "./population-tree"

/** Why two figures do not compare head to head, and what order still says: `part` ≤ `whole`. */
export interface Gate {
  flags: RelationFlag[]
  /** Which of the two counts a part of what the other counts; null where they count the same or nothing follows. */
  part: "claim" | "evidence" | null
  upcast: boolean
}

const partsOfCasualties: readonly Measure[] = ["killed", "wounded", "missing", "captured"]

/** A number that names neither deed nor people: it takes both from what it is compared with. */
const isBare = (figure: Figure) => figure.measure === "other" && figure.population === "unspecified"

/** Compares what two figures count: side, measure, population, scope. */
export function gate(claim: Figure, evidence: Figure): Gate {
  const result: Gate = { flags: [], part: null, upcast: false }
  if (claim.kind !== evidence.kind && !isBare(claim) && !isBare(evidence)) result.flags.push("kind")
  if (claim.kind !== "people" && claim.unit && evidence.unit && claim.unit !== evidence.unit)
    result.flags.push("unit")
  if (claim.side && evidence.side && claim.side !== evidence.side) result.flags.push("side")
  const parts = new Set<"claim" | "evidence">()
  const add = (kin: Kinship, flag: RelationFlag) => {
    if (kin === "equal" || kin === "any") return
    result.flags.push(flag)
    if (kin === "part") parts.add("claim")
    if (kin === "whole") parts.add("evidence")
    if (kin === "apart") broken = true
  }
  let broken = result.flags.length > 0
  add(measureKinship(claim, evidence), "measure")
  result.upcast = result.flags.includes("measure") && parts.size > 0
  add(kinship(claim, evidence), "population")
  add(scopeKinship(claim, evidence), "scope")
  // Part of one and whole of the other at once: order says nothing.
  if (!broken && parts.size === 1) result.part = [...parts][0]!
  return result
}

function measureKinship(claim: Figure, evidence: Figure): Kinship {
  if (claim.kind !== "people" || isBare(claim) || isBare(evidence)) return "any"
  if (claim.measure === evidence.measure) return sameParts(claim, evidence) ? "equal" : "apart"
  if (claim.measure === "casualties" && within(evidence.measure, claim)) return "whole"
  if (evidence.measure === "casualties" && within(claim.measure, evidence)) return "part"
  return "apart"
}

const within = (measure: Measure, casualties: Figure) =>
  (casualties.measureParts ?? partsOfCasualties).includes(measure)

function sameParts(a: Figure, b: Figure): boolean {
  if (!a.measureParts || !b.measureParts) return true
  return (
    a.measureParts.length === b.measureParts.length &&
    a.measureParts.every(part => b.measureParts!.includes(part))
  )
}

function scopeKinship(claim: Figure, evidence: Figure): Kinship {
  const kin = new Set<Kinship>()
  if (claim.manner !== evidence.manner) kin.add(!claim.manner ? "whole" : evidence.manner ? "apart" : "part")
  const [a, b] = [scopeWords(claim), scopeWords(evidence)]
  if (a !== b) kin.add(a === "" ? "whole" : b === "" ? "part" : "apart")
  const period = periodKinship(periodOf(claim), periodOf(evidence))
  if (period !== "any" && period !== "equal") kin.add(period)
  if (kin.size === 0) return "equal"
  return kin.size === 1 ? [...kin][0]! : "apart"
}

/** The scope as comparable words; places and phases are compared as they are written. */
function scopeWords(figure: Figure): string {
  const { scope } = figure
  if (!scope) return ""
  if (typeof scope === "string") return scope.trim().toLowerCase()
  return [scope.place, scope.event, scope.phase, scope.subsetOf]
    .filter(Boolean)
    .join(" · ")
    .trim()
    .toLowerCase()
}

function periodOf(figure: Figure): DateInterval | null {
  if (figure.period) return figure.period
  return typeof figure.scope === "object" && figure.scope.period ? figure.scope.period : null
}

function periodKinship(a: DateInterval | null, b: DateInterval | null): Kinship {
  if (!a || !b) return "any"
  const [from, to, start, end] = [a.from ?? "", a.to ?? "9999", b.from ?? "", b.to ?? "9999"]
  if (from === start && to === end) return "equal"
  if (from >= start && to <= end) return "part"
  if (from <= start && to >= end) return "whole"
  return "apart"
}

/** The day a count was taken, where it says so. */
export function asOfDate(figure: Figure): DateInterval | null {
  if (!figure.asOf) return null
  return typeof figure.asOf === "string" ? readDate(figure.asOf) : figure.asOf
}

/** Whether the two counts were, as far as they say, taken at different times. */
export function asOfDiffers(claim: Figure, evidence: Figure): boolean {
  const [a, b] = [claim.asOf, evidence.asOf]
  if (!a && !b) return false
  if (!a || !b) return true
  const [from, to] = [asOfDate(claim), asOfDate(evidence)]
  return from && to ? from.from !== to.from || from.to !== to.to : JSON.stringify(a) !== JSON.stringify(b)
}

/** The part's low end lies above the whole's high end: more in the part than in the whole. */
export const exceeds = (part: Envelope, whole: Envelope) => apart(part, whole) && part.low >= whole.high
