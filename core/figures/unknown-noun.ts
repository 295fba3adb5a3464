import type { Lexicon } from "./lexicon"
import { leadsToHead, type NounPhrase, STOPS, type Step } from "./phrase-words"
import { type Token, WORD } from "./tokens"
import { tagsOf } from "./verb-forms"

/** A sign, a verb or a preposition follows: no further noun. */
const endsPhrase = (next: Token | undefined) =>
  !next || next.kind !== WORD || Boolean(next.entry?.act) || (tagsOf(next) & STOPS) !== 0

/** Judges a noun that no table lists by its form. */
export function unknownWord(
  tokens: Token[],
  i: number,
  phrase: NounPhrase,
  lexicon: Lexicon,
  field: boolean,
): Step {
  const { text } = tokens[i]!
  if (leadsToHead(tokens, i + 1)) return "next"
  if (lexicon.language.personEndings.some(ending => text.endsWith(ending))) {
    phrase.head = {
      words: text,
      population: "unspecified",
      generic: true,
      force: text.endsWith("men"),
      guessed: !text.endsWith("men"),
    }
    phrase.at = i
    return "last"
  }
  const many = lexicon.words.get(text.endsWith("man") ? `${text.slice(0, -3)}men` : `${text}s`)?.head
  // "one interpreter was killed": the singular of a noun the tables know, at the end of its phrase.
  if (many && !many.hard && endsPhrase(tokens[i + 1])) {
    phrase.head = many
    phrase.noun = text
    phrase.at = i
    phrase.populations.push(many.population)
    if (many.demographic) phrase.demographic = many.demographic
    return "last"
  }
  // "nine charred bodies"
  const after = tokens[i + 1]?.entry
  if (/(?:ed|ing)$/.test(text) && after?.head?.hard && !after.act) return "next"
  if (/(?:ed|ing|ly)$/.test(text)) return "stop"
  if (lexicon.language.nounFirst ? !phrase.head : text.endsWith("s") && !/(?:ss|us|is)$/.test(text)) {
    phrase.thing = true
    phrase.unit = text
    return "last"
  }
  return field && text.length < 3 ? "stop" : "next"
}
