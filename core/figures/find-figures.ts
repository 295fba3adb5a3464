import { attributionOf } from "./attribution"
import { singular } from "./counted"
import { countedWhen } from "./counted-when"
import { fieldMeasure, sideOfField } from "./field"
import type { Block, DetectedFigure, Figure, FigureKind, Measure } from "./figure"
import type { Lexicon } from "./lexicon"
import type { Frame, Reading } from "./reading"
import { readSentence } from "./sentence"
import { readStates } from "./states"
import { readSegment, type Token } from "./tokens"

export interface FindOptions {
  /** Tables and infoboxes are read line by line; prose unless told, or unless `field` names an infobox row. */
  block?: Block
  /** The infobox row or the table header the text stands under ("casualties2", "Killed"). */
  field?: string | null
  /** People unless told. */
  kinds?: readonly FigureKind[] | "all"
}

/**
 * Finds the figures of a text with the tables of its language, in one pass and in time linear in its length. Offsets
 * are UTF-16, `end` exclusive. Never throws: what cannot be read is left out.
 */
export function findFigures(text: string, lexicon: Lexicon, options: FindOptions = {}): DetectedFigure[] {
  const kinds = options.kinds === "all" ? null : new Set<FigureKind>(options.kinds ?? ["people"])
  const field = options.field ?? null
  const block = options.block ?? (field ? "infobox" : "prose")
  const lines = block === "infobox" || block === "table"
  const [measure, side] = [fieldMeasure(field, lexicon), sideOfField(field)]
  const place: Place = { text, block, field, lexicon, lines, measure, side, kinds }
  const found: DetectedFigure[] = []
  let carried: Measure | null = null
  let before: Reading | null = null
  for (let at = 0; at < text.length; ) {
    const segment = readSegment(text, at, lexicon, lines)
    at = Math.max(segment.next, at + 1)
    if (lines || !kinds || kinds.has("people"))
      for (const state of readStates(segment.tokens, lexicon, lines))
        found.push({ ...bare(place), ...state, raw: text.slice(state.start, state.end) })
    if (!segment.numeric) continue
    const aside = segment.tokens[0]?.text === "("
    const frame: Frame = { field: aside && carried ? carried : place.measure, lines, before }
    const readings = readSentence(segment.tokens, lexicon, frame)
    if (lines) hedgeLine(segment.tokens, readings, lexicon)
    for (const reading of readings) {
      const figure = figureOf(reading, segment.tokens, place)
      if (!figure) continue
      found.push(figure)
      if (figure.kind === "people" && !aside) carried = figure.measure
      if (figure.kind === "people") before = reading
    }
  }
  return apart(found.sort((a, b) => a.start - b.start || b.end - a.end))
}

/** Of two readings of the same words the first and longer stands. */
function apart(found: DetectedFigure[]): DetectedFigure[] {
  let end = 0
  return found.filter(one => {
    const free = one.start >= end
    if (free) end = one.end
    return free
  })
}

/** "5,300 died of disease (estimated)": the remark at the end of a line is about its number. */
function hedgeLine(tokens: Token[], readings: Reading[], { lists }: Lexicon): void {
  const [only, more] = readings.filter(reading => !reading.refused && !reading.counted)
  const last = tokens[tokens.length - 2]?.text ?? ""
  if (!only || more || tokens[tokens.length - 1]?.text !== ")" || !lists.hedges.has(last)) return
  if (only.quantity.qualifier === "exact") only.quantity.qualifier = "approximately"
  only.quantity.hedged = true
}

interface Place {
  text: string
  block: Block
  field: string | null
  lexicon: Lexicon
  lines: boolean
  measure: Measure | null
  side: Figure["side"]
  kinds: ReadonlySet<FigureKind> | null
}

const bare = (place: Place): Figure => ({
  kind: "people",
  low: null,
  best: null,
  high: null,
  qualifier: "exact",
  state: "value",
  measure: place.measure ?? "other",
  population: "unspecified",
  side: place.side,
  block: place.block,
  ...(place.field ? { field: place.field } : {}),
  raw: "",
})

function figureOf(reading: Reading, tokens: Token[], place: Place): DetectedFigure | null {
  if (reading.refused) return null
  if (reading.counted) return thing(reading, tokens, place)
  const guessed = reading.phrase.head?.guessed ? reading.phrase.head.words : null
  if (!reading.found && guessed) {
    const { quantity, phrase } = reading
    reading.counted = { kind: "count", unit: singular(guessed), from: quantity.from, to: phrase.to }
    return thing(reading, tokens, place)
  }
  if (!reading.found || !reading.counting) return null
  const counting = people(reading, tokens, place)
  if (!counting) return null
  const { quantity } = reading
  const when = countedWhen(place.text, tokens, quantity.from, quantity.to, place.lexicon)
  if (when.asOf) counting.asOf = when.asOf
  if (when.phase) counting.scope = { phase: when.phase }
  if (!place.lines && !counting.attribution) {
    const attribution = attributionOf(place.text, tokens, quantity.from, quantity.to, place.lexicon)
    if (attribution) counting.attribution = attribution
  }
  return counting
}

/** Money, percentages, measurements and counted things. */
function thing(reading: Reading, tokens: Token[], place: Place): DetectedFigure | null {
  const { kind, unit, from, to } = reading.counted!
  if (place.kinds && !place.kinds.has(kind)) return null
  const figure = written(reading, place, tokens[from]!.start, tokens[to - 1]!.end)
  figure.kind = kind
  figure.unit = unit
  figure.measure = "other"
  figure.side = null
  return figure
}

/** Made in one piece: this runs for every number of a text, and objects that grow are slow. */
function written({ quantity }: Reading, place: Place, start: number, end: number): DetectedFigure {
  const beyond = quantity.first.beyond || quantity.last.beyond
  const figure: DetectedFigure = {
    kind: "people",
    low: beyond ? null : quantity.low,
    best: beyond ? null : quantity.best,
    high: beyond ? null : quantity.high,
    qualifier: quantity.qualifier,
    state: beyond ? "beyond" : quantity.zero ? "none" : "value",
    measure: place.measure ?? "other",
    population: "unspecified",
    side: place.side,
    block: place.block,
    raw: place.text.slice(start, end),
    start,
    end,
  }
  if (place.field) figure.field = place.field
  if (quantity.vague) figure.vague = quantity.vague
  if (quantity.hedged) figure.hedged = true
  if (quantity.reversed) figure.reversed = true
  if (quantity.negated)
    figure.attribution = { speaker: null, role: "unknown", verb: "says", polarity: "retracted" }
  return figure
}

function people(reading: Reading, tokens: Token[], place: Place): DetectedFigure | null {
  const { found, counting, phrase, quantity } = reading
  if (place.kinds && !place.kinds.has("people")) return null
  const figure = written(reading, place, tokens[quantity.from]!.start, tokens[quantity.to - 1]!.end)
  if (!isWhole(figure)) return null
  figure.measure = found!.measure
  if (found!.parts) figure.measureParts = found!.parts
  if (found!.manner) figure.manner = found!.manner
  figure.population = counting!.population
  if (counting!.parts) figure.populationParts = counting!.parts
  if (counting!.demographic) figure.demographic = counting!.demographic
  if (phrase.group && phrase.group.length < 80) figure.groupText = phrase.group
  if (reading.partOfPrevious) figure.partOfPrevious = true
  return figure
}

const isWhole = (figure: Figure) =>
  (figure.low === null || Number.isInteger(figure.low)) &&
  (figure.high === null || Number.isInteger(figure.high))
