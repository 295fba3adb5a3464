import { bits, type Lexicon } from "./lexicon"
import type { NounPhrase } from "./phrase-words"
import type { Quantity } from "./quantity"
import { NUMBER, type Token, WORD } from "./tokens"
import { isSmall, tagsOf, textOf } from "./verb-forms"

/** Dates, years, times, ages, designations, list numbers, scores: numbers that count nobody. */
export function isRefused(
  tokens: Token[],
  quantity: Quantity,
  phrase: NounPhrase,
  lexicon: Lexicon,
  field: boolean,
): boolean {
  if (quantity.first.digits) {
    if (isYear(tokens, quantity, phrase, lexicon, field)) return true
    if (isDay(tokens, quantity, phrase, lexicon)) return true
    if (isDesignation(tokens, quantity, phrase) || isListNumber(tokens, quantity, field)) return true
    if (isTelephone(tokens, quantity) || isScore(tokens, quantity, phrase, lexicon)) return true
  }
  return (
    isAge(tokens, quantity, phrase, lexicon) ||
    isFraction(tokens, quantity, lexicon) ||
    isLabelled(tokens, quantity, phrase) ||
    isPronoun(tokens, quantity, phrase, lexicon)
  )
}

function isYear(
  tokens: Token[],
  quantity: Quantity,
  phrase: NounPhrase,
  lexicon: Lexicon,
  field: boolean,
): boolean {
  const next = textOf(tokens, quantity.to)
  if (lexicon.language.eras.includes(next) || lexicon.language.clock.includes(next)) return true
  if (lexicon.language.eras.includes(textOf(tokens, quantity.core - 1))) return true
  if (!quantity.first.yearLike && !quantity.last.yearLike) return false
  const range = quantity.qualifier === "range"
  if (range && (!quantity.first.yearLike || quantity.reversed || quantity.first.low === quantity.last.low))
    return quantity.first.yearLike
  const before = textOf(tokens, quantity.core - 1)
  const bounded =
    quantity.from < quantity.core &&
    !lexicon.lists.circa.has(before) &&
    !lexicon.lists.aroundYears.has(before)
  const counted = phrase.head !== null || phrase.strong || isAct(tokens[quantity.to])
  if (counted && bounded) return false
  if (tagsOf(tokens[quantity.core - 1]) & bits.month) return true
  if (counted && isRoundHedge(tokens, quantity, phrase, lexicon.lists.circa.has(before))) return false
  if (lexicon.lists.dating.has(before) && !(before === "of" && counted)) return true
  if (counted) return false
  if (field)
    return (
      before === "(" ||
      (quantity.core > 0 &&
        textOf(tokens, quantity.core - 1) !== ":" &&
        tokens[quantity.core - 1]?.kind === WORD)
    )
  // "over 2017, from 266 to 279": nobody bounds a count to the unit.
  return !bounded || (quantity.high ?? quantity.low ?? 0) % 10 !== 0
}

/** "About 1200 soldiers" counts them; "around 1943 soldiers came home" dates it: nobody hedges a count to the unit. */
function isRoundHedge(tokens: Token[], quantity: Quantity, phrase: NounPhrase, circa: boolean): boolean {
  if (!phrase.head || !circa) return false
  return (quantity.low ?? 1) % 10 === 0 || isAct(tokens[quantity.from - 1])
}

const isAct = (token: Token | undefined) => Boolean(token?.entry?.act && token.entry.act.form !== "base")

function isDay(tokens: Token[], quantity: Quantity, phrase: NounPhrase, lexicon: Lexicon): boolean {
  if ((quantity.low ?? 0) > 31 && (quantity.high ?? 0) > 31) return false
  let next = quantity.to
  if (lexicon.language.of.includes(textOf(tokens, next))) next++
  const after = tokens[next]
  if (
    after &&
    tagsOf(after) & bits.month &&
    (after.capital || lexicon.language.nounFirst || after.text.length > 3)
  )
    return true
  const before = tokens[quantity.core - 1]
  if (!before || !(tagsOf(before) & bits.month) || !(before.capital || lexicon.language.nounFirst))
    return false
  if (quantity.from < quantity.core) return false
  if (!phrase.head && !isAct(tokens[quantity.to])) return true
  // "In May 30 people were killed" counts; "On May 30 soldiers came" dates.
  return !lexicon.lists.inMonths.has(textOf(tokens, quantity.core - 2))
}

/** T-72, COVID-19, no. 5, #3. */
function isDesignation(tokens: Token[], quantity: Quantity, phrase: NounPhrase): boolean {
  const before = tokens[quantity.core - 1]
  if (!before) return false
  if (/[#§№]/.test(before.text)) return true
  const number = tokens[quantity.core]!
  const two = tokens[quantity.core - 2]
  if (before.text === "-" && !before.spaced && !number.spaced && two?.kind === WORD && !two.number)
    return true
  if (
    (before.text === "." || before.text === ":" || before.text === "/") &&
    !number.spaced &&
    two &&
    !before.spaced
  )
    return !phrase.head
  return false
}

function isListNumber(tokens: Token[], quantity: Quantity, field: boolean): boolean {
  if (quantity.core !== 0 || quantity.first.grouped) return false
  const next = textOf(tokens, quantity.to)
  return !field && (next === "." || next === ")") && quantity.to < tokens.length - 1
}

function isTelephone(tokens: Token[], quantity: Quantity): boolean {
  const next = tokens[quantity.to]
  if (next?.text === "-" && !next.spaced && tokens[quantity.to + 1]?.kind === NUMBER) return true
  const before = tokens[quantity.core - 1]
  return before?.text === "-" && !before.spaced && tokens[quantity.core - 2]?.kind === NUMBER
}

/** "lost 2–1", "won by 3–0": a game, no loss of lives. */
function isScore(tokens: Token[], quantity: Quantity, phrase: NounPhrase, lexicon: Lexicon): boolean {
  if (quantity.qualifier !== "range" || phrase.head || (quantity.high ?? 99) > 30) return false
  return lexicon.lists.contests.has(textOf(tokens, quantity.from - 1)) && !isAct(tokens[quantity.to])
}

function isAge(tokens: Token[], quantity: Quantity, phrase: NounPhrase, lexicon: Lexicon): boolean {
  const before = textOf(tokens, quantity.from - 1)
  const value = quantity.high ?? quantity.low ?? 0
  if (value > 120) return false
  if (
    lexicon.language.ages.includes(before) ||
    (lexicon.language.ages.includes(textOf(tokens, quantity.from - 2)) && before === "of")
  )
    return true
  if (
    !phrase.head &&
    lexicon.lists.ageBounds.has(textOf(tokens, quantity.from)) &&
    isSaidOfPeople(tokens, quantity, lexicon)
  )
    return true
  const next = textOf(tokens, quantity.to)
  if (next === "-" && lexicon.lists.old.has(textOf(tokens, quantity.to + 1))) return true
  const name = tokens[quantity.core - 2]
  return (
    before === "," &&
    (next === "," || next === ".") &&
    Boolean(name?.capital) &&
    quantity.qualifier === "exact" &&
    quantity.first.digits &&
    !phrase.head &&
    value >= 1 &&
    tokens[quantity.core]!.spaced &&
    !name?.entry?.act
  )
}

/** "most are still under 18" is their age; "deaths were under 18" counts them. */
function isSaidOfPeople(tokens: Token[], { from }: Quantity, { language, nominals }: Lexicon): boolean {
  let i = from - 1
  while (tagsOf(tokens[i]) & (bits.adverb | bits.determiner)) i--
  if (!language.be.includes(textOf(tokens, i))) return false
  for (; i >= 0 && i > from - 9; i--)
    if (nominals.has(textOf(tokens, i)) || tagsOf(tokens[i]) & bits.tally) return false
  return true
}

function isFraction(tokens: Token[], quantity: Quantity, lexicon: Lexicon): boolean {
  let next = quantity.to
  if (textOf(tokens, next) === "-" && !tokens[next]!.spaced) next++
  if (lexicon.language.fractions.includes(textOf(tokens, next))) return true
  if (lexicon.lists.rates.has(textOf(tokens, quantity.from - 1))) return true
  if (/^(?:of|in)$/.test(textOf(tokens, quantity.from - 1)) && isOutOf(tokens, quantity, lexicon)) return true
  // "one in five people", "three out of four".
  const small = (quantity.high ?? 99) <= 10 && quantity.qualifier === "exact"
  if (small && /^(?:in|out)$/.test(textOf(tokens, next))) {
    const of = textOf(tokens, next) === "out" ? next + 2 : next + 1
    if (lexicon.lists.rates.has(textOf(tokens, of))) return true
    const value = tokens[of]?.number?.value ?? tokens[of]?.entry?.number ?? 0
    // "in 1943": a year.
    return value > 0 && (value < 1000 || value >= 2100)
  }
  return false
}

/** The "ten" of "seven out of ten"; and a whole population, which is no toll: "a population of 3,000". */
function isOutOf(tokens: Token[], quantity: Quantity, { lists }: Lexicon): boolean {
  const i = quantity.from - 2
  if (lists.populations.has(textOf(tokens, i))) return true
  if ((quantity.high ?? 99) > 10) return false
  return textOf(tokens, quantity.from - 1) === "of"
    ? textOf(tokens, i) === "out" && isSmall(tokens[i - 1])
    : isSmall(tokens[i])
}

/** "Flight 93", "page 34", "Division 4". Lower-case labels only take bare digits. */
function isLabelled(tokens: Token[], quantity: Quantity, phrase: NounPhrase): boolean {
  if (quantity.from < quantity.core || phrase.strong) return false
  const before = tokens[quantity.core - 1]
  if (!before || before.kind !== WORD || !(tagsOf(before) & bits.label)) return false
  // "the rebels number 900": a verb after those it counts.
  const counted = tokens[quantity.core - 2]
  if (/^numbers?$/.test(before.text) && (counted?.entry?.head || tagsOf(counted) & bits.nation)) return false
  if (before.capital && quantity.core > 1) return !quantity.first.grouped
  return !phrase.head && !quantity.first.grouped && quantity.first.scale === 1 && !isAct(tokens[quantity.to])
}

/** "one of them", "no one", "one another": a word that counts nobody. */
function isPronoun(tokens: Token[], quantity: Quantity, phrase: NounPhrase, lexicon: Lexicon): boolean {
  const token = tokens[quantity.core]!
  if (quantity.low !== 1 || quantity.high !== 1 || quantity.first.digits || token.kind !== WORD) return false
  if (lexicon.language.articles.includes(token.text)) return true
  const before = textOf(tokens, quantity.core - 1)
  if (lexicon.lists.singling.has(before)) return !phrase.head
  if (lexicon.language.of.includes(textOf(tokens, quantity.to))) return true
  return (
    !phrase.head &&
    !isAct(tokens[quantity.to]) &&
    !isAct(tokens[quantity.core - 1]) &&
    !lexicon.language.be.includes(textOf(tokens, quantity.to))
  )
}
