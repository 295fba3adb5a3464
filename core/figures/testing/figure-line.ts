import { type DetectOptions, detectFigures } from "../detect"
import type { Figure } from "../figure"

const end = (n: number | null) => (n === null ? "" : String(n))

/** A figure as one readable line: "190..205 killed civilians", "..40 killed rebels", "14 wounded people". */
export function figureLine(figure: Figure): string {
  const bounds = figure.low === figure.high ? end(figure.low) : `${end(figure.low)}..${end(figure.high)}`
  const of =
    figure.kind === "people" ? `${figure.measure} ${figure.population}` : `${figure.kind} ${figure.unit}`
  return `${bounds} ${of}`
}

/** The figures of a text as readable lines, in order. */
export const figureLines = (text: string, options: DetectOptions = {}): string[] =>
  detectFigures(text, options).map(figureLine)

/** A figure for tests: exact unless its ends differ; `more` replaces any field. */
export function figure(low: number | null, high: number | null, more: Partial<Figure> = {}): Figure {
  const exact = low === high
  return {
    kind: "people",
    low,
    best: exact ? low : null,
    high,
    qualifier: exact ? "exact" : low === null ? "up_to" : high === null ? "at_least" : "range",
    state: "value",
    measure: "killed",
    population: "civilians",
    side: null,
    raw: "",
    ...more,
  }
}
