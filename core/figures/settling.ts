import type { Population } from "./figure"
import { bit, type Lexicon } from "./lexicon"
import { measured } from "./measure-of"
import type { NounPhrase } from "./noun-phrase"
import { populationOf, type Surroundings } from "./population-of"
import type { Quantity } from "./quantity"
import type { Frame, Reading } from "./reading"
import { inherit } from "./sharing"
import type { Token } from "./tokens"
import { type Found, tagsOf, textOf } from "./verb-forms"

/** Companies that are no armies. */
const civil = /^(?:crowd|mob|group|party|team|crew|throng|audience|congregation|movement|field|host)$/

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
  reading.counting = populationOf(tokens, phrase, found.measure, around, frame.lines, lexicon)
  const { counting } = reading
  if (counting.population !== "unspecified" && counting.population !== "people") return
  const beside = phrase.head ? null : besideComma(tokens, quantity.from)
  if (beside) reading.counting = { ...counting, population: beside }
  else if (found.population) reading.counting = { ...counting, population: found.population }
  else if (!phrase.head && found.from === "company" && !frame.lines)
    reading.counting = {
      ...counting,
      population: civil.test(textOf(tokens, found.at)) ? "unspecified" : "soldiers",
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
  if (frame.field) return inField(tokens, reading) ? measured(frame.field, "field", quantity.core) : null
  if (!head) {
    if (
      (quantity.vague && isSubject(tokens, quantity)) ||
      /^(?:who|whom|quienes)$/.test(textOf(tokens, quantity.to))
    )
      return measured("other", "head", quantity.core)
    const named = phrase.named || phrase.nation
    if (!named || !around.military || quantity.first.yearLike) return null
    return phrase.group && /s$|men$|ese$|ish$/.test(phrase.group) && isPlural(tokens, phrase, lexicon)
      ? measured("strength", "head", quantity.core)
      : null
  }
  if (head.measure) return measured(head.measure, "head", phrase.at)
  if (head.population === "police") return measured("strength", "head", phrase.at)
  if (
    head.generic
      ? around.military ||
        (head.force && !around.clause) ||
        (head.force && (quantity.high ?? quantity.low ?? 0) >= 100)
      : head.force
  ) {
    return measured("strength", "head", phrase.at)
  }
  return measured("other", "head", phrase.at)
}

/** "Tens of thousands demonstrated": a vague number that acts is one of people. */
const isSubject = (tokens: Token[], quantity: Quantity) =>
  (tagsOf(tokens[quantity.to]) & bit("verb")) !== 0 && !tokens[quantity.to]!.entry?.head

/** A people by its name ("4,000 Normans"), not a place or a ship: listed, or ending as peoples do. */
function isPlural(tokens: Token[], phrase: NounPhrase, lexicon: Lexicon): boolean {
  const last = tokens[phrase.to - 1]
  if (last?.kind !== 0) return false
  return (
    Boolean(tagsOf(last) & bit("nation") && last.text.endsWith("s")) ||
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
