import type { AttributionVerb, Manner, Measure } from "./figure"
import { compileFrames, type Frames } from "./frames"
import { compileIdioms, type Idioms } from "./idioms"
import { type HeadWords, type Language, type WordList, type WordTag, wordTags } from "./languages/language"

export interface Act {
  measure: Measure
  form: "past" | "ing" | "base" | "adjective"
  intransitive: boolean
  manner: Manner | null
  /** Subjects with which it means nothing of the kind. */
  unless: ReadonlySet<string> | null
}

/** Everything the tables say of one word. */
export interface Entry {
  tags: number
  number: number
  scale: number
  head: HeadWords | null
  act: Act | null
}

export interface Lexicon {
  language: Language
  words: Map<string, Entry>
  /** Qualifiers by their words joined with one space; the longest has `longest` words. */
  before: Map<string, string>
  after: Map<string, string>
  longest: number
  abbreviations: Set<string>
  /** Every word of a qualifier: a search for one ends at any other. */
  qualifying: Set<string>
  /** Words that are figures without a number: vague ones, those for none, half. */
  quantities: ReadonlySet<string>
  nominals: Map<string, Measure>
  /** What the rows of an infobox count, by a word of their names. */
  rows: Map<string, Measure>
  sayings: Map<string, AttributionVerb>
  /** "according to" and its like, by their first word. */
  accordingTo: ReadonlyMap<string, readonly string[]>
  lists: Readonly<Record<WordList, ReadonlySet<string>>>
  idiomsAfter: Idioms
  idiomsBefore: Idioms
  idiomsAround: Frames
}

/** What stands for each tag in `Entry.tags`. */
export const bits = Object.fromEntries(wordTags.map((tag, i) => [tag, 2 ** i])) as Record<WordTag, number>

const split = (words: string | undefined): string[] => (words ? words.split(" ").filter(w => w !== "") : [])

/** The tables are asked for words of the text: "constructor" must not find what every object inherits. */
function ownWords(language: Language): Language {
  const own = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.assign(Object.create(null), record)
  return {
    ...language,
    collectives: own(language.collectives),
    vague: own(language.vague),
    fewOf: own(language.fewOf),
    currencies: own(language.currencies),
    units: own(language.units),
  }
}

/** Makes the tables of a language quick to ask; done once for each. */
export function compileLexicon(source: Language): Lexicon {
  const language = ownWords(source)
  const words = new Map<string, Entry>()
  const entry = (word: string): Entry => {
    let found = words.get(word)
    if (!found) {
      found = { tags: 0, number: Number.NaN, scale: 0, head: null, act: null }
      words.set(word, found)
    }
    return found
  }
  for (const tag of wordTags) for (const word of split(language.tags[tag])) entry(word).tags |= bits[tag]
  for (const month of language.months) entry(month).tags |= bits.month
  for (const [word, value] of Object.entries(language.numbers)) entry(word).number = value
  for (const [word, value] of Object.entries(language.scales)) entry(word).scale = value
  for (const head of language.heads) for (const word of split(head.words)) entry(word).head ??= head
  for (const act of language.acts) addAct(act, entry)
  const before = new Map<string, string>(language.before)
  const after = new Map<string, string>(language.after)
  const longest = Math.max(...[...before.keys(), ...after.keys()].map(words => words.split(" ").length))
  const sayings = new Map<string, AttributionVerb>(Object.entries(language.sayings))
  for (const word of language.denials) sayings.set(word, "denies")
  return {
    language,
    words,
    before,
    after,
    longest,
    abbreviations: new Set(split(language.abbreviations)),
    qualifying: new Set(
      [...before.keys(), ...after.keys()].flatMap(phrase => [
        ...split(phrase),
        ...split(phrase.replaceAll(".", " .")),
      ]),
    ),
    quantities: new Set([
      ...Object.keys(language.vague),
      ...Object.keys(language.collectives),
      ...language.no,
      ...language.none,
      language.half,
    ]),
    nominals: new Map(Object.entries(language.nominals)),
    rows: new Map(Object.entries(language.rows)),
    sayings,
    accordingTo: new Map(language.accordingTo.map(words => [words[0] ?? "", words])),
    lists: Object.fromEntries(
      Object.entries(language.lists).map(([name, words]) => [name, new Set(split(words))]),
    ) as unknown as Lexicon["lists"],
    idiomsAfter: compileIdioms(language.idiomsAfter, false),
    idiomsBefore: compileIdioms(language.idiomsBefore, true),
    idiomsAround: compileFrames(language.idiomsAround),
  }
}

function addAct(act: Language["acts"][number], entry: (word: string) => Entry) {
  for (const form of ["past", "ing", "base", "adjective"] as const) {
    for (const word of split(act[form])) {
      entry(word).act ??= {
        measure: act.measure,
        form,
        intransitive: act.intransitive ?? false,
        manner: act.manner ?? null,
        unless: act.unless ? new Set(split(act.unless)) : null,
      }
    }
  }
}
