import { befalling } from "./befalling"
import type { Population } from "./figure"
import { bits, type Lexicon } from "./lexicon"
import { readNounPhrase } from "./noun-phrase"
import type { NounPhrase } from "./phrase-words"
import type { Frame, Reading } from "./reading"
import { tallied, talliedAfter } from "./tallies"
import type { Token } from "./tokens"
import { measureAfter } from "./verb-after"
import { measureBefore } from "./verb-before"
import { type Found, hasObject, isSmall, tagsOf, textOf, told } from "./verb-forms"

/** What the words of its sentence say was done to those counted; null where they say nothing. */
export function measureOf(
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
  if (phrase.strong) return told("strength", "head", phrase.at, strongPopulation(tokens, quantity.from))
  if (head?.hard) {
    // "three of the injured later died": what became of them, not what they were.
    const some = lexicon.language.of.includes(textOf(tokens, quantity.to))
    const fate = some ? measureAfter(tokens, start, taken, lexicon) : null
    if (fate && fate.measure !== "other") return fate
    return { ...hardMeasure(tokens, reading, lexicon), population: ofToll(tokens, reading, floor, lexicon) }
  }
  if (phrase.state && head)
    return told(phrase.state, "state", phrase.at, ofToll(tokens, reading, floor, lexicon))
  const tally = talliedAfter(tokens, quantity.to, lexicon)
  if (tally) return tally.found ?? afterTally(tokens, reading, tally.head, taken, lexicon, frame)
  // "half of the 2,000 soldiers deserted": the verb is the half's.
  const share = isShareOf(tokens, quantity.from, lexicon)
  const after = share ? null : measureAfter(tokens, start, taken, lexicon)
  const framed = befalling(tokens, quantity.outer, start, floor, phrase, lexicon)
  if (framed) return framed
  const before = measureBefore(tokens, quantity.outer, floor, lexicon)
  // Nobody is killed and missing: "swept away eleven campers, who are still being searched for".
  if (before?.measure === "killed" && after?.measure === "missing") return after
  // What a verb does to its object stands before it, unless a state follows: "left 40 people dead".
  if (before?.from === "before") {
    const beside = after && after.at <= start + 1
    const form = tokens[after?.at ?? -1]?.entry?.act?.form
    // "left 40 people dead", "lost 300 men killed"
    const state =
      beside &&
      (form === "adjective" || (form === "past" && before.measure === "casualties" && after?.at === start))
    return state ? after : captured(before, head)
  }
  // An army leaves a town and stays one.
  const marches = after?.idiom && after.measure === "displaced" && head?.force && !head.generic
  if (after && !marches && !(after.idiom && after.measure === "other" && head?.measure))
    return after.at === quantity.to
      ? { ...after, population: ofToll(tokens, reading, floor, lexicon) }
      : after
  if (head?.measure) return told(head.measure, "head", phrase.at)
  return before
}

/** "Police casualties stood at 9 dead": of whom the toll is that the number tells. */
const ofToll = (tokens: Token[], { quantity }: Reading, floor: number, lexicon: Lexicon) =>
  tallied(tokens, quantity.outer, floor, lexicon)?.population ?? null

/** "half of the 2,000", "one in ten of the 500", "a third of the town's 800", "two-thirds of the garrison of 900". */
function isShareOf(tokens: Token[], at: number, lexicon: Lexicon): boolean {
  const { language } = lexicon
  let i = ofBefore(tokens, at - 1, lexicon)
  if (i >= 0 && tagsOf(tokens[i - 1]) & bits.company) i = ofBefore(tokens, i - 2, lexicon)
  if (i < 0) return false
  const part = textOf(tokens, i - 1)
  // "one in ten of", "three out of five of"
  const oneIn =
    isSmall(tokens[i - 1]) &&
    /^(?:in|of|cada)$/.test(textOf(tokens, i - 2)) &&
    (isSmall(tokens[i - 3]) || textOf(tokens, i - 3) === language.out)
  // "a third of", "35 per cent of", "most of"
  return oneIn || language.fractions.includes(part) || lexicon.lists.shares.has(part)
}

/** The "of" before "the", "its" and "the regiment's"; −1 where another word stands there. */
function ofBefore(tokens: Token[], at: number, { language }: Lexicon): number {
  let i = at
  // "the regiment's", "the old town's"
  if (/['’]s?$/.test(textOf(tokens, i)))
    do i--
    while (i > at - 3 && !(tagsOf(tokens[i]) & (bits.determiner | bits.possessive | bits.preposition)))
  while (tagsOf(tokens[i]) & (bits.determiner | bits.possessive) && i > at - 6) i--
  return language.of.includes(textOf(tokens, i)) ? i : -1
}

/** "taking 300 prisoners", "losing 40 wounded": the noun says more than the verb. */
function captured(before: Found, head: NounPhrase["head"]): Found {
  // "freed 12 hostages": they were taken, whatever came of it.
  const unsaid = before.measure === "other" || before.measure === "casualties" || before.from === "company"
  return head?.measure && unsaid ? { ...before, measure: head.measure, parts: null } : before
}

/** "dead and wounded", "dead or missing": hard nouns join as verbs do. */
function hardMeasure(tokens: Token[], reading: Reading, lexicon: Lexicon): Found {
  const { phrase } = reading
  const head = phrase.head!
  const found = told(head.measure!, "head", phrase.at)
  const joint = textOf(tokens, phrase.at + 1)
  const { language } = lexicon
  const slash = joint === "/" || joint === ","
  if (!language.and.includes(joint) && !language.or.includes(joint) && !slash) return found
  let next = phrase.at + 2
  if (slash && language.or.includes(textOf(tokens, next))) next++
  const entry = tokens[next]?.entry
  const other = entry?.head?.hard
    ? entry.head.measure
    : entry?.act &&
        entry.act.form !== "ing" &&
        entry.act.form !== "base" &&
        !hasObject(tokens, next + 1, lexicon)
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
  if (phrase.head?.measure) return told(phrase.head.measure, "tally", phrase.at)
  return phrase.head?.force ? told("strength", "tally", phrase.at) : null
}

function strongPopulation(tokens: Token[], at: number): Population {
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    const head = tokens[i]?.entry?.head
    if (head && !head.generic && head.population !== "people") return head.population
  }
  return "soldiers"
}
