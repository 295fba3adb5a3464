import { asMillions, type Counted, countedOf, isTime } from "./counted"
import type { Lexicon } from "./lexicon"
import { bits } from "./lexicon"
import { measureOf } from "./measure-of"
import { readNounPhrase } from "./noun-phrase"
import type { NounPhrase } from "./phrase-words"
import { surroundingsOf } from "./population-of"
import { type Quantity, readQuantities } from "./quantity"
import type { Frame, Reading } from "./reading"
import { isRefused } from "./refusing"
import { fallback, settle } from "./settling"
import { share } from "./sharing"
import type { Token } from "./tokens"
import { peopleByVerb } from "./unlisted"
import { measureBefore } from "./verb-before"
import { tagsOf, textOf } from "./verb-forms"

/** Reads every quantity of one sentence or line and attaches it to its noun and verb. */
export function readSentence(tokens: Token[], lexicon: Lexicon, frame: Frame): Reading[] {
  const quantities = readQuantities(tokens, lexicon, true)
  if (quantities.length === 0) return []
  const readings = quantities.map(quantity => begin(tokens, quantity, lexicon, frame))
  const owner = new Int32Array(tokens.length).fill(-1)
  readings.forEach((reading, n) => {
    if (!reading.refused) for (let i = reading.quantity.from; i < reading.quantity.to; i++) owner[i] = n
  })
  const around = surroundingsOf(tokens)
  let floor = 0
  readings.forEach((reading, n) => {
    const start = floor
    if (!reading.refused) floor = reading.quantity.to
    if (reading.refused) return
    const listed = readings[n - 1]?.object && isListed(tokens, readings[n - 1]!, reading, lexicon)
    const object = listed ? readings[n - 1]!.object : null
    if (reading.counted || (reading.phrase.thing && !reading.phrase.head)) {
      const before = object ?? measureBefore(tokens, reading.quantity.outer, start, lexicon)
      reading.object = before?.from === "before" ? before : null
      return
    }
    const taken = (at: number) => owner[at]! >= 0 && owner[at] !== n && !readings[owner[at]!]!.partOfPrevious
    reading.found = measureOf(tokens, reading, start, taken, lexicon, frame) ?? object
  })
  if (frame.before) ofThese(tokens, readings, frame.before, lexicon)
  share(tokens, readings, lexicon, frame, reading => fallback(tokens, reading, around, lexicon, frame))
  for (let n = 0; n < readings.length; n++) settle(tokens, readings, n, around, lexicon, frame)
  return readings
}

/** "Of these, only 400 were fit": a sentence that goes on about those counted before it. */
function ofThese(tokens: Token[], readings: Reading[], before: Reading, lexicon: Lexicon): void {
  const [first] = readings.filter(reading => !reading.refused && !reading.counted)
  if (!first || first.phrase.head || first.found || first.quantity.from > 6 || !before.found) return
  for (let i = 0; i < first.quantity.from; i++) {
    if (!lexicon.lists.these.has(textOf(tokens, i))) continue
    first.found = { ...before.found, from: "shared" }
    first.phrase = { ...before.phrase, to: first.quantity.to }
    first.partOfPrevious = true
    return
  }
}

const isListed = (tokens: Token[], before: Reading, reading: Reading, { language }: Lexicon) => {
  const joint = textOf(tokens, reading.quantity.outer - 1)
  return reading.quantity.from - before.quantity.to < 8 && (joint === "," || language.and.includes(joint))
}

function begin(tokens: Token[], quantity: Quantity, lexicon: Lexicon, frame: Frame): Reading {
  const at = quantity.inner ? quantity.inner.from : quantity.to + closing(tokens, quantity)
  const phrase = readNounPhrase(tokens, at, lexicon, frame.lines)
  if (isUnitOfArmy(tokens, quantity, phrase, lexicon)) {
    phrase.thing = true
    phrase.head = null
    phrase.unit = "troop"
  }
  if (peopleByVerb(tokens, quantity.from, phrase, 0, lexicon)) asPeople(phrase)
  const refused =
    isRefused(tokens, quantity, phrase, lexicon, frame.lines) ||
    (isTime(tokens, phrase.to - 1) && phrase.thing && !phrase.head)
  const counted = refused ? null : otherKind(tokens, quantity, phrase, lexicon)
  return {
    quantity,
    phrase,
    refused,
    counted,
    found: null,
    counting: null,
    partOfPrevious: isPart(tokens, quantity) || isOfThem(tokens, quantity, phrase),
    object: null,
  }
}

/** 1 where the number alone stands in quotation marks: killed "dozens" of them. */
const closing = (tokens: Token[], { from, to }: Quantity) =>
  textOf(tokens, to) === '"' && textOf(tokens, from - 1) === '"' ? 1 : 0

/** The kind a quantity has when it counts no people; settles whether a written "m" is metres or millions. */
function otherKind(
  tokens: Token[],
  quantity: Quantity,
  phrase: NounPhrase,
  lexicon: Lexicon,
): Counted | null {
  const counted = countedOf(tokens, quantity, phrase, lexicon)
  const people = phrase.head !== null || Boolean(tokens[quantity.to]?.entry?.act)
  if (quantity.last.metre) {
    if (counted?.kind === "money" || people || (counted === null && phrase.thing)) {
      asMillions(quantity)
      return counted?.kind === "measurement" ? null : counted
    }
    return counted ?? { kind: "measurement", unit: "m", from: quantity.from, to: quantity.to }
  }
  return counted?.kind === "count" && phrase.head && !phrase.thing ? null : counted
}

function asPeople(phrase: NounPhrase): void {
  phrase.thing = false
  phrase.head = { words: phrase.unit!, population: "unspecified", generic: true }
  phrase.at = phrase.to - 1
}

/** "two troops of the 10th": a troop is a unit where a regiment's number follows. */
function isUnitOfArmy(tokens: Token[], quantity: Quantity, phrase: NounPhrase, lexicon: Lexicon): boolean {
  if ((quantity.high ?? 99) > 20 || phrase.at < 0 || !lexicon.lists.troops.has(textOf(tokens, phrase.at)))
    return false
  let i = phrase.at + 1
  if (!lexicon.language.of.includes(textOf(tokens, i))) return false
  i++
  while (tagsOf(tokens[i]) & bits.determiner) i++
  return (
    tokens[i]?.number?.shape === "ordinal" ||
    Boolean(tokens[i]?.capital && lexicon.lists.regiments.has(textOf(tokens, i + 1)))
  )
}

/** ", two of them journalists," */
const isOfThem = (tokens: Token[], quantity: Quantity, phrase: NounPhrase) =>
  textOf(tokens, quantity.from - 1) === "," &&
  ((phrase.possessed && (tagsOf(tokens[quantity.to + 1]) & bits.pronoun) !== 0) ||
    (tagsOf(tokens[quantity.to + 1]) & bits.relative) !== 0)

function isPart(tokens: Token[], quantity: Quantity): boolean {
  for (let i = quantity.outer - 1; i >= 0 && i >= quantity.outer - 2; i--) {
    const tags = tagsOf(tokens[i])
    if (tags & bits.including && textOf(tokens, i) !== "among") return true
    // "among them four children"; "among the 21 dead" is the whole.
    if (tags & bits.pronoun && textOf(tokens, i - 1) === "among") return true
    if (!(tags & (bits.adverb | bits.determiner))) return false
  }
  return false
}
