import type { Lexicon } from "./lexicon"
import { bits } from "./lexicon"
import type { Reading } from "./reading"
import { PUNCT, type Token, WORD } from "./tokens"
import { tagsOf, textOf } from "./verb-forms"

const FAR = 40
const LABELS = bits.label | bits.month | bits.thing | bits.event | bits.adjective | bits.place

/**
 * A number that names nobody stands for those counted before: "entered with 4,200 men and left with 3,000", "the toll
 * rose from 12 on Monday to 19", "the Greeks lost 192 men, the Persians 6,400", "another source puts it at 40".
 */
export function isElliptic(tokens: Token[], before: Reading, reading: Reading, lexicon: Lexicon): boolean {
  const { phrase, quantity } = reading
  if (phrase.head || phrase.named || phrase.nation || phrase.thing || phrase.shares) return false
  if (quantity.from - before.quantity.to > FAR || quantity.last.decimals > 0) return false
  if (isTotal(tokens, reading, lexicon)) return true
  let at = quantity.outer - 1
  while (/^["']$/.test(textOf(tokens, at))) at--
  const token = tokens[at]
  if (!token || at < before.quantity.to || token.kind !== WORD) return false
  const { language } = lexicon
  if (language.carrying.includes(token.text)) return true
  if (language.to.includes(token.text)) return changes(tokens, before, at, lexicon)
  if (language.from.includes(token.text))
    return (
      language.compared.includes(textOf(tokens, at - 1)) ||
      // "revised to 83 from 130"
      (at === before.quantity.to && language.to.includes(textOf(tokens, before.quantity.outer - 1)))
    )
  if (language.of.includes(token.text)) return language.speaking.includes(textOf(tokens, at - 1))
  if (token.text === language.at) return isPut(tokens, at, lexicon)
  const tags = tagsOf(token)
  if (isGapped(tokens, at, before.quantity.to, lexicon)) return true
  if (token.capital || tags & LABELS) return false
  if (tags & (bits.verb | bits.report | bits.level) && !(tags & bits.preposition)) return true
  return language.giving.includes(token.text)
}

/** "fell from 800 in May to 250": the first number is one end of the change, this one the other. */
function changes(tokens: Token[], before: Reading, at: number, { language }: Lexicon): boolean {
  if (language.from.includes(textOf(tokens, before.quantity.outer - 1))) return true
  return (tagsOf(tokens[at - 1]) & (bits.change | bits.level)) !== 0
}

/** "another at 40", "others put it at 40". */
function isPut(tokens: Token[], at: number, { language, lists }: Lexicon): boolean {
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    if (language.others.includes(textOf(tokens, i)) || tagsOf(tokens[i]) & bits.report) return true
    if (lists.setting.has(textOf(tokens, i))) return true
  }
  return false
}

/** ", the Persians 6,400", "and we thirty": a subject, and the verb of the clause before. */
function isGapped(tokens: Token[], at: number, floor: number, { language }: Lexicon): boolean {
  for (let i = at; i >= floor && i > at - 5; i--) {
    const token = tokens[i]!
    if (i < at && (token.text === "," || token.text === ";" || language.and.includes(token.text))) return true
    if (token.kind !== WORD) return false
    const tags = tagsOf(token)
    const name = token.capital || tags & (bits.nation | bits.determiner | bits.possessive | bits.pronoun)
    if (!name && !(token.entry?.head && !token.entry.act)) return false
    if (tags & (bits.month | bits.label)) return false
  }
  return false
}

/** "15,189 wounded and 939 missing; total, 20,577", "in all 16" */
export function isTotal(tokens: Token[], { quantity }: Reading, { language }: Lexicon): boolean {
  let at = quantity.core - 1
  while (tokens[at]?.kind === PUNCT && at > 0) at--
  return (tagsOf(tokens[at]) & bits.tally) !== 0 || language.inAll.includes(textOf(tokens, at))
}
