import type { FigureKind } from "./figure"
import type { Lexicon } from "./lexicon"
import { bits } from "./lexicon"
import { type Numeral, scaled } from "./numerals"
import type { NounPhrase } from "./phrase-words"
import type { Quantity } from "./quantity"
import type { Token } from "./tokens"
import { tagsOf, textOf } from "./verb-forms"

/** What kind of thing a quantity counts when it counts no people; `to` is the first token after its unit. */
export interface Counted {
  kind: FigureKind
  unit: string
  from: number
  to: number
}

/** Money by its sign or word, percentages, units of measure, and counted things by their noun. */
export function countedOf(
  tokens: Token[],
  quantity: Quantity,
  phrase: NounPhrase,
  lexicon: Lexicon,
): Counted | null {
  return (
    moneyOf(tokens, quantity, lexicon) ??
    percentOf(tokens, quantity, lexicon) ??
    measuredOf(tokens, quantity, phrase, lexicon) ??
    thingOf(tokens, quantity, phrase, lexicon)
  )
}

function moneyOf(tokens: Token[], quantity: Quantity, lexicon: Lexicon): Counted | null {
  const { currencies } = lexicon.language
  const before = tokens[quantity.core - 1]
  const sign = before ? currencies[before.text] : undefined
  if (before && sign && (before.kind === 2 || !before.spaced || /^[a-z]{2,3}$/.test(before.text))) {
    // "US$ 3 million", "$2m".
    const from =
      lexicon.lists.dollars.has(textOf(tokens, quantity.core - 2)) && !before.spaced
        ? quantity.core - 2
        : quantity.core - 1
    return { kind: "money", unit: sign, from: Math.min(quantity.from, from), to: quantity.to }
  }
  let next = quantity.to
  if (lexicon.language.of.includes(textOf(tokens, next))) next++
  if (lexicon.lists.dollars.has(textOf(tokens, next))) next++
  const after = currencies[textOf(tokens, next)]
  // "40 $40": the sign belongs to the number after it.
  if (after && tokens[next]!.kind === 2 && tokens[next + 1]?.number) return null
  return after ? { kind: "money", unit: after, from: quantity.from, to: next + 1 } : null
}

/** How many tokens at `at` say percent: "%", "percent", and in two words "per cent". */
export function percentWords(tokens: Token[], at: number, { lists }: Lexicon): 0 | 1 | 2 {
  const next = textOf(tokens, at)
  return lists.percents.has(next) ? 1 : lists.percents.has(next + textOf(tokens, at + 1)) ? 2 : 0
}

function percentOf(tokens: Token[], { from, to }: Quantity, lexicon: Lexicon): Counted | null {
  const words = percentWords(tokens, to, lexicon)
  return words > 0 ? { kind: "percent", unit: "%", from, to: to + words } : null
}

function measuredOf(
  tokens: Token[],
  quantity: Quantity,
  phrase: NounPhrase,
  lexicon: Lexicon,
): Counted | null {
  const { units } = lexicon.language
  const suffix = tokens[quantity.last.to - 1]?.number?.suffix ?? ""
  if (suffix && units[suffix] && quantity.last.scale === 1 && suffix !== "m")
    return { kind: "measurement", unit: units[suffix]!, from: quantity.from, to: quantity.to }
  let next = quantity.to
  let power = ""
  if (textOf(tokens, next) === "-" && !tokens[next]!.spaced) next++
  if (lexicon.lists.squares.has(textOf(tokens, next))) {
    power = "2"
    next++
  } else if (textOf(tokens, next) === "cubic") {
    power = "3"
    next++
  }
  const unit = units[textOf(tokens, next)]
  // "6,000 foot and 800 horse" is an army.
  if (
    textOf(tokens, next) === "foot" &&
    next === quantity.to &&
    (quantity.high ?? quantity.low ?? 0) >= 100 &&
    phrase.head
  )
    return null
  // "1 T-72", "5 T cells"
  if (tokens[next]?.capital && textOf(tokens, next) === "t") return null
  if (!unit || (textOf(tokens, next) === "m" && tokens[next + 1]?.entry?.head)) return null
  const per = lexicon.lists.rates.has(textOf(tokens, next + 1)) ? textOf(tokens, next + 2) : ""
  if (lexicon.lists.paces.has(per))
    return { kind: "measurement", unit: `${unit}/${per.charAt(0)}`, from: quantity.from, to: next + 3 }
  return { kind: "measurement", unit: unit + power, from: quantity.from, to: next + 1 }
}

function thingOf(tokens: Token[], quantity: Quantity, phrase: NounPhrase, lexicon: Lexicon): Counted | null {
  if (!phrase.thing || !phrase.unit?.[1] || phrase.to > tokens.length) return null
  const entry = lexicon.words.get(phrase.unit)
  if ((entry?.tags ?? 0) & (bits.duration | bits.percent)) return null
  return { kind: "count", unit: singular(phrase.unit), from: quantity.from, to: phrase.to }
}

export function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2)
  return word.endsWith("s") ? word.slice(0, -1) : word
}

/** Reads "m" written after a number as million, once it is known to be no metre: "$2.5m", "2.5 m displaced". */
export function asMillions(quantity: Quantity): void {
  const widen = (numeral: Numeral): Numeral =>
    numeral.metre ? scaled({ ...numeral, metre: false }, numeral.to, 1e6) : numeral
  if (!quantity.first.metre && !quantity.last.metre) return
  const shared =
    quantity.last.metre && !quantity.first.metre && quantity.first.scale === 1
      ? { ...quantity.first, metre: true }
      : quantity.first
  quantity.first = widen(shared)
  quantity.last = widen(quantity.last)
  if (quantity.low !== null) quantity.low = quantity.first.low
  if (quantity.best !== null) quantity.best = quantity.first.low
  if (quantity.high !== null) quantity.high = quantity.last.high
}

/** A stretch of time ("5 years") is no figure. */
export const isTime = (tokens: Token[], at: number) => (tagsOf(tokens[at]) & bits.duration) !== 0
