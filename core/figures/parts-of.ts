import type { Lexicon } from "./lexicon"
import { bits } from "./lexicon"
import type { Reading } from "./reading"
import type { Token } from "./tokens"
import { tagsOf, textOf } from "./verb-forms"

/** "Among the 1,700 captured were 63 officers": those named are some of those counted. */
export function isAmong(tokens: Token[], before: Reading, reading: Reading, { language }: Lexicon): boolean {
  let at = before.quantity.outer - 1
  while (tagsOf(tokens[at]) & bits.determiner) at--
  return (
    language.among.includes(textOf(tokens, at)) &&
    language.be.includes(textOf(tokens, reading.quantity.outer - 1))
  )
}

/** "lost 218 out of 560": the second number is what there was of them. */
export function isWholeOf(
  tokens: Token[],
  before: Reading,
  reading: Reading,
  { language }: Lexicon,
): boolean {
  const at = reading.quantity.outer - 1
  return (
    !reading.phrase.head &&
    !reading.phrase.thing &&
    language.of.includes(textOf(tokens, at)) &&
    textOf(tokens, at - 1) === language.out &&
    at - 1 - before.quantity.to < 14
  )
}

/** They were soldiers, or a verb of losing took them. */
export const isForce = ({ phrase, found }: Reading) =>
  phrase.head?.force === true || found?.measure === "casualties"

/** "Several soldiers were among the nine wounded" */
export function areAmong(tokens: Token[], reading: Reading, whole: Reading, { language }: Lexicon): boolean {
  let at = whole.quantity.outer - 1
  while (tagsOf(tokens[at]) & bits.determiner) at--
  return (
    language.among.includes(textOf(tokens, at)) &&
    language.be.includes(textOf(tokens, at - 1)) &&
    at - 1 - reading.phrase.to < 3
  )
}
