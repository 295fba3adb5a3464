import type { HeadWords } from "./languages/language"
import { bits, type Lexicon } from "./lexicon"
import { leadsToHead, MODIFIERS, type NounPhrase, STOPS, type Step, THINGS } from "./phrase-words"
import { NUMBER, PUNCT, type Token, WORD } from "./tokens"
import { unknownWord } from "./unknown-noun"
import { tagsOf, textOf } from "./verb-forms"

/** Reads the noun phrase at token `at`. Words nobody listed are judged by their form. */
export function readNounPhrase(tokens: Token[], at: number, lexicon: Lexicon, field: boolean): NounPhrase {
  const phrase: NounPhrase = {
    to: at,
    head: null,
    at: -1,
    thing: false,
    unit: null,
    hint: null,
    state: null,
    populations: [],
    demographic: null,
    nation: false,
    named: false,
    group: null,
    shares: false,
    strong: false,
    others: false,
    possessed: false,
    noun: "",
  }
  const { language } = lexicon
  let i = at
  const partitive = language.of.includes(tokens[i]?.text ?? "")
  if (partitive) i++
  let unknown = 0
  const limit = at + 12
  for (; i < tokens.length && i < limit; i++) {
    const token = tokens[i]!
    if (token.kind === NUMBER || (token.entry && token.entry.number >= 0 && !token.entry.head)) {
      phrase.shares = partitive && phrase.head === null
      break
    }
    if (token.kind === PUNCT) {
      const skipped = skipSign(tokens, i, phrase, lexicon)
      if (skipped < 0) break
      i = skipped
      continue
    }
    const step = readWordOf(tokens, i, phrase, lexicon, partitive, field)
    if (step === "stop") break
    if (step === "last") {
      i++
      break
    }
    if (!token.entry && !token.capital && ++unknown > 3) break
  }
  phrase.to = i
  // "two-man chariots", "three-storey houses": how large each is. "1,000-strong legions" are that strong.
  if (phrase.thing && textOf(tokens, at) === "-" && !tokens[at]!.spaced) {
    phrase.unit = null
    phrase.strong = language.strong.includes(textOf(tokens, at + 1))
    phrase.thing = !phrase.strong
  }
  phrase.thing ||= phrase.unit !== null && !phrase.head
  if (!phrase.head && phrase.hint && !phrase.thing) {
    phrase.head = phrase.hint
    phrase.at = i - 1
  }
  if (!phrase.head && !phrase.thing && i === at + 1 && partitive) phrase.to = at
  return phrase
}

function skipSign(tokens: Token[], at: number, phrase: NounPhrase, { language, lists }: Lexicon): number {
  const sign = tokens[at]!.text
  const next = tokens[at + 1]
  if (sign === "-" && next && !next.spaced) {
    if (language.strong.includes(next.text)) {
      phrase.strong = true
      return at + 1
    }
    // "a 6,000-man corps" is its strength; "a five-member panel" only counts its members.
    if (lists.members.has(next.text)) {
      if (next.text === "man" || leadsToForce(tokens, at + 2)) phrase.strong = true
      else phrase.head = { words: next.text, population: "people" }
      return at + 1
    }
    // "3 T-34s": the model is what is counted, unless a noun follows ("300 COVID-19 patients").
    if (next.number && tokens[at - 1]?.capital) {
      phrase.unit = `${tokens[at - 1]!.text}-${next.number.value}`
      return at + 1
    }
    return !tokens[at]!.spaced ? at : -1
  }
  if (sign === '"' || sign === "'") return at
  return -1
}

const leadsToForce = (tokens: Token[], at: number) =>
  [at, at + 1].some(i => (tagsOf(tokens[i]) & (bits.company | bits.military)) !== 0)

function readWordOf(
  tokens: Token[],
  i: number,
  phrase: NounPhrase,
  lexicon: Lexicon,
  partitive: boolean,
  field: boolean,
): Step {
  const token = tokens[i]!
  const entry = token.entry
  const tags = entry?.tags ?? 0
  const text = token.text
  if (text.endsWith("'s") || text.endsWith("s'") || text.endsWith("’s") || text.endsWith("s’")) {
    return partitive || phrase.head === null ? "next" : "stop"
  }
  if (lexicon.language.strong.includes(text)) {
    phrase.strong = true
    return "last"
  }
  if (tags & bits.month && token.capital) return "stop"
  if (entry?.act && entry.act.form !== "base" && !(entry.head && !entry.head.hard))
    return readState(tokens, i, phrase)
  // "43 drown off the coast": the verb, not what is counted.
  if (entry?.act?.form === "base" && entry.act.intransitive && !entry.head) return "stop"
  if (entry?.head) return readHead(tokens, i, phrase, entry.head, lexicon)
  if (tags & bits.nation && (token.capital || !(tags & STOPS))) {
    phrase.nation = true
    phrase.group = phrase.group ?? text
    return "next"
  }
  if (text === "and" && phrase.nation && tagsOf(tokens[i + 1]) & bits.nation && tokens[i + 1]!.capital)
    return "next"
  if (phrase.strong && tags & bits.company) return "last"
  if (
    (text === "ranks" && tokens[i - 1]?.text === "other") ||
    (text === "rank" && tokens[i + 2]?.text === "file")
  ) {
    phrase.head = { words: text, population: "soldiers", force: true }
    phrase.noun = text
    phrase.at = i
    return "last"
  }
  if (tags & THINGS) {
    if (leadsToHead(tokens, i + 1) && !(tags & bits.duration)) return "next"
    phrase.thing = true
    phrase.unit = text
    return "last"
  }
  if (tags & bits.determiner || tags & bits.possessive) {
    if (tags & bits.possessive && partitive) phrase.possessed = true
    return partitive && phrase.head === null ? "next" : "stop"
  }
  if (tags & bits.pronoun && partitive && i <= tokens.length) {
    phrase.possessed = true
    return "last"
  }
  if (token.capital && !(tags & (bits.preposition | bits.conjunction | bits.auxiliary))) {
    phrase.named = true
    phrase.group = phrase.group ? `${phrase.group} ${text}` : text
    return "next"
  }
  if (tags & bits.adjective) return "next"
  // "18 confirmed cases", "12 badly burned children"
  const participle = tags & bits.report ? text.endsWith("ed") : tags & bits.adverb && !(tags & STOPS)
  const describing = participle && (leadsToHead(tokens, i + 1) || tagsOf(tokens[i + 1]) & THINGS)
  if (describing) return "next"
  if (tags & STOPS || tags & bits.adverb) return "stop"
  if (entry && tags !== 0)
    return tags & (bits.company | bits.military | bits.label | bits.tally)
      ? companyWord(tokens, i, phrase)
      : "stop"
  return unknownWord(tokens, i, phrase, lexicon, field)
}

function companyWord(tokens: Token[], i: number, phrase: NounPhrase): Step {
  if (leadsToHead(tokens, i + 1)) return "next"
  if (phrase.strong) return "next"
  phrase.thing = true
  phrase.unit = tokens[i]!.text
  return "last"
}

/** "wounded", "dead": a state before a noun, or itself what is counted. */
function readState(tokens: Token[], i: number, phrase: NounPhrase): Step {
  const entry = tokens[i]!.entry!
  if (entry.act!.form === "ing" && !entry.head) return "stop"
  if (leadsToHead(tokens, i + 1) && !(tagsOf(tokens[i + 1]) & bits.adverb)) {
    phrase.state = entry.act!.measure
    return "next"
  }
  if (entry.head?.hard) {
    phrase.head = entry.head
    phrase.at = i
    return "last"
  }
  return "stop"
}

function readHead(tokens: Token[], i: number, phrase: NounPhrase, head: HeadWords, lexicon: Lexicon): Step {
  const next = tokens[i + 1]
  if (head.modifies && describes(tokens, i + 1, lexicon)) {
    phrase.hint = head
    if (head.demographic) phrase.demographic = head.demographic
    return "next"
  }
  // "2 infantry divisions", "3 police stations": the noun only describes a thing.
  if (next?.kind === WORD && !head.hard && tagsOf(next) & bits.thing && !next.entry?.head) {
    phrase.hint = head
    return "next"
  }
  if (tokens[i]!.text === "others") phrase.others = true
  phrase.head = head
  phrase.noun = tokens[i]!.text
  phrase.at = i
  if (head.demographic) phrase.demographic = head.demographic
  phrase.populations.push(head.population)
  if (
    next &&
    (lexicon.language.and.includes(next.text) || lexicon.language.or.includes(next.text)) &&
    !head.hard
  ) {
    return coordinated(tokens, i + 2, phrase) ? "next" : "last"
  }
  return next?.text === "-" && !next.spaced && tokens[i + 2]?.entry?.head ? "next" : "last"
}

/** "men and boys", "soldiers and mercenaries": one count over two nouns. */
function coordinated(tokens: Token[], from: number, phrase: NounPhrase): boolean {
  for (let i = from; i < from + 3 && i < tokens.length; i++) {
    const entry = tokens[i]!.entry
    if (entry?.head && !entry.head.hard && !entry.head.modifies) {
      phrase.populations.push(entry.head.population)
      if (entry.head.demographic !== phrase.demographic) phrase.demographic = null
      // A verb right after the second noun makes it a new clause's subject only with an object; the count covers both.
      phrase.at = i
      return false
    }
    if (!entry || !(entry.tags & MODIFIERS)) return false
  }
  return false
}

/** Whether the word at `at` continues the noun phrase, so that the word before it only describes. */
function describes(tokens: Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at]
  if (!token || token.kind !== WORD)
    return token?.text === "-" && !token.spaced && tokens[at + 1]?.kind === WORD
  if (lexicon.language.nounFirst) return false
  const entry = token.entry
  if (entry?.head) return !entry.head.hard || entry.act === null
  if (entry?.act) return false
  if (entry && entry.tags & THINGS) return true
  if (entry && entry.tags & (STOPS | bits.adverb | bits.determiner)) return false
  if (entry) return (entry.tags & (bits.adjective | bits.nation | bits.company)) !== 0
  if (token.capital) return false
  if (token.text.endsWith("s")) return true
  // "13 civilian economic sites"
  return !/(?:ed|ing|ly)$/.test(token.text) && (tagsOf(tokens[at + 1]) & THINGS) !== 0
}
