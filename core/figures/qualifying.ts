import type { Qualifier } from "./figure"
import type { QualifierWord } from "./languages/language"
import type { Lexicon } from "./lexicon"
import type { Quantity } from "./quantity"
import type { Token } from "./tokens"
import { textOf } from "./verb-forms"

const bounds: readonly QualifierWord[] = ["at_least", "more_than", "up_to", "less_than"]
const hedges: readonly QualifierWord[] = ["approximately", "hedge"]

/** The index of the parenthesis that closes the one at `open`, within `limit` tokens; −1 otherwise. */
export function closeOfParenthesis(tokens: Token[], open: number, limit: number): number {
  let depth = 0
  for (let i = open; i < tokens.length && i <= open + limit; i++) {
    const text = tokens[i]!.text
    if (text === "(") depth++
    else if (text === ")" && --depth === 0) return i
  }
  return -1
}

function phraseEndingAt(
  tokens: Token[],
  end: number,
  floor: number,
  lexicon: Lexicon,
): { from: number; word: QualifierWord } | null {
  let phrase = ""
  let best: { from: number; word: QualifierWord } | null = null
  for (let i = end - 1; i >= floor && i >= end - lexicon.longest; i--) {
    const text = tokens[i]!.text
    if (!lexicon.qualifying.has(text)) break
    phrase = phrase === "" ? text : phrase.startsWith(".") ? text + phrase : `${text} ${phrase}`
    const found = lexicon.before.get(phrase)
    if (found) best = { from: i, word: found as QualifierWord }
  }
  return best
}

function phraseStartingAt(
  tokens: Token[],
  at: number,
  lexicon: Lexicon,
): { to: number; word: QualifierWord } | null {
  let phrase = ""
  let best: { to: number; word: QualifierWord } | null = null
  for (let i = at; i < tokens.length && i < at + lexicon.longest; i++) {
    const text = tokens[i]!.text
    if (!lexicon.qualifying.has(text)) break
    phrase = phrase === "" ? text : text === "." ? phrase + text : `${phrase} ${text}`
    const found = lexicon.after.get(phrase)
    if (found) best = { to: i + 1, word: found as QualifierWord }
  }
  return best
}

/** Reads the qualifiers around a number into it: bounds win over "nearly", "nearly" over approximations. */
export function qualify(
  quantity: Quantity,
  tokens: Token[],
  lexicon: Lexicon,
  floor: number,
  opener: number,
) {
  const words: QualifierWord[] = []
  let at = opener >= 0 ? opener : quantity.core
  if (opener >= 0) {
    // "between about 500 and 600": what stands inside the range hedges it.
    for (let i = opener + 1; i < quantity.core; i++) {
      const inside = lexicon.before.get(tokens[i]!.text)
      if (inside) words.push(inside as QualifierWord)
    }
  }
  let from = at
  let outer = at
  for (let turns = 0; turns < 6; turns++) {
    const phrase = phraseEndingAt(tokens, at, floor, lexicon)
    if (!phrase) break
    if (phrase.word !== "skip") {
      // "handed over 22 bodies"
      if (phrase.from === at - 1 && lexicon.language.handing.includes(textOf(tokens, phrase.from - 1))) break
      if (bounds.includes(phrase.word) && words.some(word => bounds.includes(word))) break
      if (isTotalUpTo(tokens, phrase.from, phrase.word, lexicon)) {
        outer = at
        at = phrase.from
        continue
      }
      words.push(phrase.word)
      from = phrase.from
      if (bounds.includes(phrase.word) && phrase.from === at - 1 && isBoundingVerb(tokens[phrase.from]!)) {
        quantity.distributes = true
      }
    }
    at = phrase.from
    outer = at
  }
  if (lexicon.language.not.includes(textOf(tokens, at - 1)) && from === at && words.length === 0) {
    quantity.negated = true
    from = at - 1
  }
  quantity.from = Math.min(quantity.from, from)
  quantity.outer = Math.min(quantity.from, outer)
  readAfter(quantity, tokens, lexicon, words)
  settle(quantity, words)
}

const isBoundingVerb = (token: Token) => /(?:ed|ing|aron|ó)$/.test(token.text) && token.text.length > 5

/** "bringing the total up to 41,000" states a total, not a ceiling. */
function isTotalUpTo(tokens: Token[], at: number, word: QualifierWord, lexicon: Lexicon): boolean {
  if (word !== "up_to" || tokens[at]!.text !== "up") return false
  return tokens.slice(Math.max(0, at - 8), at).some(token => lexicon.lists.raising.has(token.text))
}

function readAfter(quantity: Quantity, tokens: Token[], lexicon: Lexicon, words: QualifierWord[]) {
  let at = quantity.to
  if (tokens[at]?.text === "-" && !tokens[at]!.spaced && lexicon.after.has(tokens[at + 1]?.text ?? "")) at++
  const near = phraseStartingAt(tokens, at, lexicon)
  if (near) {
    words.push(near.word)
    quantity.to = near.to
    if (tokens[quantity.to]?.text === "+") quantity.to++
    return
  }
  if (tokens[at]?.text === "(") {
    const close = closeOfParenthesis(tokens, at, 5)
    const inside = close > 0 ? phraseStartingAt(tokens, at + 1, lexicon) : null
    if (inside && inside.to >= close) words.push(inside.word)
  }
}

function settle(quantity: Quantity, words: QualifierWord[]) {
  quantity.hedged = words.some(word => hedges.includes(word))
  const bound = words.find(word => bounds.includes(word))
  if (bound) return applyBound(quantity, bound as Qualifier)
  if (quantity.qualifier === "range" || quantity.qualifier === "vague") return
  if (words.includes("nearly")) quantity.qualifier = "nearly"
  else if (words.includes("approximately")) quantity.qualifier = "approximately"
}

/** A bound opens the other side; a floor under a range keeps the range's low end, a ceiling its high end. */
export function applyBound(quantity: Quantity, bound: Qualifier) {
  // "37,000–82,500+": the plus after a range hints, the ends stand as they are printed.
  if (quantity.qualifier === "range" && bound === "more_than" && quantity.from === quantity.core) return
  quantity.qualifier = bound
  quantity.best = null
  if (bound === "at_least" || bound === "more_than") quantity.high = null
  else quantity.low = null
}
