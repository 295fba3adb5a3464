import type { Values } from "../failing/app-error"
import type { Reading } from "./envelope"
import type { Block, Figure } from "./figure"
import { relateFigures } from "./relate"
import { checkTotal } from "./totals"

/** A figure in its place in an article; `id` is the claim's or any key of the caller's. */
export interface PlacedFigure {
  id: string
  figure: Figure
  block: Block
  /** Place in reading order. */
  order: number
  /** The row or cell it stands in: parts and their total are looked for in one group. */
  group?: string | null
  /** The words after or before it that name it a total ("Total: 78,200+"). */
  total?: boolean
  /** In the article's lead. */
  lead?: boolean
}

export interface Inconsistency {
  kind: "given_twice" | "total"
  code: string
  values: Values
  /** The figures it is about: the two, or the total and its parts. */
  ids: string[]
}

const nameable = (figure: Figure) =>
  figure.state === "value" && figure.kind === "people" && figure.measure !== "other"

/** What an article says against itself: one quantity given twice differently, parts that do not make their total. */
export function findInconsistencies(placed: readonly PlacedFigure[], reading: Reading = {}): Inconsistency[] {
  const ordered = [...placed].sort((a, b) => a.order - b.order).filter(one => nameable(one.figure))
  return [...twice(ordered, reading), ...totals(ordered)]
}

/** Only figures that say what they count can be the same: a deed, a population, and the side where there is one. */
function keyOf({ figure }: PlacedFigure): string | null {
  if (figure.population === "unspecified" || figure.population === "people") return null
  const scope = typeof figure.scope === "string" ? figure.scope : JSON.stringify(figure.scope ?? "")
  return [
    figure.measure,
    figure.population,
    figure.demographic ?? "",
    figure.manner ?? "",
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

/** A figure marked as a total against the figures of its cell that count the same. */
function totals(placed: PlacedFigure[]): Inconsistency[] {
  const found: Inconsistency[] = []
  for (const one of placed) {
    if (!one.total || !one.group) continue
    const parts = placed.filter(
      other => other !== one && other.group === one.group && !other.total && counts(one.figure, other.figure),
    )
    if (parts.length < 2) continue
    const { verdict, why } = checkTotal(
      one.figure,
      parts.map(part => part.figure),
    )
    // Elsewhere only some of the parts may be told; the rows of a table are all there are.
    if (verdict === "inconsistent" || (verdict === "incomplete" && one.block === "table"))
      found.push({
        kind: "total",
        ...why,
        code: verdict === "incomplete" ? why.code : "figures.inconsistent.total",
        ids: [one.id, ...parts.map(part => part.id)],
      })
  }
  return found
}

const counts = (total: Figure, part: Figure) =>
  part.measure === total.measure || total.measure === "casualties"
