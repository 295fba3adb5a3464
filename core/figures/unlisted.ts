import type { Measure } from "./figure"
import type { Lexicon } from "./lexicon"
import type { NounPhrase } from "./phrase-words"
import type { Token } from "./tokens"
import { measureAfter } from "./verb-after"
import { measureBefore } from "./verb-before"

/** What is done to people only: nobody wounds or deports a thing. */
const personal: readonly Measure[] = ["killed", "wounded", "displaced"]

/** A noun that no table lists is one for people when a verb does to it what is done to people: "12 dockers were killed". */
export function peopleByVerb(
  tokens: Token[],
  from: number,
  phrase: NounPhrase,
  floor: number,
  lexicon: Lexicon,
): boolean {
  if (!phrase.thing || phrase.head || !phrase.unit || lexicon.words.has(phrase.unit)) return false
  const stop = (at: number) => Boolean(tokens[at]?.number)
  const found = measureAfter(tokens, phrase.to, stop, lexicon) ?? measureBefore(tokens, from, floor, lexicon)
  if (!found || !["after", "before"].includes(found.from) || found.at > phrase.to + 3) return false
  return (
    personal.includes(found.measure) ||
    (found.measure === "captured" && lexicon.lists.arrests.has(tokens[found.at]?.text ?? ""))
  )
}
