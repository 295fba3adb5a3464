import type { AttributionRole, Demographic, Manner, Measure, Population, Qualifier } from "../figure"

/** What a word does in a sentence, as far as counting people needs to know. */
export const wordTags = [
  "preposition",
  "determiner",
  "possessive",
  "conjunction",
  "auxiliary",
  "subordinator",
  "relative",
  "adverb",
  "adjective",
  "verb",
  "report",
  "level",
  "change",
  "month",
  "duration",
  "measuring",
  "percent",
  "label",
  "thing",
  "event",
  "place",
  "nation",
  "military",
  "tally",
  "company",
  "including",
  "pronoun",
  "agent",
] as const
export type WordTag = (typeof wordTags)[number]

/** Words that one rule asks for each; what each list is for stands where it is asked. */
export const wordLists = [
  "dating",
  "contests",
  "mostly",
  "wounds",
  "suffering",
  "themselves",
  "gatherings",
  "civil",
  "facing",
  "numbering",
  "amounting",
  "putting",
  "listing",
  "tolls",
  "hedges",
  "these",
  "whose",
  "troops",
  "regiments",
  "together",
  "presuming",
  "ageBounds",
  "disasters",
  "claiming",
  "circa",
  "aroundYears",
  "inMonths",
  "old",
  "populations",
  "singling",
  "ranks",
  "setting",
  "shares",
  "dollars",
  "arrests",
  "raising",
  "addingUp",
  "suffixes",
  "squares",
  "members",
  "percents",
  "paces",
  "rates",
  "halves",
] as const
export type WordList = (typeof wordLists)[number]

/** A noun that people are counted by. `hard`: its measure stands whatever the verb says ("120 dead were buried"). */
export interface HeadWords {
  words: string
  population: Population
  measure?: Measure
  hard?: boolean
  /** Without a measure of its own, a count of these is a strength. */
  force?: boolean
  demographic?: Demographic
  /** A form that also stands before a noun ("rebel fighters"), where it only colours the population. */
  modifies?: boolean
  /** Says nothing of whose side it is on: a modifier or the surroundings decide ("members", "officers", "men"). */
  generic?: boolean
  /** No table lists it; its ending says people. */
  guessed?: boolean
}

/** Verb forms that carry a measure. `adjective`: states such as "dead", "missing". */
export interface ActWords {
  measure: Measure
  past?: string
  ing?: string
  base?: string
  adjective?: string
  intransitive?: boolean
  manner?: Manner
  /** Subjects with which the verb means something else ("the avalanche buried 18 skiers"). */
  unless?: string
}

/** A qualifier, or words that only stand between it and the number: `hedge` is remembered, `skip` is not. */
export type QualifierWord = Qualifier | "hedge" | "skip"

export interface Language {
  id: "en" | "es"
  decimal: "." | ","
  /** Adjectives and nationalities stand after the noun ("soldados sirios"). */
  nounFirst: boolean
  numbers: Readonly<Record<string, number>>
  scales: Readonly<Record<string, number>>
  /** Words for a round number of their own: dozen, couple. */
  collectives: Readonly<Record<string, { value: number; exact: boolean }>>
  /** word → [low, high, recorder's floor] */
  vague: Readonly<Record<string, readonly [number, number, number]>>
  /** Words that multiply a scale vaguely: several hundred. */
  fewOf: Readonly<Record<string, readonly [number, number]>>
  articles: readonly string[]
  half: string
  and: readonly string[]
  or: readonly string[]
  to: readonly string[]
  from: readonly string[]
  between: readonly string[]
  of: readonly string[]
  /** Negation before a corrected number ("not 16 as reported"). */
  not: readonly string[]
  no: readonly string[]
  none: readonly string[]
  until: readonly string[]
  at: string
  /** Verbs whose "over" bounds no number: "handed over 22 bodies". */
  handing: readonly string[]
  /** Last words before a sum: "in all", "altogether". */
  inAll: readonly string[]
  /** "12 out of 560": the word before "of" that makes the second number a whole. */
  out: string
  /** "five thousand were taken": captured, where nothing says taken where. */
  taken: readonly string[]
  among: readonly string[]
  /** Verbs of having soldiers: "he mustered 1,204". */
  musters: readonly string[]
  /** "cost the attackers 3,100 men" */
  costs: readonly string[]
  /** Words that make a second number an alternative to the first: "seven, maybe eight". */
  doubts: readonly string[]
  /** Before a number that names nobody: "came out with 173", "gives it as 40". */
  carrying: readonly string[]
  /** "up from 40", "compared with 40". */
  compared: readonly string[]
  /** Verbs that give a number of their own: "scholars accept 15,000". */
  giving: readonly string[]
  /** "chroniclers speak of 100,000" */
  speaking: readonly string[]
  /** Rival sources: "another at 40". */
  others: readonly string[]
  before: readonly (readonly [string, QualifierWord])[]
  after: readonly (readonly [string, QualifierWord])[]
  tags: Readonly<Partial<Record<WordTag, string>>>
  lists: Readonly<Record<WordList, string>>
  heads: readonly HeadWords[]
  acts: readonly ActWords[]
  /** Several words that say together what befell those they follow, or whose object they are (`idioms`). */
  idiomsAfter: readonly (readonly [string, Measure | null])[]
  idiomsBefore: readonly (readonly [string, Measure | null])[]
  /** Words before the counted, words after them, and what both together say (`frames`). */
  idiomsAround: readonly (readonly [string, string, Measure])[]
  /** What kills without a hand: "cholera took 600 men". */
  ills: readonly string[]
  /** Verbs by which an illness kills. */
  taking: readonly string[]
  /** Endings of unknown nouns that name people. */
  personEndings: readonly string[]
  demonymEndings: readonly string[]
  currencies: Readonly<Record<string, string>>
  units: Readonly<Record<string, string>>
  months: readonly string[]
  unknown: readonly string[]
  qualitative: readonly string[]
  abbreviations: string
  denials: readonly string[]
  /** Verbs of saying, by what they say of the number. */
  sayings: Readonly<Record<string, "says" | "claims" | "estimates" | "admits">>
  /** Words of a speaker's name or office, by role. */
  speakers: Readonly<Partial<Record<AttributionRole, string>>>
  /** Each begins with another word. */
  accordingTo: readonly (readonly string[])[]
  /** Nouns of an event that befalls the counted ("the capture of 300 men"). */
  nominals: Readonly<Record<string, Measure>>
  /** What the rows of an infobox count, by a word of their names ("casualties2"). */
  rows: Readonly<Record<string, Measure>>
  fractions: readonly string[]
  weekdays: readonly string[]
  /** "-strong", and words before which a number is a size of a force. */
  strong: readonly string[]
  /** Words for a past or present state of being, before a participle: a passive. */
  be: readonly string[]
  have: readonly string[]
  /** What follows a lost object when lives are meant. */
  clock: readonly string[]
  eras: readonly string[]
  ages: readonly string[]
}
