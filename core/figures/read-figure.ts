import { type DetectOptions, detectFigures } from "./detect"
import { fieldMeasure, sideOfField } from "./field"
import type { Figure, FigureKind, FigureState } from "./figure"
import { languageOf } from "./language-of"
import type { Lexicon } from "./lexicon"
import { lexiconOf } from "./lexicons"
import { readQuantities } from "./quantity"
import { readStates } from "./states"
import { readSegment } from "./tokens"

export interface ReadOptions extends Omit<DetectOptions, "kinds"> {
  /** The kind to prefer; any unless told. */
  kind?: FigureKind
}

const order: readonly FigureKind[] = ["people", "money", "percent", "measurement", "count"]

/**
 * The figure that words or typed input give ("190–205 civilians killed", "≥ 190", "~40", "1,500–2,000"), or null where
 * they give none. Of several, people come first, then the first in the text.
 */
export function readFigure(text: string, options: ReadOptions = {}): Figure | null {
  const { kind, ...where } = options
  const found = detectFigures(text, { ...where, kinds: kind ? [kind] : "all" })
  for (const wanted of order) {
    const figure =
      found.find(one => one.kind === wanted && one.state === "value") ??
      found.find(one => one.kind === wanted)
    if (figure) {
      const { start: _start, end: _end, ...plain } = figure
      return plain
    }
  }
  return typedFigure(text, options)
}

/** A number standing alone, as people type it into a field. */
function typedFigure(text: string, options: ReadOptions): Figure | null {
  const lexicon = lexiconOf(languageOf(options.language))
  const { tokens } = readSegment(text, 0, lexicon, true)
  if (tokens.length === 0 || tokens.length > 24) return null
  const quantities = readQuantities(tokens, lexicon, true)
  const quantity = quantities[0]
  const [silent] = quantities.length === 0 && tokens.length <= 2 ? readStates(tokens, lexicon, true) : []
  if (silent) return unnumbered(text, silent.state, options, lexicon)
  if (!quantity || quantities.length > 1) return null
  if (
    tokens.slice(quantity.to).some(token => token.kind !== 2) ||
    tokens.slice(0, quantity.from).some(token => token.kind !== 2)
  )
    return null
  const beyond = quantity.first.beyond || quantity.last.beyond
  const whole = quantity.first.decimals === 0 && quantity.last.decimals === 0
  // Persian and Turkish write the sign before the number, where no sentence is there to say so.
  const percent = tokens.some(token => token.text === "%") && (options.kind ?? "percent") === "percent"
  return {
    kind: percent ? "percent" : (options.kind ?? (whole ? "people" : "measurement")),
    ...(percent ? { unit: "%" } : {}),
    low: beyond ? null : quantity.low,
    best: beyond ? null : quantity.best,
    high: beyond ? null : quantity.high,
    qualifier: quantity.qualifier,
    state: beyond ? "beyond" : quantity.zero ? "none" : "value",
    measure: fieldMeasure(options.field ?? null, lexicon) ?? "other",
    population: "unspecified",
    side: sideOfField(options.field ?? null),
    ...(quantity.vague ? { vague: quantity.vague } : {}),
    ...(quantity.hedged ? { hedged: true } : {}),
    ...(quantity.reversed ? { reversed: true } : {}),
    ...(options.block ? { block: options.block } : {}),
    ...(options.field ? { field: options.field } : {}),
    raw: text.trim(),
  }
}

/** "Unknown", "heavy": a value without a number. Only a whole field of a few words is read so. */
function unnumbered(text: string, state: FigureState, options: ReadOptions, lexicon: Lexicon): Figure {
  return {
    kind: options.kind ?? "people",
    low: null,
    best: null,
    high: null,
    qualifier: "exact",
    state,
    measure: fieldMeasure(options.field ?? null, lexicon) ?? "other",
    population: "unspecified",
    side: sideOfField(options.field ?? null),
    raw: text.trim(),
  }
}
