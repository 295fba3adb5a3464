import { appError } from "../failing/app-error"
import { detectFigures } from "./detect"
import {
  blocks,
  type Figure,
  type FigureKind,
  figureKinds,
  figureStates,
  measures,
  populations,
  qualifiers,
} from "./figure"
import { unreadLanguage } from "./language-of"
import { relateFigures } from "./relate"
import { checkTotal } from "./totals"

export interface LineOptions {
  /** People unless told. */
  kinds?: readonly FigureKind[] | "all"
}

type Line = Record<string, unknown>

function lineOf(input: unknown): Line {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    throw appError("invalid", "figures.line_not_object")
  return input as Line
}

function textOfLine(line: Line): string {
  if (typeof line.text !== "string") throw appError("invalid", "figures.line_without_text")
  return line.text
}

/** One line of `figures --jsonl`: {id, text, field?, block?, language?} → {id, figures, unread?}. Throws `invalid` on any other shape. */
export function figuresOfLine(input: unknown, options: LineOptions = {}) {
  const line = lineOf(input)
  const text = textOfLine(line)
  const field = typeof line.field === "string" && line.field !== "" ? line.field : null
  const block = blocks.find(known => known === line.block)
  const language = typeof line.language === "string" ? line.language : null
  const found = detectFigures(text, {
    field,
    language,
    ...(block ? { block } : {}),
    kinds: options.kinds ?? ["people"],
  })
  const figures = found.filter(
    figure =>
      figure.state === "value" || figure.state === "beyond" || (figure.state === "none" && isPhrase(text)),
  )
  // Nothing found in words that are not read says nothing of the text.
  const unread = unreadLanguage(language)
  return { id: line.id ?? null, figures, ...(unread ? { unread } : {}) }
}

/** A phrase on its own, no sentence: "no civilians were killed" is then the figure itself, and zero is its value. */
const isPhrase = (text: string) => text.length < 80 && !/[.!?,;]/.test(text)

const numberOrNull = (value: unknown, place: string): number | null => {
  if (value === null || value === undefined) return null
  if (typeof value !== "number" || !Number.isFinite(value))
    throw appError("invalid", "figures.line_bad_bound", { place })
  return value
}

/** A figure as a line gives it: bounds and what is counted, the rest as a figure of the desk has it unless told. */
function figureOfLine(value: unknown, place: string): Figure {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw appError("invalid", "figures.line_without_figure", { place })
  const line = value as Line
  const low = numberOrNull(line.low, `${place}.low`)
  const best = numberOrNull(line.best, `${place}.best`)
  const high = numberOrNull(line.high, `${place}.high`)
  if (low !== null && high !== null && low > high)
    throw appError("invalid", "figures.line_reversed", { place, low, high })
  const optional = Object.fromEntries(
    kept.filter(key => line[key] !== undefined && line[key] !== null).map(key => [key, line[key]]),
  ) as Partial<Figure>
  const side = line.side === 1 || line.side === 2 ? line.side : null
  return {
    ...optional,
    kind: oneOf(figureKinds, line.kind, "people", `${place}.kind`),
    low,
    best,
    high,
    qualifier: oneOf(
      qualifiers,
      line.qualifier,
      low === high ? "exact" : low !== null && high !== null ? "range" : low === null ? "up_to" : "at_least",
      `${place}.qualifier`,
    ),
    state: oneOf(
      figureStates,
      line.state,
      low === null && high === null && best === null ? "unknown" : "value",
      `${place}.state`,
    ),
    measure: oneOf(measures, line.measure, "other", `${place}.measure`),
    population: oneOf(populations, line.population, "unspecified", `${place}.population`),
    side,
    raw: typeof line.raw === "string" ? line.raw : typeof line.text === "string" ? line.text : "",
  }
}

const kept = [
  "measureParts",
  "populationParts",
  "demographic",
  "manner",
  "scope",
  "asOf",
  "period",
  "attribution",
  "unit",
  "base",
  "vague",
  "hedged",
  "field",
  "groupText",
] as const

function oneOf<T extends string>(values: readonly T[], given: unknown, otherwise: T, place: string): T {
  if (given === undefined || given === null) return otherwise
  const known = values.find(value => value === given)
  if (known === undefined)
    throw appError("invalid", "figures.line_bad_value", { place, given: String(given).slice(0, 60) })
  return known
}

/** One line of `relate`: {id, claim, evidence} → {id, relation, flags, reasons}. Throws `invalid` on any other shape. */
export function relateLine(input: unknown) {
  const line = lineOf(input)
  const related = relateFigures(figureOfLine(line.claim, "claim"), figureOfLine(line.evidence, "evidence"))
  return { id: line.id ?? null, ...related }
}

/** One line of `totals`: {id, total, parts: […]} → {id, verdict, why}. Throws `invalid` on any other shape. */
export function totalLine(input: unknown) {
  const line = lineOf(input)
  if (!Array.isArray(line.parts) || line.parts.length === 0)
    throw appError("invalid", "figures.line_without_parts")
  const total = figureOfLine(line.total, "total")
  const parts = line.parts.map((part, i) => figureOfLine(part, `parts[${i}]`))
  return { id: line.id ?? null, ...checkTotal(total, parts) }
}
