import { framedAt } from "./frames"
import { bits, type Lexicon } from "./lexicon"
import type { NounPhrase } from "./phrase-words"
import type { Token } from "./tokens"
import { type Found, tagsOf, textOf, told } from "./verb-forms"

const skipped = bits.determiner | bits.possessive | bits.adverb

/**
 * What words on both sides of the counted say befell them: "ordered 300 tenants to leave", "the fever took 600 men",
 * "the virus has claimed 40 victims", "the 12 miners the blast killed". They say more than the verb before alone.
 */
export function befalling(
  tokens: Token[],
  at: number,
  start: number,
  floor: number,
  phrase: NounPhrase,
  lexicon: Lexicon,
): Found | null {
  let last = at - 1
  while (last > floor && last > at - 5 && tagsOf(tokens[last]) & skipped && !tokens[last]!.entry?.act) last--
  if (last >= floor) {
    const framed = framedAt(tokens, last, start, lexicon.idiomsAround)
    if (framed) return told(framed.measure, "before", framed.at)
    if (byIllness(tokens, last, floor, lexicon)) return told("killed", "before", last)
    if (lexicon.lists.claiming.has(textOf(tokens, last)) && phrase.noun.startsWith("victim"))
      return told("killed", "before", last)
  }
  return amongThose(tokens, last, floor, lexicon) ?? whomTheyDid(tokens, start, lexicon)
}

/** "Among those arrested were 17 officers" */
function amongThose(tokens: Token[], last: number, floor: number, { language }: Lexicon): Found | null {
  if (!language.be.includes(textOf(tokens, last))) return null
  for (let i = last - 1; i >= floor && i > last - 8; i--) {
    const act = tokens[i]!.entry?.act
    if (!act || act.form === "ing" || act.form === "base") continue
    const those = tagsOf(tokens[i - 1]) & (bits.determiner | bits.possessive)
    return those && language.among.includes(textOf(tokens, i - 2)) ? told(act.measure, "before", i) : null
  }
  return null
}

/** "Scurvy took 41", "the avalanche claimed 12 climbers", "the cholera carried off 90". */
function byIllness(tokens: Token[], last: number, floor: number, { language, lists }: Lexicon): boolean {
  let verb = last
  while (verb > floor && verb > last - 2 && tagsOf(tokens[verb]) & bits.preposition) verb--
  if (!language.taking.includes(textOf(tokens, verb))) return false
  const claims = lists.claiming.has(textOf(tokens, verb))
  for (let i = verb - 1; i >= floor && i > verb - 7; i--) {
    const token = tokens[i]!
    if (language.ills.includes(token.text)) return true
    if (claims && (tagsOf(token) & bits.event || lists.disasters.has(token.text))) return true
    if (token.kind !== 0 || token.entry?.head || token.entry?.act) return false
  }
  return false
}

/** "eight girls they had seized in May": a clause on the counted without "whom". */
function whomTheyDid(tokens: Token[], start: number, { language }: Lexicon): Found | null {
  if (!(tagsOf(tokens[start]) & bits.pronoun) || !language.have.includes(textOf(tokens, start + 1)))
    return null
  const act = tokens[start + 2]?.entry?.act
  return act?.form === "past" && !act.intransitive ? told(act.measure, "before", start + 2) : null
}
