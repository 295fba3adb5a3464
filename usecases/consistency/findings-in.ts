import { createHash } from "node:crypto"
import { findInconsistencies } from "@/core/figures/consistency"
import type { Reading } from "@/core/figures/envelope"
import type { Finding, FoundSum } from "@/core/figures/findings"
import { printFigure } from "@/core/figures/print"
import { sumFigures } from "@/core/figures/totals"
import type { FigureInPlace } from "./place-figures"

const most = 200

/** What the placed figures of an article say against each other. */
export function findingsIn(placed: readonly FigureInPlace[], reading: Reading = {}): Finding[] {
  const byId = new Map(placed.map(one => [one.id, one]))
  return findInconsistencies(placed, reading)
    .slice(0, most)
    .map(({ ids, ...finding }) => {
      const figures = ids.flatMap(id => byId.get(id) ?? [])
      return { key: keyOf(finding.kind, figures), ...finding, places: figures.map(one => one.place) }
    })
}

/** A finding is the same one as long as its words and the lines they stand in are: an edit there brings it back. */
function keyOf(kind: string, figures: readonly FigureInPlace[]): string {
  const hash = createHash("sha256").update(kind)
  for (const { place, line } of figures) hash.update(`\n${place.words}\n${line}`)
  return hash.digest("hex").slice(0, 32)
}

/** Counts that one cell puts side by side, and their sum. */
export function sumsIn(placed: readonly FigureInPlace[]): FoundSum[] {
  const cells = new Map<string, FigureInPlace[]>()
  for (const one of placed) {
    if (one.block !== "infobox" || !one.group || one.total || one.figure.measure === "other") continue
    const key = `${one.group} ${one.figure.measure}`
    cells.set(key, [...(cells.get(key) ?? []), one])
  }
  return [...cells.values()].flatMap(parts => {
    const populations = new Set(parts.map(part => part.figure.population))
    if (parts.length < 2 || populations.size < parts.length) return []
    const sum = sumFigures(parts.map(part => part.figure))
    return sum
      ? [{ words: printFigure(sum), measure: sum.measure, parts: parts.map(part => part.place) }]
      : []
  })
}
