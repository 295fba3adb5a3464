import { asMillions, type Counted, countedOf, isTime } from "./counted"
import type { Measure, Population } from "./figure"
import type { Lexicon } from "./lexicon"
import { bit } from "./lexicon"
import { type NounPhrase, readNounPhrase } from "./noun-phrase"
import { type Counting, populationOf, type Surroundings, surroundingsOf } from "./population-of"
import { type Quantity, readQuantities } from "./quantity"
import { isRefused } from "./refusing"
import { inherit, share } from "./sharing"
import type { Token } from "./tokens"
import { peopleByVerb } from "./unlisted"
import { measureAfter } from "./verb-after"
import { measureBefore, talliedAfter } from "./verb-before"
import { type Found, tagsOf, textOf } from "./verb-forms"

/** One quantity with what it turned out to count. `refused`: a date, an age, a label. */
export interface Reading {
  quantity: Quantity
  phrase: NounPhrase
  refused: boolean
  counted: Counted | null
  found: Found | null
  counting: Counting | null
  partOfPrevious: boolean
  /** What a verb does to a thing counted here, for the people listed after it: "lost 12 galleys and 2,300 men". */
  object: Found | null
}

/** What stands outside the sentence: the field of an infobox, the measure its last lines gave. */
export interface Frame {
  field: Measure | null
  /** Lines of a table or infobox. */
  lines: boolean
  /** The last count of the sentence before: "Of these, 400 …". */
  before?: Reading | null
}

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
      const before = object ?? measureBefore(tokens, reading.quantity.from, start, lexicon)
      reading.object = before?.from === "before" ? before : null
      return
    }
    const taken = (at: number) => owner[at]! >= 0 && owner[at] !== n && !readings[owner[at]!]!.partOfPrevious
    reading.found = measureOf(tokens, reading, start, taken, lexicon, frame) ?? object
  })
  if (frame.before) ofThese(tokens, readings, frame.before)
  share(tokens, readings, lexicon, frame, reading => fallback(tokens, reading, around, lexicon, frame))
  for (let n = 0; n < readings.length; n++) settle(tokens, readings, n, around, lexicon, frame)
  return readings
}

/** "Of these, only 400 were fit": a sentence that goes on about those counted before it. */
function ofThese(tokens: Token[], readings: Reading[], before: Reading): void {
  const [first] = readings.filter(reading => !reading.refused && !reading.counted)
  if (!first || first.phrase.head || first.found || first.quantity.from > 6 || !before.found) return
  for (let i = 0; i < first.quantity.from; i++) {
    if (!/^(?:these|them|those|whom|estos|ellos)$/.test(textOf(tokens, i))) continue
    first.found = { ...before.found, from: "shared" }
    first.phrase = { ...before.phrase, to: first.quantity.to }
    first.partOfPrevious = true
    return
  }
}

const isListed = (tokens: Token[], before: Reading, reading: Reading, { language }: Lexicon) => {
  const joint = textOf(tokens, reading.quantity.from - 1)
  return reading.quantity.from - before.quantity.to < 8 && (joint === "," || language.and.includes(joint))
}

function begin(tokens: Token[], quantity: Quantity, lexicon: Lexicon, frame: Frame): Reading {
  const at = quantity.inner ? quantity.inner.from : quantity.to
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
  let counted = refused ? null : countedOf(tokens, quantity, phrase, lexicon)
  if (
    counted?.kind === "measurement" &&
    counted.unit === "m" &&
    quantity.last.metre &&
    (phrase.head || tokens[quantity.to]?.entry?.act)
  )
    counted = null
  if (quantity.last.metre) {
    if (!counted || counted.kind === "money") asMillions(quantity)
    else counted = { kind: "measurement", unit: "m", from: quantity.from, to: quantity.to }
  }
  if (
    counted &&
    counted.kind !== "money" &&
    counted.kind !== "percent" &&
    phrase.head &&
    phrase.at >= 0 &&
    phrase.at < phrase.to &&
    !phrase.thing
  ) {
    if (counted.kind === "count") counted = null
  }
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

function asPeople(phrase: NounPhrase): void {
  phrase.thing = false
  phrase.head = { words: phrase.unit!, population: "unspecified", generic: true }
  phrase.at = phrase.to - 1
}

/** "two troops of the 10th": a troop is a unit where a regiment's number follows. */
function isUnitOfArmy(tokens: Token[], quantity: Quantity, phrase: NounPhrase, lexicon: Lexicon): boolean {
  if (
    (quantity.high ?? 99) > 20 ||
    phrase.at < 0 ||
    !/^(?:troops|horse|foot|guards|cavalry|infantry)$/.test(textOf(tokens, phrase.at))
  )
    return false
  let i = phrase.at + 1
  if (!lexicon.language.of.includes(textOf(tokens, i))) return false
  i++
  while (tagsOf(tokens[i]) & bit("determiner")) i++
  return (
    tokens[i]?.number?.shape === "ordinal" ||
    Boolean(
      tokens[i]?.capital &&
        /^(?:cavalry|hussars|dragoons|lancers|regiment|horse|guards|yeomanry)$/.test(textOf(tokens, i + 1)),
    )
  )
}

/** ", two of them journalists," */
const isOfThem = (tokens: Token[], quantity: Quantity, phrase: NounPhrase) =>
  phrase.possessed &&
  textOf(tokens, quantity.from - 1) === "," &&
  (tagsOf(tokens[quantity.to + 1]) & bit("pronoun")) !== 0

function isPart(tokens: Token[], quantity: Quantity): boolean {
  for (let i = quantity.from - 1; i >= 0 && i >= quantity.from - 2; i--) {
    const tags = tagsOf(tokens[i])
    if (tags & bit("including") && textOf(tokens, i) !== "among") return true
    // "among them four children"; "among the 21 dead" is the whole.
    if (tags & bit("pronoun") && textOf(tokens, i - 1) === "among") return true
    if (!(tags & (bit("adverb") | bit("determiner")))) return false
  }
  return false
}

const measured = (
  measure: Measure,
  from: Found["from"],
  at: number,
  population: Population | null = null,
): Found => ({ measure, parts: null, manner: null, from, at, population })

function measureOf(
  tokens: Token[],
  reading: Reading,
  floor: number,
  taken: (at: number) => boolean,
  lexicon: Lexicon,
  frame: Frame,
): Found | null {
  const { quantity, phrase } = reading
  const head = phrase.head
  const start = Math.max(
    quantity.to,
    phrase.head || phrase.thing || phrase.named || phrase.nation ? phrase.to : quantity.to,
  )
  if (phrase.strong) return measured("strength", "head", phrase.at, strongPopulation(tokens, quantity.from))
  if (head?.hard) return hardMeasure(tokens, reading, lexicon)
  if (phrase.state && head) return measured(phrase.state, "state", phrase.at)
  const tally = talliedAfter(tokens, quantity.to, lexicon)
  if (tally) return tally.found ?? afterTally(tokens, reading, tally.head, taken, lexicon, frame)
  // "half of the 2,000 soldiers deserted": the verb is the half's.
  const share = isShareOf(tokens, quantity.from, lexicon)
  const after = share ? null : measureAfter(tokens, start, taken, lexicon)
  const before = measureBefore(tokens, quantity.from, floor, lexicon)
  // What a verb does to its object stands before it, unless a state follows: "left 40 people dead".
  if (before?.from === "before") {
    const state = after && after.at <= start + 1 && tokens[after.at]?.entry?.act?.form === "adjective"
    return state ? after : captured(before, head)
  }
  if (after) return after
  if (head?.measure) return measured(head.measure, "head", phrase.at)
  return before
}

function isShareOf(tokens: Token[], at: number, lexicon: Lexicon): boolean {
  let i = at - 1
  while (tagsOf(tokens[i]) & bit("determiner") && i > at - 3) i--
  if (!lexicon.language.of.includes(textOf(tokens, i))) return false
  const part = textOf(tokens, i - 1)
  return Boolean(
    part === lexicon.language.half ||
      lexicon.language.fractions.includes(part) ||
      // "35 per cent of", "20% of"
      part === "cent" ||
      part === "%" ||
      part === "ciento" ||
      tagsOf(tokens[i - 1]) & bit("percent") ||
      part === "most" ||
      part === "many" ||
      part === "some",
  )
}

/** "taking 300 prisoners", "losing 40 wounded": the noun says more than the verb. */
function captured(before: Found, head: NounPhrase["head"]): Found {
  return head?.measure &&
    (before.measure === "casualties" || before.measure === "other" || before.from === "company")
    ? { ...before, measure: head.measure, parts: null }
    : before
}

/** "dead and wounded", "dead or missing": hard nouns join as verbs do. */
function hardMeasure(tokens: Token[], reading: Reading, lexicon: Lexicon): Found {
  const { phrase } = reading
  const head = phrase.head!
  const found = measured(head.measure!, "head", phrase.at)
  const joint = textOf(tokens, phrase.at + 1)
  const { language } = lexicon
  const slash = joint === "/" || joint === ","
  if (!language.and.includes(joint) && !language.or.includes(joint) && !slash) return found
  let next = phrase.at + 2
  if (slash && language.or.includes(textOf(tokens, next))) next++
  const entry = tokens[next]?.entry
  const other = entry?.head?.hard
    ? entry.head.measure
    : entry?.act && entry.act.form !== "ing" && entry.act.form !== "base"
      ? entry.act.measure
      : undefined
  if (!other || other === found.measure) return found
  return { ...found, measure: "casualties", parts: [found.measure, other] }
}

function afterTally(
  tokens: Token[],
  reading: Reading,
  at: number,
  taken: (at: number) => boolean,
  lexicon: Lexicon,
  frame: Frame,
): Found | null {
  const phrase = readNounPhrase(tokens, at, lexicon, frame.lines)
  reading.phrase = phrase
  const after = measureAfter(tokens, phrase.to, taken, lexicon)
  if (after) return after
  if (phrase.head?.measure) return measured(phrase.head.measure, "tally", phrase.at)
  return phrase.head?.force ? measured("strength", "tally", phrase.at) : null
}

function strongPopulation(tokens: Token[], at: number): Population {
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    const head = tokens[i]?.entry?.head
    if (head && !head.generic && head.population !== "people") return head.population
  }
  return "soldiers"
}

/** Companies that are no armies. */
const civil = /^(?:crowd|mob|group|party|team|crew|throng|audience|congregation|movement|field|host)$/

function settle(
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
function fallback(
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
