import type { Population } from "./figure"
import { bits, type Lexicon } from "./lexicon"
import { type Token, WORD } from "./tokens"
import { type Found, tagsOf, textOf, told } from "./verb-forms"

/** "The death toll rose to 41", "the total number of troops was 16,000", "casualties exceeded 1,000". */
export function tallied(tokens: Token[], at: number, floor: number, lexicon: Lexicon): Found | null {
  let last = at - 1
  while (/^["']$/.test(textOf(tokens, last))) last--
  const before = tokens[last]
  const bounding = tagsOf(tokens[at]) & bits.level
  const level = tagsOf(before) & bits.level || lexicon.language.be.includes(before?.text ?? "")
  // "gives their strength as 7,000", "rose from 12 on Monday"
  const given = textOf(tokens, last) === "as" && verbBefore(tokens, last - 1, floor, lexicon) !== ""
  const changing =
    lexicon.language.from.includes(textOf(tokens, last)) &&
    ((tagsOf(tokens[last - 1]) & (bits.change | bits.level)) !== 0 || textOf(tokens, last - 1) === ",")
  if (!bounding && !level && !given && !changing) return null
  let tally = -1
  let population: Population | null = null
  let found: Found | null = null
  for (let i = given ? last - 1 : last; i >= floor && i > at - 18; i--) {
    const token = tokens[i]!
    if (token.text === ";" || token.text === ":" || (token.number && !isYear(token))) break
    const { entry } = token
    if (!entry) continue
    const clause = entry.tags & bits.subordinator && !(entry.tags & bits.relative)
    // "tracked since November 2016": a date, no clause.
    const dated = tagsOf(tokens[i + 1]) & bits.month || tokens[i + 1]?.number
    // "was never announced but has been put at 26,300": the same subject goes on.
    if (clause && !dated && !lexicon.language.have.includes(textOf(tokens, i + 1))) break
    const measure =
      lexicon.nominals.get(token.text) ??
      entry.head?.measure ??
      (entry.act && entry.act.form !== "base" && entry.act.form !== "ing" ? entry.act.measure : undefined)
    if (measure && !found) found = told(measure, "tally", i)
    if (entry.head && !entry.head.generic && !entry.head.hard && entry.head.population !== "people")
      population ??= entry.head.population
    // "army losses", "the navy's dead"
    else if (found && entry.tags & bits.military && entry.tags & bits.company) population ??= "soldiers"
    if (!found && entry.head?.force) found = told("strength", "tally", i)
    if (entry.tags & bits.tally) tally = i
    if (!found && entry.tags & bits.company) found = told("strength", "company", i)
    // The word before says of whom: "police losses".
    if (tally >= 0 && found && i < Math.max(tally, found.at)) break
  }
  // "the number of deaths attributed to the forces rose to": what the tally is of, not the nearest noun.
  if (tally >= 0 && found?.measure === "strength") found = talliedOf(tokens, tally, at, lexicon) ?? found
  if (!found || found.measure === "strength") {
    // A toll that does not say of what is one of deaths.
    const toll = tally >= 0 ? tollBefore(tokens, at, floor, lexicon) : -1
    if (toll >= 0) return told("killed", "tally", toll, population)
    if (!found) return null
  }
  const numbering = lexicon.lists.numbering.has(before?.text ?? "")
  if (numbering) return { ...found, population }
  const hard = tokens[found.at]?.entry?.head?.hard || lexicon.nominals.get(textOf(tokens, found.at))
  const company =
    found.from === "company" &&
    (textOf(tokens, at) === "estimated" || lexicon.lists.amounting.has(before?.text ?? ""))
  // "the army swelled to 20,000", "the garrison dwindled to 900"
  const grown =
    (tagsOf(tokens[found.at]) & bits.company) !== 0 &&
    lexicon.language.to.includes(before?.text ?? "") &&
    (tagsOf(tokens[last - 1]) & bits.change) !== 0
  const put =
    (given || before?.text === "at") && lexicon.lists.putting.has(verbBefore(tokens, at - 2, floor, lexicon))
  return tally >= 0 || hard || company || grown || put ? { ...found, population } : null
}

/** "Casualty figures differ: the ministry says 51": what the words before the colon count. */
export function givenByEach(
  tokens: Token[],
  at: number,
  floor: number,
  { nominals, lists }: Lexicon,
): Found | null {
  const verb = tokens[at - 1]
  if (!(tagsOf(verb) & (bits.report | bits.verb)) && !lists.listing.has(verb?.text ?? "")) return null
  let i = at - 2
  while (i > floor && i > at - 8 && tokens[i]!.kind === WORD) i--
  if (textOf(tokens, i) !== ":") return null
  for (let n = i - 1; n >= floor && n > i - 8; n--) {
    const word = textOf(tokens, n)
    const measure =
      nominals.get(word) ?? tokens[n]!.entry?.head?.measure ?? (lists.tolls.has(word) ? "killed" : null)
    if (measure) return told(measure, "tally", n)
  }
  return null
}

const isYear = ({ number }: Token) => number?.digits === 4 && !number.grouped && number.value < 2100

/** "the number of civilian deaths": the measure of the noun that the tally counts. */
function talliedOf(
  tokens: Token[],
  tally: number,
  end: number,
  { language, nominals }: Lexicon,
): Found | null {
  if (!language.of.includes(textOf(tokens, tally + 1))) return null
  for (let i = tally + 2; i < end && i < tally + 8; i++) {
    const { entry } = tokens[i]!
    const measure = nominals.get(textOf(tokens, i)) ?? (entry?.head?.hard ? entry.head.measure : undefined)
    if (measure) return told(measure, "tally", i)
    if (tagsOf(tokens[i]) & bits.preposition || (entry?.head?.force && !entry.head.modifies)) return null
  }
  return null
}

/** The nearest verb of putting a number, within eight words. */
function verbBefore(tokens: Token[], at: number, floor: number, { lists }: Lexicon): string {
  for (let i = at; i >= floor && i > at - 8; i--)
    if (tagsOf(tokens[i]) & (bits.level | bits.report) || lists.listing.has(textOf(tokens, i)))
      return textOf(tokens, i)
  return ""
}

function tollBefore(tokens: Token[], at: number, floor: number, { lists }: Lexicon): number {
  for (let i = at - 1; i >= floor && i > at - 18; i--) if (lists.tolls.has(textOf(tokens, i))) return i
  return -1
}

/** "bringing to nine the number of foreigners who died": the tally stands after its number. */
export function talliedAfter(
  tokens: Token[],
  from: number,
  lexicon: Lexicon,
): { found: Found | null; head: number } | null {
  let i = from
  while (i < from + 2 && tagsOf(tokens[i]) & bits.determiner) i++
  if (i === from && !(tagsOf(tokens[i]) & bits.tally)) return null
  const toll = lexicon.nominals.get(textOf(tokens, i)) ?? tokens[i]?.entry?.head?.measure
  if (toll && tagsOf(tokens[i + 1]) & bits.tally) {
    return { found: told(toll, "tally", i), head: -1 }
  }
  while (tagsOf(tokens[i]) & bits.adjective && i < from + 4) i++
  if (!(tagsOf(tokens[i]) & bits.tally) || !lexicon.language.of.includes(textOf(tokens, i + 1))) return null
  return { found: null, head: i + 2 }
}
