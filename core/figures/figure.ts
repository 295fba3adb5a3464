// A figure is a quantity as words give it: an interval with its qualifier, what is counted and of whom (FIGURES.md, "Figure").

export const figureKinds = ["people", "money", "percent", "count", "measurement"] as const
export type FigureKind = (typeof figureKinds)[number]

export const qualifiers = [
  "exact",
  "approximately",
  "nearly",
  "at_least",
  "more_than",
  "up_to",
  "less_than",
  "range",
  "vague",
] as const
export type Qualifier = (typeof qualifiers)[number]

/** `beyond`: the number is larger than 2^53; its bounds are null and `raw` keeps the words. */
export const figureStates = ["value", "unknown", "none", "qualitative", "beyond"] as const
export type FigureState = (typeof figureStates)[number]

export const measures = [
  "killed",
  "wounded",
  "missing",
  "captured",
  "displaced",
  "strength",
  "casualties",
  "deserted",
  "other",
] as const
export type Measure = (typeof measures)[number]

export const populations = [
  "people",
  "civilians",
  "combatants",
  "soldiers",
  "militiamen",
  "rebels",
  "police",
  "mixed",
  "unknown_status",
  "unspecified",
] as const
export type Population = (typeof populations)[number]

export const demographics = ["women", "men", "children", "elderly"] as const
export type Demographic = (typeof demographics)[number]

export const manners = ["executed", "of_disease", "in_battle", "of_hunger", "drowned"] as const
export type Manner = (typeof manners)[number]

export const blocks = ["prose", "table", "infobox", "caption", "footnote"] as const
export type Block = (typeof blocks)[number]

export const attributionRoles = [
  "belligerent",
  "ngo",
  "monitor",
  "media",
  "official",
  "scholar",
  "unknown",
] as const
export type AttributionRole = (typeof attributionRoles)[number]

export const attributionVerbs = ["says", "claims", "denies", "estimates", "admits"] as const
export type AttributionVerb = (typeof attributionVerbs)[number]

export const polarities = ["affirmed", "denied", "retracted"] as const
export type Polarity = (typeof polarities)[number]

export const datePrecisions = ["day", "part", "month", "season", "year", "since", "until", "range"] as const
export type DatePrecision = (typeof datePrecisions)[number]

/** A stretch of days, ISO 8601 (`2013-08-04`), both ends included; null = open. */
export interface DateInterval {
  from: string | null
  to: string | null
  precision: DatePrecision
}

export interface Attribution {
  speaker: string | null
  role: AttributionRole
  verb: AttributionVerb
  polarity: Polarity
}

export interface Scope {
  place?: string
  event?: string
  phase?: string
  subsetOf?: string
  period?: DateInterval
}

/** The two readings of a vague word, when it is one ("dozens": 24–99, and 12 as recorders code it). */
export interface VagueReading {
  word: string
  floor: number
}

/** Bounds: null = unbounded; low ≤ best ≤ high. Integers for people and counts, decimals with a `unit` otherwise. */
export interface Figure {
  kind: FigureKind
  low: number | null
  best: number | null
  high: number | null
  qualifier: Qualifier
  state: FigureState
  measure: Measure
  /** What a compound measure ("killed or wounded") is made of. */
  measureParts?: Measure[]
  population: Population
  /** What a mixed population is the union of. */
  populationParts?: Population[]
  demographic?: Demographic
  /** The infobox column of a belligerent; null where no side is known. */
  side: 1 | 2 | null
  /** The counted group in the text's own words ("Junud al-Sham", "Stanley men"). */
  groupText?: string
  manner?: Manner
  /** A plain string is a scope somebody typed. */
  scope?: Scope | string
  asOf?: DateInterval | string
  /** The words read as `scope.period`: when the counted thing happened. */
  period?: DateInterval
  attribution?: Attribution
  /** Currency (ISO 4217), measuring unit, or the head noun of a count, in the singular. */
  unit?: string
  /** What a percentage is a part of. */
  base?: string
  vague?: VagueReading
  /** The words hedge a range or an exact number ("estimated", "reportedly"). */
  hedged?: boolean
  /** The words gave the larger number first. */
  reversed?: boolean
  /** The figure is one of the parts of a total given just before ("including 120 women"). */
  partOfPrevious?: boolean
  block?: Block
  /** The infobox row or table header it stands under ("casualties2"). */
  field?: string
  /** The words as they stand. */
  raw: string
}

/** A figure in its place; `start` and `end` are UTF-16 offsets into the text, `end` exclusive. */
export interface DetectedFigure extends Figure {
  start: number
  end: number
}

export const relations = [
  "equal",
  "rounding_equal",
  "within",
  "contains",
  "overlaps",
  "contradicts",
  "not_comparable",
] as const
export type Relation = (typeof relations)[number]

export const relationFlags = [
  "qualifier_dropped",
  "qualifier_inverted",
  "touch_only",
  "upper_bound_unsupported",
  "end_not_stated",
  "sum_of_parts",
  "measure_upcast",
  "part_exceeds_whole",
  "non_monotone",
  "attribution_differs",
  "asOf_differs",
  "denied",
  "suggests_outdated",
  "side",
  "measure",
  "population",
  "scope",
  "asOf",
  "unit",
  "kind",
  "state",
] as const
export type RelationFlag = (typeof relationFlags)[number]

export const totalVerdicts = ["consistent", "consistent_rounded", "incomplete", "inconsistent"] as const
export type TotalVerdict = (typeof totalVerdicts)[number]

export const endStandings = ["stated", "allowed", "opposed"] as const
export type EndStanding = (typeof endStandings)[number]

/** How "dozens" is read: as the words say (24–99) or as a recorder codes it (12). */
export const vaguePolicies = ["linguistic", "floor"] as const
export type VaguePolicy = (typeof vaguePolicies)[number]
