import type { Values } from "../failing/app-error"
import { totalsOfBothSides } from "./across-sides"
import { lastPlace, type Reading } from "./envelope"
import type { Figure } from "./figure"
import type { Inconsistency, PlacedFigure } from "./placed-figure"
import { endsApart } from "./range-ends"
import { relateFigures } from "./relate"
import { checkTotal } from "./totals"

const nameable = (figure: Figure) =>
  figure.state === "value" && figure.kind === "people" && figure.measure !== "other"

/** What an article says against itself: one quantity given twice differently, parts that do not make their total. */
export function findInconsistencies(placed: readonly PlacedFigure[], reading: Reading = {}): Inconsistency[] {
  const ordered = [...placed].sort((a, b) => a.order - b.order).filter(one => nameable(one.figure))
  return [
    ...twice(ordered, reading),
    ...tolls(ordered, reading),
    ...totals(ordered),
    ...totalsOfBothSides(ordered),
    ...endsApart(ordered),
  ]
}

/** Only figures that say what they count can be the same: a deed, a population, and the side where there is one. */
function keyOf({ figure }: PlacedFigure): string | null {
  if (figure.population === "unspecified" || figure.population === "people") return null
  if (figure.qualifier === "vague") return null
  // An article speaks of many forces: two strengths are of one only where both name it.
  if (figure.measure === "strength" && !figure.groupText) return null
  const group = figure.measure === "strength" ? figure.groupText : ""
  const scope = typeof figure.scope === "string" ? figure.scope : JSON.stringify(figure.scope ?? "")
  return [
    figure.measure,
    figure.population,
    figure.demographic ?? "",
    figure.manner ?? "",
    group?.toLowerCase(),
    scope,
    figure.partOfPrevious ? "part" : "",
  ].join("|")
}

function twice(placed: PlacedFigure[], reading: Reading): Inconsistency[] {
  const found: Inconsistency[] = []
  const groups = new Map<string, PlacedFigure[]>()
  for (const one of placed) {
    const key = keyOf(one)
    if (key) groups.set(key, [...(groups.get(key) ?? []), one])
  }
  for (const group of groups.values()) {
    // The infobox and the lead sum up the body: each is held against them, not every pair of the body.
    const anchors = group.filter(one => one.block === "infobox" || one.lead)
    for (const anchor of anchors.slice(0, 20)) {
      for (const other of group.slice(0, 200)) {
        if (other === anchor || other.order === anchor.order) continue
        if (anchors.includes(other) && other.order < anchor.order) continue
        if (differing(anchor, other, reading)) found.push(finding(anchor, other))
      }
    }
  }
  return found
}

function differing(a: PlacedFigure, b: PlacedFigure, reading: Reading): boolean {
  // Figures of one cell are its parts; two cells of one table are two rows of it.
  if (a.block === b.block && a.group && b.group) return false
  const [ours, theirs] = [a.figure.groupText?.toLowerCase(), b.figure.groupText?.toLowerCase()]
  if (ours && theirs && ours !== theirs) return false
  return relateFigures(a.figure, b.figure, reading).relation === "contradicts"
}

const finding = (a: PlacedFigure, b: PlacedFigure): Inconsistency => ({
  kind: "given_twice",
  code: "figures.inconsistent.given_twice",
  values: {
    first: a.figure.raw,
    second: b.figure.raw,
    measure: a.figure.measure,
    population: a.figure.population,
  },
  ids: [a.id, b.id],
})

/** Counts that name nobody ("120 killed"): the infobox's only one of a deed against the lead's only one. */
function tolls(placed: PlacedFigure[], reading: Reading): Inconsistency[] {
  const named = placed.filter(
    ({ figure }) =>
      (figure.population === "unspecified" || figure.population === "people") &&
      !figure.partOfPrevious &&
      !figure.scope &&
      figure.side === null &&
      figure.attribution?.polarity !== "denied" &&
      figure.attribution?.polarity !== "retracted",
  )
  return tolled.flatMap(measure => {
    const [box, ...boxes] = named.filter(one => one.block === "infobox" && one.figure.measure === measure)
    const [lead, ...leads] = named.filter(one => one.lead && one.figure.measure === measure)
    if (!box || !lead || boxes.length > 0 || leads.length > 0) return []
    return differing(box, lead, reading) ? [finding(box, lead)] : []
  })
}

const tolled = ["killed", "wounded", "missing", "captured", "displaced"] as const

/** A figure marked as a total against the figures of its cell, column or row that count the same. */
function totals(placed: PlacedFigure[]): Inconsistency[] {
  const groups = new Map<string, PlacedFigure[]>()
  for (const one of placed)
    for (const group of [one.group, one.across])
      if (group) groups.set(group, [...(groups.get(group) ?? []), one])
  return placed.flatMap(one => [
    ...(one.total && one.group ? checked(one, groups.get(one.group) ?? [], part => !part.total) : []),
    ...(one.totalAcross && one.across
      ? checked(one, groups.get(one.across) ?? [], part => !part.totalAcross)
      : []),
  ])
}

function checked(
  total: PlacedFigure,
  group: readonly PlacedFigure[],
  isPart: (one: PlacedFigure) => boolean,
): Inconsistency[] {
  const parts = group.filter(one => one !== total && isPart(one) && counts(total.figure, one.figure))
  if (parts.length < 2) return []
  const { verdict, why } = checkTotal(
    total.figure,
    parts.map(part => part.figure),
  )
  // Elsewhere only some of the parts may be told; the cells of a table are all there are.
  const missing = verdict === "incomplete" && total.block === "table"
  const far = verdict === "consistent_rounded" && (isCounted(total) || isFar(total.figure, why.values))
  if (verdict !== "inconsistent" && !missing && !far) return []
  return [
    {
      kind: "total",
      ...why,
      code: verdict === "incomplete" ? why.code : "figures.inconsistent.total",
      ids: [total.id, ...parts.map(part => part.id)],
    },
  ]
}

/** As far as "about" reaches at most (`envelope`): a total further from its sum is shown, rounded or not. */
const ROUNDING = 0.1

/** Beside all of its parts nobody rounds to tens: 40 under 12 and 25 is not 37 rounded, as 2,000 may be 2,110. */
const isCounted = ({ block, figure }: PlacedFigure) =>
  block === "table" && figure.qualifier === "exact" && figure.low !== null && lastPlace(figure.low) < 100

/** 2,000 over a sum of 2,310 may be rounded, or wrong: somebody has to look. */
function isFar({ low, high, qualifier }: Figure, sum: Values): boolean {
  if (qualifier !== "exact" || low === null || low !== high) return false
  const [least, most] = [Number(sum.low), sum.high === null ? Number.POSITIVE_INFINITY : Number(sum.high)]
  return least > low * (1 + ROUNDING) || most < low * (1 - ROUNDING)
}

const counts = (total: Figure, part: Figure) =>
  part.measure === total.measure || total.measure === "casualties"
