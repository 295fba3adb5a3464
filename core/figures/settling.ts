import type { Population } from "./figure"
import { bits, type Lexicon } from "./lexicon"
import type { NounPhrase } from "./phrase-words"
import { populationOf, type Surroundings } from "./population-of"
import type { Quantity } from "./quantity"
import type { Frame, Reading } from "./reading"
import { inherit } from "./sharing"
import type { Token } from "./tokens"
import { type Found, tagsOf, textOf, told } from "./verb-forms"

/** Gives a reading its last measure and its people, once its neighbours have shared theirs. */
export function settle(
  tokens: Token[],
  readings: Reading[],
  n: number,
  around: Surroundings,
  lexicon: Lexicon,
  frame: Frame,
): void {
  const reading = readings[n]!
  if (reading.refused || reading.counted) return
  const { phrase, quantity } = reading
  if (phrase.thing && !phrase.head) {
    reading.found = null
    return
  }
  const nobody = !phrase.head && !phrase.named && !phrase.nation
  if (nobody && quantity.last.decimals > 0) return
  if (!reading.found) reading.found = fallback(tokens, reading, around, lexicon, frame)
  if (!reading.found) return
  const { found } = reading
  // What is set off behind its noun has taken that noun.
  reading.counting = populationOf(tokens, reading.phrase, found.measure, around, frame.lines, lexicon)
  const { counting } = reading
  // Only its own noun stands right after a number; a noun taken from the figure before ends where that stood.
  const partitive = lexicon.language.of.includes(textOf(tokens, quantity.to))
  const own = saidToBe(tokens, phrase.to > quantity.to && !partitive ? phrase.to : quantity.to, lexicon)
  if (own && phrase.to <= quantity.to) counting.population = own
  if (counting.population !== "unspecified" && counting.population !== "people") return
  const beside = phrase.head ? null : besideComma(tokens, quantity.from)
  const said = own ?? partOfForce(tokens, reading, lexicon) ?? partOfCounted(tokens, readings, n, lexicon)
  if (said) reading.counting = { ...counting, population: said }
  else if (beside) reading.counting = { ...counting, population: beside }
  else if (found.population) reading.counting = { ...counting, population: found.population }
  else if (!phrase.head && found.from === "company" && !frame.lines)
    reading.counting = {
      ...counting,
      population: lexicon.lists.civil.has(textOf(tokens, found.at)) ? "unspecified" : "soldiers",
    }
  else if ((!phrase.head || isBareToll(phrase)) && !frame.lines) inherit(readings, n)
}

/** "The bandits, about 80 in number, fled": the noun before the comma is the one counted. */
function besideComma(tokens: Token[], from: number): Population | null {
  if (textOf(tokens, from - 1) !== ",") return null
  const head = tokens[from - 2]?.entry?.head
  return head &&
    !head.generic &&
    !head.hard &&
    head.population !== "people" &&
    head.population !== "unspecified"
    ? head.population
    : null
}

/** "17 are listed as civilians and 6 as fighters", "two of the victims were nurses": the noun after the verb. */
function saidToBe(tokens: Token[], at: number, { language }: Lexicon): Population | null {
  const as = language.carrying[1] ?? ""
  // "nine of those killed were women"
  if (language.of.includes(textOf(tokens, at))) {
    const end = at + 5
    while (at < end && tokens[at]?.kind === 0 && !language.be.includes(textOf(tokens, at))) at++
  }
  if (!language.be.includes(textOf(tokens, at)) && textOf(tokens, at) !== as) return null
  for (let i = at + 1; i < at + 6 && i < tokens.length; i++) {
    const token = tokens[i]!
    const head = token.entry?.head
    if (token.kind !== 0 || token.number || head?.hard) return null
    if (head && !head.modifies && !head.generic)
      return head.population === "people" || head.population === "unspecified" ? null : head.population
    const tags = tagsOf(token)
    if (tags & bits.preposition && token.text !== as) return null
    if (token.entry?.act && textOf(tokens, i + 1) !== as) return null
  }
  return null
}

/** "Of the duke's men, 230 were killed": of whom, the clause says first. */
function partOfForce(
  tokens: Token[],
  { phrase, quantity }: Reading,
  { language }: Lexicon,
): Population | null {
  if (phrase.head || textOf(tokens, quantity.outer - 1) !== ",") return null
  for (let i = quantity.outer - 2; i >= 0 && i > quantity.outer - 10; i--) {
    const token = tokens[i]!
    const head = token.entry?.head
    if (token.kind !== 0) return null
    if (head?.force && !language.of.includes(textOf(tokens, i - 1)) && opensWith(tokens, i - 1, language.of))
      return head.generic ? "soldiers" : head.population
  }
  return null
}

/** "Of the 1,800 marines, 212 fell": some of those the clause counts first. */
function partOfCounted(
  tokens: Token[],
  readings: readonly Reading[],
  n: number,
  { language }: Lexicon,
): Population | null {
  const whole = readings[n - 1]
  if (!whole?.counting || readings[n]!.phrase.head || textOf(tokens, readings[n]!.quantity.outer - 1) !== ",")
    return null
  let i = whole.quantity.outer - 1
  while (tagsOf(tokens[i]) & (bits.determiner | bits.possessive)) i--
  const opens = language.of.includes(textOf(tokens, i)) && (i === 0 || tokens[i - 1]!.kind === 2)
  const out = textOf(tokens, i - 1) === language.out && language.of.includes(textOf(tokens, i))
  const { population } = whole.counting
  return (opens || out) && population !== "mixed" && population !== "people" ? population : null
}

function opensWith(tokens: Token[], at: number, words: readonly string[]): boolean {
  for (let i = at; i >= 0 && i > at - 6; i--) {
    if (tokens[i]!.kind !== 0) return false
    if (words.includes(textOf(tokens, i))) return i === 0 || tokens[i - 1]!.kind === 2
  }
  return false
}

/** "126 wounded", "16 dead": of whom, the figure before says. */
const isBareToll = (phrase: NounPhrase) =>
  phrase.head?.hard === true && !phrase.hint && !phrase.nation && !phrase.named

/** A counted noun that no verb speaks of: a force is a strength, an infobox row says what its numbers are. */
export function fallback(
  tokens: Token[],
  reading: Reading,
  around: Surroundings,
  lexicon: Lexicon,
  frame: Frame,
): Found | null {
  const { phrase, quantity } = reading
  const head = phrase.head
  if (frame.field) return inField(tokens, reading) ? told(frame.field, "field", quantity.core) : null
  if (!head) {
    const aside = countedAside(tokens, reading, lexicon)
    if (aside) return aside
    if (textOf(tokens, quantity.to) === "aboard" || textOf(tokens, quantity.to + 1) === "board")
      return told("other", "head", quantity.core)
    if (isMustered(tokens, reading, lexicon)) return told("strength", "head", quantity.core)
    if (
      (quantity.vague && isSubject(tokens, quantity)) ||
      lexicon.lists.whose.has(textOf(tokens, quantity.to))
    )
      return told("other", "head", quantity.core)
    const named = phrase.named || phrase.nation
    if (!named || quantity.first.yearLike || !phrase.group || !/s$|men$|ese$|ish$/.test(phrase.group))
      return null
    if (around.military)
      return isPlural(tokens, phrase, lexicon) ? told("strength", "head", quantity.core) : null
    // "4,000 Saxons followed him": a people's plural is people also where no army is spoken of.
    const last = tokens[phrase.to - 1]
    return tagsOf(last) & bits.nation && /(?:s|men)$/.test(last!.text)
      ? told("other", "head", quantity.core)
      : null
  }
  if (head.measure) return told(head.measure, "head", phrase.at)
  // A noun only its ending makes one for people ("12 movers") needs a verb that people take.
  if (head.guessed && !frame.lines) return null
  if (head.population === "police" || (head.generic && phrase.hint?.population === "police"))
    return told("strength", "head", phrase.at)
  if (
    head.generic
      ? around.military ||
        (head.force && !around.clause) ||
        (head.force && (quantity.high ?? quantity.low ?? 0) >= 100)
      : head.force
  ) {
    return told("strength", "head", phrase.at)
  }
  return told("other", "head", phrase.at)
}

/** "Peacekeepers of six countries, 4,600 in all, patrol": a number set off behind its noun. */
function countedAside(tokens: Token[], reading: Reading, { language, lists }: Lexicon): Found | null {
  const { quantity } = reading
  const joint = textOf(tokens, quantity.outer - 1)
  if (joint !== "," && joint !== "(") return null
  if (textOf(tokens, quantity.to) !== "in" && textOf(tokens, quantity.to) !== "all") return null
  const last = textOf(tokens, quantity.to + 1)
  if (!lists.addingUp.has(last) && !language.inAll.includes(last)) return null
  for (let i = quantity.outer - 2; i >= 0 && i > quantity.outer - 12 && tokens[i]!.text !== ","; i--) {
    const head = tokens[i]!.entry?.head
    if (!head || head.hard) continue
    reading.phrase = { ...reading.phrase, head, at: i, populations: [head.population] }
    return told(head.force ? "strength" : "other", "head", i)
  }
  return null
}

/** "a garrison that had mustered 1,204", "against them stood 11,000, it is said": a bare number that a force has. */
function isMustered(tokens: Token[], { phrase, quantity }: Reading, { language, lists }: Lexicon): boolean {
  if (
    phrase.named ||
    phrase.nation ||
    phrase.thing ||
    quantity.first.yearLike ||
    (quantity.high ?? quantity.low ?? 0) < 100
  )
    return false
  const next = tokens[quantity.to]
  const ends =
    !next ||
    next.kind === 2 ||
    (tagsOf(next) & (bits.preposition | bits.conjunction | bits.subordinator)) !== 0
  if (!ends || next?.text === "%" || language.of.includes(next?.text ?? "")) return false
  const verb = textOf(tokens, quantity.outer - 1)
  return (
    language.musters.includes(verb) ||
    (verb === "stood" && lists.facing.has(textOf(tokens, quantity.outer - 2)))
  )
}

/** "Tens of thousands demonstrated": a vague number that acts is one of people. */
const isSubject = (tokens: Token[], quantity: Quantity) =>
  (tagsOf(tokens[quantity.to]) & bits.verb) !== 0 && !tokens[quantity.to]!.entry?.head

/** A people by its name ("4,000 Normans"), not a place or a ship: listed, or ending as peoples do. */
function isPlural(tokens: Token[], phrase: NounPhrase, lexicon: Lexicon): boolean {
  const last = tokens[phrase.to - 1]
  if (last?.kind !== 0) return false
  return (
    Boolean(tagsOf(last) & bits.nation && last.text.endsWith("s")) ||
    lexicon.language.demonymEndings.some(ending => last.text.endsWith(ending))
  )
}

/** In a field every number counts people unless a thing follows; one inside a parenthesis only after a people's number. */
function inField(tokens: Token[], reading: Reading): boolean {
  const { quantity, phrase } = reading
  if (phrase.thing && !phrase.head) return false
  return !(
    quantity.first.digits &&
    quantity.low !== null &&
    quantity.low < 10 &&
    tokens[quantity.to]?.text === "."
  )
}
