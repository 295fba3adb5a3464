import type { Population } from "./figure"
import type { Inconsistency, PlacedFigure } from "./placed-figure"
import { checkTotal } from "./totals"

const fallen = ["killed", "wounded", "missing", "captured", "casualties"] as const
const armed: readonly Population[] = ["combatants", "soldiers", "militiamen", "rebels", "police"]

/**
 * Totals that speak of both sides ("225 were killed in all", the infobox's third column) against what the cells of the two
 * sides make together. A total that is higher says nothing: others than the two sides may have fallen.
 */
export function totalsOfBothSides(placed: readonly PlacedFigure[]): Inconsistency[] {
  return fallen.flatMap(measure => {
    const ofMeasure = placed.filter(one => one.figure.measure === measure && !one.figure.partOfPrevious)
    const parts = [...ofSide(ofMeasure, 1), ...ofSide(ofMeasure, 2)]
    const sides = new Set(parts.map(part => part.figure.side))
    if (sides.size < 2) return []
    return ofMeasure.filter(isTotalOfAll).flatMap(total => {
      if (!parts.every(part => isAmong(part.figure.population, total.figure.population))) return []
      const { verdict, why } = checkTotal(
        total.figure,
        parts.map(part => part.figure),
      )
      if (verdict !== "inconsistent") return []
      const ids = [total.id, ...parts.map(part => part.id)]
      return [{ kind: "total" as const, ...why, code: "figures.inconsistent.total", ids }]
    })
  })
}

/** What one side's cell says it lost: its own total where it gives one, else its counts, unless they rival each other. */
function ofSide(placed: readonly PlacedFigure[], side: 1 | 2): PlacedFigure[] {
  const cell = placed.filter(one => one.block === "infobox" && one.figure.side === side)
  const total = cell.find(one => one.total)
  if (total) return [total]
  const populations = new Set(cell.map(one => one.figure.population))
  return populations.size === cell.length ? cell : []
}

const isTotalOfAll = (one: PlacedFigure) => one.total === true && one.figure.side === null

function isAmong(part: Population, whole: Population): boolean {
  if (whole === "people" || whole === "unspecified" || whole === "mixed" || whole === part) return true
  return whole === "combatants" && armed.includes(part)
}
