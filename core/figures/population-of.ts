import type { Demographic, Measure, Population } from "./figure"
import { bits, type Lexicon } from "./lexicon"
import type { NounPhrase } from "./phrase-words"
import type { Token } from "./tokens"
import { tagsOf, textOf } from "./verb-forms"

/** What the sentence as a whole says of the people in it. */
export interface Surroundings {
  military: boolean
  nation: boolean
  /** Fighters of no state are spoken of. */
  rebels: boolean
  police: boolean
  /** There is a verb: a sentence, no phrase. */
  clause: boolean
}

export interface Counting {
  population: Population
  parts?: Population[]
  demographic?: Demographic
}

const VERBS = bits.verb | bits.auxiliary | bits.report
const vague: readonly Population[] = ["unspecified", "people"]
const bodies: readonly Measure[] = ["killed", "wounded", "missing", "captured", "casualties", "deserted"]

/** The surroundings of a sentence: does it speak of armies, of nations? */
export function surroundingsOf(tokens: Token[]): Surroundings {
  const around: Surroundings = { military: false, nation: false, rebels: false, police: false, clause: false }
  const end = Math.min(tokens.length, 200)
  let officers = false
  let men = false
  for (let i = 0; i < end; i++) {
    const entry = tokens[i]!.entry
    if (!entry) continue
    if (
      (entry.tags & bits.military && !entry.head?.generic) ||
      (entry.head?.force && !entry.head.generic && entry.head.population === "soldiers")
    )
      around.military = true
    if (entry.tags & bits.nation && tokens[i]!.capital) around.nation = true
    if (entry.head?.population === "rebels") around.rebels = true
    if (entry.head?.population === "police") around.police = true
    if (entry.act || entry.tags & VERBS) around.clause = true
    if (/^officers?$/.test(tokens[i]!.text)) officers = true
    if (tokens[i]!.text === "men") men = true
  }
  // "Ten officers and 261 men" are an army's.
  if (officers && men && !around.police) around.military = true
  return around
}

/** Of whom a noun phrase is: soldiers, civilians … `measure` decides what "men" are. */
export function populationOf(
  tokens: Token[],
  phrase: NounPhrase,
  measure: Measure,
  around: Surroundings,
  field: boolean,
  lexicon: Lexicon,
): Counting {
  const demographic = phrase.demographic && phrase.head !== null ? { demographic: phrase.demographic } : {}
  const named = [...new Set(phrase.populations.filter(population => !vague.includes(population)))]
  if (named.length > 1) return { population: "mixed", parts: named }
  if (named.length === 1) return { population: named[0]!, ...demographic }
  const hint =
    phrase.hint && !phrase.hint.generic && !vague.includes(phrase.hint.population)
      ? phrase.hint.population
      : null
  if (hint) return { population: hint, ...demographic }
  const head = phrase.head
  if (!head) return { population: nameless(phrase, measure, around, field) }
  if (!head.generic && !vague.includes(head.population))
    return { population: head.population, ...demographic }
  const of = ofWhom(tokens, phrase.to, lexicon) ?? (head.hard ? inWhose(tokens, phrase.to, lexicon) : null)
  if (of) return { population: of, ...demographic }
  if (head.generic) return { population: generic(phrase, measure, around, field, lexicon), ...demographic }
  return { population: head.population, ...demographic }
}

/** "members of the Northern militia": who the people after "of" are. */
function ofWhom(tokens: Token[], at: number, lexicon: Lexicon): Population | null {
  if (!lexicon.language.of.includes(textOf(tokens, at))) return null
  for (let i = at + 1; i < at + 7 && i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 0 || token.entry?.act) return null
    const head = token.entry?.head
    if (head && !head.generic && !vague.includes(head.population)) return head.population
    if (tagsOf(token) & bits.military) return "soldiers"
    if (tagsOf(token) & (bits.preposition | bits.conjunction | bits.verb | bits.auxiliary)) return null
  }
  return null
}

/** "1,200 wounded in the Royal Army", "nine deaths among the rebels": in whose ranks a toll fell. */
function inWhose(tokens: Token[], at: number, { language }: Lexicon): Population | null {
  const among = language.among.includes(textOf(tokens, at))
  if (!among && textOf(tokens, at) !== "in") return null
  for (let i = at + 1; i < at + 6 && i < tokens.length; i++) {
    const token = tokens[i]!
    // "deaths among the 60 porters"
    if (token.number) continue
    if (token.kind !== 0 || token.entry?.act) return null
    const tags = tagsOf(token)
    const head = token.entry?.head
    if (head && !head.generic && !vague.includes(head.population)) return head.population
    if (tags & bits.military && tags & bits.company) return "soldiers"
    if (tags & bits.preposition) return null
  }
  return null
}

function generic(
  phrase: NounPhrase,
  measure: Measure,
  around: Surroundings,
  field: boolean,
  lexicon: Lexicon,
): Population {
  if (field && /^officers?$/.test(phrase.noun)) return "soldiers"
  if (field) return phrase.head?.force && !phrase.named ? "soldiers" : "unspecified"
  if (around.police && !around.military && lexicon.lists.ranks.has(phrase.noun)) {
    return "police"
  }
  if (phrase.head?.force && measure === "strength" && !around.rebels) return "soldiers"
  if (phrase.possessed && phrase.head?.force) return "soldiers"
  // Armies lose men; of other people one says who they were.
  if (phrase.noun === "men" && measure === "casualties" && !around.rebels) return "soldiers"
  if (around.military && (phrase.head?.force || bodies.includes(measure) || measure === "strength"))
    return "soldiers"
  if (around.rebels && phrase.head?.force) return "rebels"
  if (phrase.noun === "officers" || phrase.noun === "officer") return "soldiers"
  // A calling that no table lists ("beekeepers") is a civilian's.
  return phrase.head && !lexicon.words.has(phrase.head.words) && !phrase.head.words.includes(" ")
    ? "civilians"
    : "unspecified"
}

/** Capitalised names without a noun: "8,000 Normans", "500,000 Huguenots fled". */
function nameless(phrase: NounPhrase, measure: Measure, around: Surroundings, field: boolean): Population {
  if (field || !(phrase.named || phrase.nation)) return "unspecified"
  if (measure === "displaced") return "civilians"
  return around.military && (measure === "strength" || bodies.includes(measure)) ? "soldiers" : "unspecified"
}
