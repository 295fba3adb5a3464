import { percentWords } from "./counted"
import type { Qualifier } from "./figure"
import { bits, type Lexicon } from "./lexicon"
import { made, type Numeral, readNumeral, scaled } from "./numerals"
import { closeOfParenthesis, qualify } from "./qualifying"
import { PUNCT, type Token } from "./tokens"
import { tagsOf, textOf } from "./verb-forms"

/** A number or range with its qualifier over tokens [from, to); the number itself begins at `core`. */
export interface Quantity {
  from: number
  /** Where words such as "another", "only", "the remaining" begin that stand before it and say nothing of its size. */
  outer: number
  core: number
  to: number
  low: number | null
  best: number | null
  high: number | null
  qualifier: Qualifier
  hedged: boolean
  reversed: boolean
  /** "not 16 as reported": a number somebody takes back. */
  negated: boolean
  /** The verb that bounds it ("exceeded") also bounds what is listed after it. */
  distributes: boolean
  vague: { word: string; floor: number } | null
  first: Numeral
  last: Numeral
  /** Where a split range keeps its noun ("20,000 troops to 60,000"): tokens [from, to). */
  inner: { from: number; to: number } | null
  zero: boolean
}

interface Range {
  first: Numeral
  last: Numeral
  to: number
  inner: { from: number; to: number } | null
  opener: number
}

/** Where the numeral after a connector begins, past words such as "about" or "perhaps"; −1 where none follows. */
function partner(tokens: Token[], at: number, lexicon: Lexicon): Numeral | null {
  // "$3–$5"
  if (tokens[at]?.kind === PUNCT && lexicon.language.currencies[textOf(tokens, at)]) at++
  for (let i = at; i < at + 4 && i < tokens.length; i++) {
    const numeral = readNumeral(tokens, i, lexicon)
    if (numeral) return i === at || lexicon.before.has(joined(tokens, at, i)) ? numeral : null
  }
  return null
}

function joined(tokens: Token[], from: number, to: number): string {
  let out = ""
  for (let i = from; i < to; i++) out += (i > from && tokens[i]!.text !== "." ? " " : "") + tokens[i]!.text
  return out
}

/** Looks back from a number over "about", "the" for the word that opens a range. */
function openerBefore(tokens: Token[], core: number, words: readonly string[], lexicon: Lexicon): number {
  for (let i = core - 1; i >= 0 && i >= core - 3; i--) {
    if (words.includes(textOf(tokens, i))) return i
    if (!lexicon.before.has(textOf(tokens, i)) && !lexicon.language.currencies[textOf(tokens, i)]) return -1
  }
  return -1
}

const compatible = (a: Numeral, b: Numeral) =>
  a.kind !== "vague" && b.kind !== "vague" && !a.beyond && !b.beyond

function readRange(tokens: Token[], first: Numeral, lexicon: Lexicon): Range | null {
  const { language } = lexicon
  const percent = percentWords(tokens, first.to, lexicon)
  let at = first.to + percent
  let inner: Range["inner"] = null
  if (textOf(tokens, at) === "+") at++
  if (textOf(tokens, at) === "(") {
    const close = closeOfParenthesis(tokens, at, 10)
    if (close > 0 && !tokens.slice(at, close).some(token => token.number)) at = close + 1
  }
  const opener = openerBefore(tokens, first.from, language.between, lexicon)
  const split = splitNoun(tokens, at, lexicon)
  if (split > 0) {
    inner = { from: at, to: split }
    at = split
  }
  const sign = textOf(tokens, at)
  let last: Numeral | null = null
  if (opener >= 0 && !inner && (language.and.includes(sign) || language.to.includes(sign) || sign === "-")) {
    last = partner(tokens, at + 1, lexicon)
  } else if (sign === "-" && (dashBetweenNumbers(tokens, at) || inner === null)) {
    last = partner(tokens, at + 1, lexicon)
  } else if (language.to.includes(sign)) {
    last = partner(tokens, at + 1, lexicon)
    if (last && (changes(tokens, first.from, lexicon) || (percent > 0 && isChanged(tokens, first.from - 1))))
      return null
  } else if (language.or.includes(sign) && !inner) {
    last = alternative(tokens, at + 1, lexicon)
    if (last) {
      const { low } = shareScale(first, last)
      if (!(last.high > low && last.high <= low * 3)) return null
    }
  }
  // "seven, maybe eight"
  if (!last && sign === "," && !inner && isDoubt(tokens, at + 1, lexicon)) {
    last = partner(tokens, at + 1, lexicon)
    if (last && !(last.high > first.low && last.high <= first.low * 3)) return null
  }
  if (!last || !compatible(first, last)) return null
  if (percent > 0 && percentWords(tokens, last.to, lexicon) === 0) return null
  // "since November 2016 to almost 200,000": the year is no end of a range.
  if (first.yearLike && !last.yearLike && isDated(tokens, first.from)) return null
  if (inner && !standsAlone(tokens, last, first, lexicon)) return null
  const shared = shareScale(first, last)
  if (sign !== "-" && opener < 0 && shared.low > last.high) return null
  const from = openerBefore(tokens, first.from, language.from, lexicon)
  return { first: shared, last, to: last.to, inner, opener: opener >= 0 ? opener : from }
}

const isDated = (tokens: Token[], at: number) =>
  (tagsOf(tokens[at - 1]) & bits.month) !== 0 || /^(?:since|in|desde|en)$/.test(textOf(tokens, at - 1))

const isDoubt = (tokens: Token[], at: number, { language }: Lexicon) =>
  language.doubts.includes(textOf(tokens, at))

/** "20 or 30", "20,000 or possibly 25,000"; "40 or more than 50" is no range. */
function alternative(tokens: Token[], at: number, lexicon: Lexicon): Numeral | null {
  return readNumeral(tokens, isDoubt(tokens, at, lexicon) ? at + 1 : at, lexicon)
}

const dashBetweenNumbers = (tokens: Token[], at: number) =>
  tokens[at]!.spaced === (tokens[at + 1]?.spaced ?? false)

/** "rose 4% to 6%", "rose by 4% to 6%": by how much, and what it is now. */
const isChanged = (tokens: Token[], at: number) =>
  (tagsOf(tokens[textOf(tokens, at) === "by" ? at - 1 : at]) & bits.change) !== 0

/** "rose from 12 to 15" tells two numbers, not a range. */
function changes(tokens: Token[], core: number, lexicon: Lexicon): boolean {
  const from = openerBefore(tokens, core, lexicon.language.from, lexicon)
  if (from < 0) return false
  // "an increase in deaths over the year before, from 2,666 to 2,798"
  const apart = textOf(tokens, from - 1) === ","
  for (let i = from - 1; i >= 0 && i >= from - (apart ? 20 : 4); i--) {
    const tags = tagsOf(tokens[i])
    if (tags & bits.change && !(tags & bits.preposition)) return true
  }
  return false
}

/** "2–3 thousand", "25–50,000": the scale of the second number is the first one's too. */
function shareScale(first: Numeral, last: Numeral): Numeral {
  const ratio = last.low / first.low
  if (last.grouped && last.low % 1000 === 0 && ratio > 1000 && ratio <= 3000)
    return scaled(first, first.to, 1000)
  if (last.scale <= 1 || first.scale > 1 || first.low >= 1000) return first
  // "Two to two million and seventy-five": a number of many words keeps its scale to itself.
  if (last.decimals === 0 && !Number.isInteger(last.mantissa * 10)) return first
  return first.mantissa < last.mantissa ? { ...scaled(first, first.to, last.scale), yearLike: false } : first
}

/** Ends of the words that stand inside a split range, when a counted noun closes them; 0 otherwise. */
function splitNoun(tokens: Token[], at: number, lexicon: Lexicon): number {
  for (let i = at; i < at + 4 && i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 0) return 0
    if (i > at && (lexicon.language.to.includes(token.text) || token.text === "-")) return i
    if (token.entry?.head && !token.entry.head.hard) {
      const next = textOf(tokens, i + 1)
      if (lexicon.language.to.includes(next) || next === "-") return i + 1
      if (token.entry.head.modifies) continue
      return 0
    }
    if (!token.capital && !token.entry?.tags) return 0
  }
  return 0
}

function standsAlone(tokens: Token[], last: Numeral, first: Numeral, lexicon: Lexicon): boolean {
  if (last.high <= first.low || last.high > first.low * 20) return false
  const next = tokens[last.to]
  if (!next || next.kind === PUNCT) return true
  const stops = bits.preposition | bits.conjunction | bits.auxiliary | bits.subordinator | bits.verb
  return lexicon.words.has(next.text) && !next.entry?.head && (tagsOf(next) & stops) !== 0
}

/** Reads every quantity of a segment, left to right. Dates, years and codes are still among them. */
export function readQuantities(tokens: Token[], lexicon: Lexicon, zeros: boolean): Quantity[] {
  const found: Quantity[] = []
  let floor = 0
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!
    const first = readNumeral(tokens, i, lexicon)
    if (!first) {
      const zero = zeros ? readZero(tokens, i, lexicon) : null
      if (zero) found.push(zero)
      i++
      continue
    }
    const range = readRange(tokens, first, lexicon)
    const quantity = range ? fromRange(range) : fromNumeral(first, token, tokens)
    qualify(quantity, tokens, lexicon, floor, range?.opener ?? -1)
    found.push(quantity)
    floor = quantity.to
    i = quantity.to
  }
  return found
}

/** "None were killed", "None": a zero is told by a verb of being, a measure, or by standing alone. */
function tells(tokens: Token[], at: number, lexicon: Lexicon): boolean {
  const next = tokens[at]
  if (!next) return at === 1
  return lexicon.language.be.includes(next.text) || Boolean(next.entry?.act)
}

function readZero(tokens: Token[], at: number, lexicon: Lexicon): Quantity | null {
  const text = textOf(tokens, at)
  const none = lexicon.language.none.includes(text) && tells(tokens, at + 1, lexicon)
  const no =
    lexicon.language.no.includes(text) && (tokens[at + 1]?.entry?.head || tokens[at + 2]?.entry?.head)
  if (!none && !no) return null
  return { ...fromNumeral(made(at, at + 1, 0), tokens[at]!, tokens), zero: true }
}

function fromNumeral(numeral: Numeral, token: Token, tokens: Token[]): Quantity {
  const vague = numeral.kind === "vague"
  return {
    from: numeral.from,
    outer: numeral.from,
    core: numeral.from,
    to: numeral.to,
    low: numeral.beyond ? null : numeral.low,
    best: vague || numeral.beyond ? null : numeral.low,
    high: numeral.beyond ? null : numeral.high,
    qualifier: vague ? "vague" : numeral.kind === "approximate" ? "approximately" : "exact",
    hedged: false,
    reversed: false,
    negated: false,
    distributes: false,
    vague: vague
      ? { word: joined(tokens, numeral.from, numeral.to) || token.text, floor: numeral.floor }
      : null,
    first: numeral,
    last: numeral,
    inner: null,
    zero: false,
  }
}

function fromRange(range: Range): Quantity {
  const { first, last } = range
  const reversed = first.low > last.high
  return {
    from: range.opener >= 0 ? range.opener : first.from,
    outer: range.opener >= 0 ? range.opener : first.from,
    core: first.from,
    to: range.to,
    low: reversed ? last.high : first.low,
    best: null,
    high: reversed ? first.low : last.high,
    qualifier: "range",
    hedged: false,
    reversed,
    negated: false,
    distributes: false,
    vague: null,
    first,
    last,
    inner: range.inner,
    zero: false,
  }
}
