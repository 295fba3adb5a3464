import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import {
  attributionRoles,
  attributionVerbs,
  datePrecisions,
  demographics,
  type Figure,
  figureKinds,
  figureStates,
  manners,
  measures,
  polarities,
  populations,
  qualifiers,
} from "@/core/figures/figure"
import { readFigure } from "@/core/figures/read-figure"

const bound = z.number().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).nullable()
const short = z.string().max(500)
const interval = z.strictObject({
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  precision: z.enum(datePrecisions),
})
const scope = z.strictObject({
  place: short.optional(),
  event: short.optional(),
  phase: short.optional(),
  subsetOf: short.optional(),
  period: interval.optional(),
})

/** A figure as the desk reads or a person types it; fields a program added by itself are read from the words again. */
const StructuredFigure = z.object({
  kind: z.enum(figureKinds),
  low: bound,
  best: bound,
  high: bound,
  qualifier: z.enum(qualifiers),
  state: z.enum(figureStates).default("value"),
  measure: z.enum(measures).default("other"),
  measureParts: z.array(z.enum(measures)).max(9).optional(),
  population: z.enum(populations).default("unspecified"),
  populationParts: z.array(z.enum(populations)).max(9).optional(),
  demographic: z.enum(demographics).optional(),
  side: z
    .union([z.literal(1), z.literal(2)])
    .nullable()
    .default(null),
  groupText: short.optional(),
  manner: z.enum(manners).optional(),
  scope: z.union([short, scope]).optional(),
  asOf: z.union([short, interval]).optional(),
  period: interval.optional(),
  attribution: z
    .strictObject({
      speaker: short.nullable(),
      role: z.enum(attributionRoles),
      verb: z.enum(attributionVerbs),
      polarity: z.enum(polarities),
    })
    .optional(),
  unit: short.optional(),
  base: short.optional(),
  vague: z.strictObject({ word: short, floor: z.number() }).optional(),
  hedged: z.boolean().optional(),
  block: z.enum(["prose", "table", "infobox", "caption", "footnote"]).optional(),
  field: short.optional(),
  raw: z.string().max(5000).default(""),
})

/** A figure's fields, or words that give one ("≥ 190", "1,500–2,000"). */
export const FigureInput = z.union([z.string().max(500), StructuredFigure])

/** The figure of an input; words that give none, and bounds in the wrong order, are `unprocessable`. */
export function figureFrom(input: z.output<typeof FigureInput>, language: string | null): Figure {
  if (typeof input === "string") {
    const figure = readFigure(input, language ? { language } : {})
    if (!figure) throw appError("unprocessable", "figure.unreadable", { text: input })
    return ordered(figure)
  }
  const present = Object.entries(input).filter(([, value]) => value !== undefined)
  return ordered(Object.fromEntries(present) as unknown as Figure)
}

function ordered(figure: Figure): Figure {
  const { low, best, high } = figure
  const known = [low, best, high].filter(bound => bound !== null)
  if (figure.reversed || known.some((bound, at) => at > 0 && bound < (known[at - 1] as number)))
    throw appError("unprocessable", "figure.reversed", { low: low ?? best ?? "", high: high ?? best ?? "" })
  return figure
}
