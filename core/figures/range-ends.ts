import type { Figure } from "./figure"
import type { Inconsistency, PlacedFigure } from "./placed-figure"

/** Ranges of the infobox or the lead whose ends the body gives in two places, and nowhere together. */
export function endsApart(placed: readonly PlacedFigure[]): Inconsistency[] {
  return placed.flatMap(range => {
    if (!isRange(range)) return []
    const same = placed.filter(
      one => one.block === "prose" && !one.lead && countSame(range.figure, one.figure),
    )
    const { low, high } = range.figure
    if (same.some(one => one.figure.low === low && one.figure.high === high)) return []
    const first = same.find(one => isExactly(one.figure, low))
    const last = same.find(one => isExactly(one.figure, high))
    if (!first || !last) return []
    return [
      {
        kind: "ends_apart" as const,
        code: "figures.inconsistent.ends_apart",
        values: { range: range.figure.raw, low: first.figure.raw, high: last.figure.raw },
        ids: [range.id, first.id, last.id],
      },
    ]
  })
}

const isRange = ({ figure, block, lead }: PlacedFigure) =>
  figure.qualifier === "range" &&
  figure.low !== null &&
  figure.high !== null &&
  figure.low !== figure.high &&
  (block === "infobox" || lead === true)

const isExactly = (figure: Figure, end: number | null) =>
  figure.qualifier !== "range" && (figure.low === end || figure.high === end)

/** The same deed and the same people; a number that names nobody says too little. */
const countSame = (a: Figure, b: Figure) =>
  a.measure === b.measure &&
  a.measure !== "strength" &&
  a.population === b.population &&
  a.population !== "unspecified" &&
  a.population !== "people" &&
  !b.partOfPrevious
