import type { Manner, Measure, Population } from "./figure"
import type { Act } from "./lexicon"
import { bits, type Lexicon } from "./lexicon"
import { type Token, WORD } from "./tokens"

/** A measure found in the words around a number, and how it got there. */
export interface Found {
  measure: Measure
  parts: Measure[] | null
  manner: Manner | null
  from: "after" | "before" | "tally" | "company" | "label" | "head" | "state" | "shared" | "field"
  /** Index of the word that gave it. */
  at: number
  /** Several words gave it. */
  idiom?: boolean
  population?: Population | null
}

/** A measure as one word gives it, with nothing else said. */
export const told = (
  measure: Measure,
  from: Found["from"],
  at: number,
  population: Population | null = null,
): Found => ({ measure, parts: null, manner: null, from, at, population })

export const tagsOf = (token: Token | undefined) => token?.entry?.tags ?? 0
export const textOf = (tokens: Token[], at: number) => tokens[at]?.text ?? ""

/** A number that a fraction may be said with: "one in ten". */
export const isSmall = (token: Token | undefined): boolean =>
  (token?.number?.value ?? token?.entry?.number ?? 99) <= 10

const actAt = (token: Token | undefined): Act | null => token?.entry?.act ?? null

/** Whether an active verb has its object right after it: "captured the town", "killed 16 soldiers". */
export function hasObject(tokens: Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.kind !== WORD) return token.number !== null
  const tags = tagsOf(token)
  if (tags & bits.preposition) return false
  if (tags & (bits.determiner | bits.possessive | bits.pronoun)) return !saysWhen(tokens, at + 1)
  if (token.entry && token.entry.number >= 0) return true
  if (lexicon.before.has(token.text)) return true
  if (tags & (bits.adverb | bits.conjunction | bits.subordinator | bits.auxiliary)) return false
  if (token.entry?.head && !actAt(token)) return true
  return (
    token.capital && !(tags & (bits.month | bits.relative)) && !lexicon.language.weekdays.includes(token.text)
  )
}

/** "killed that night", "arrested the week before": when, not whom. */
const saysWhen = (tokens: Token[], at: number) =>
  ((tagsOf(tokens[at]) | tagsOf(tokens[at + 1])) & bits.duration) !== 0

/**
 * The measure of the verb at `at` together with those listed with it: "killed or wounded", "killed, wounded and
 * missing". One number over several measures counts casualties; "captured and executed" ends in the last.
 */
export function compound(
  tokens: Token[],
  at: number,
  lexicon: Lexicon,
): { measure: Measure; parts: Measure[] | null; manner: Manner | null; to: number } {
  const first = actAt(tokens[at])!
  const measures: Measure[] = [first.measure]
  let manner = first.manner
  let joined = ""
  let i = at + 1
  for (let turns = 0; turns < 4; turns++) {
    let next = i
    let sign = ""
    while (next < i + 2 && isJoint(textOf(tokens, next), lexicon)) {
      if (sign === "" || sign === ",") sign = textOf(tokens, next)
      next++
    }
    if (next === i) break
    while (passes(tokens[next], lexicon) && !actAt(tokens[next]) && next < i + 4) next++
    // "missing and presumed dead" is still missing.
    if (lexicon.lists.presuming.has(textOf(tokens, next - 1))) break
    const act = actAt(tokens[next])
    if (!act || (act.form === "ing") !== (first.form === "ing") || hasObject(tokens, next + 1, lexicon)) break
    if (act.form === "base" && first.form !== "base") break
    // "shot and wounded": how, then what came of it.
    if (textOf(tokens, i - 1) === "shot") measures.pop()
    measures.push(act.measure)
    manner = manner ?? act.manner
    if (sign !== ",") joined = sign
    i = next + 1
  }
  return { ...settled(measures, joined, lexicon), manner, to: i }
}

/** "disappeared or have been killed" */
const passes = (token: Token | undefined, { language }: Lexicon) =>
  (tagsOf(token) & bits.adverb) !== 0 ||
  language.be.includes(token?.text ?? "") ||
  language.have.includes(token?.text ?? "")

const isJoint = (text: string, { language }: Lexicon) =>
  text === "," || text === "/" || language.and.includes(text) || language.or.includes(text)

function settled(
  measures: Measure[],
  joined: string,
  { language }: Lexicon,
): { measure: Measure; parts: Measure[] | null } {
  if (measures.length === 1) return { measure: measures[0]!, parts: null }
  const distinct = [...new Set(measures)]
  if (distinct.length === 1) return { measure: distinct[0]!, parts: null }
  const last = distinct[distinct.length - 1]!
  // "captured and executed", "arrested and deported": one after the other, and the last is what became of them.
  if (
    language.and.includes(joined) &&
    distinct.length === 2 &&
    (last === "killed" || distinct[0] === "captured")
  ) {
    return { measure: last === "other" ? distinct[0]! : last, parts: null }
  }
  if (distinct.includes("other"))
    return { measure: distinct.find(measure => measure !== "other")!, parts: null }
  return { measure: "casualties", parts: distinct }
}
