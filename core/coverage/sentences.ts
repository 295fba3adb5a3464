import { type Abbreviations, abbreviationsOf } from "./abbreviations"

/** A stretch of a line's text; UTF-16, end exclusive. */
export interface TextPart {
  start: number
  end: number
}

export interface SentenceOptions {
  /** BCP 47. */
  language?: string | null
  /** Each line is a unit of its own: cells, where a line is an entry and not a sentence running on. */
  lines?: boolean
}

// Intl.Segmenter took 1.7 s for 8,000 sentences of one line, nearly four times what half of them took, and its ends differ
// between releases: server and browser would count differently (docs/decisions/0009).

/** Ends only before a space or at the end of the line. */
const stops = new Set(".!?…‽")
/** Ends wherever it stands: scripts without spaces, and signs that are nothing else. */
const fullStops = new Set("。．｡！？؟۔।॥።។")
const closers = new Set("\"'”’»›)]}」』）")
const lineEnds = new Set("\n\r\u2028\u2029")
/** "[12]", "[a]", "[note 3]", "[citation needed]" behind a full stop belong to the sentence before it. */
const reference =
  /\s?\[(?:(?:(?:note|nb|n) ?)?(?:\d{1,4}|\p{Ll}{1,2})|(?:citation|clarification) needed)\]/iuy
const letterOrDigit = /[\p{L}\p{N}]/u
const listNumber = /^\s*\(?(?:\d{1,3}|\p{L})[.)]\s*$/u
const initial = /^\p{Lu}$/u
const acronym = /^\p{L}(?:\.\p{L})+$/u
const roman = /^[IVX]$/
const isSpace = /\s/
/** How far around an end is looked to judge it. UTF-16. */
const near = 60

/**
 * The sentences of one line, in order, without the spaces around them. Each holds a letter or a digit; together they hold
 * every one of the text. A stop after an abbreviation, an initial or a list number ends nothing.
 */
export function sentencesOf(
  text: string,
  { language = null, lines = false }: SentenceOptions = {},
): TextPart[] {
  const abbreviations = abbreviationsOf(language)
  const parts: TextPart[] = []
  let start = 0
  let last = 0
  let hasWords = false
  for (const end of endsIn(text)) {
    hasWords ||= letterOrDigit.test(text.slice(last, end))
    last = end
    if (end < text.length && (!hasWords || goesOn(text, { start, end }, abbreviations, lines))) continue
    if (hasWords) parts.push(trimmed(text, start, end))
    start = end
    hasWords = false
  }
  return parts
}

/** Where sentences may end: behind the stop, what closes with it, its references and the space after them. */
function* endsIn(text: string): Generator<number> {
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (!stops.has(sign) && !fullStops.has(sign) && !lineEnds.has(sign)) continue
    let wide = lineEnds.has(sign)
    let end = at
    for (
      let next = sign;
      stops.has(next) || fullStops.has(next) || closers.has(next);
      next = text.charAt(++end)
    )
      wide ||= fullStops.has(next)
    end = behindReferences(text, end)
    const ends = wide || end >= text.length || isSpace.test(text.charAt(end))
    while (end < text.length && isSpace.test(text.charAt(end))) end++
    if (ends) yield end
    at = Math.max(at, end - 1)
  }
  yield text.length
}

function behindReferences(text: string, from: number): number {
  reference.lastIndex = from
  let end = from
  while (reference.test(text)) end = reference.lastIndex
  return end
}

/** Whether the sentence goes on behind this end. */
function goesOn(
  text: string,
  { start, end }: TextPart,
  abbreviations: Abbreviations,
  lines: boolean,
): boolean {
  const before = text.slice(Math.max(start, end - near), end)
  const newLine = /[\n\r\u2028\u2029]/u.test(before.slice(before.trimEnd().length))
  if (newLine && lines) return false
  const next = wordAt(text, end)
  // Nothing but signs follows: they belong here.
  if (next === "") return !newLine
  if (/^[\p{Ll},;:)\]}”’»]/u.test(text.slice(end, end + near))) return true
  if (newLine) return false
  return (end - start < 10 && listNumber.test(before)) || isAbbreviated(before, next, abbreviations)
}

function isAbbreviated(
  before: string,
  next: string,
  { inside, beforeNumber, either, openers }: Abbreviations,
) {
  const words = before.trimEnd().split(/[\s([“"'«–—/]+/u)
  const last = words.at(-1) ?? ""
  if (!last.endsWith(".")) return false
  const word = last.slice(0, -1)
  const lower = word.toLowerCase()
  if (inside.has(lower) || (beforeNumber.has(lower) && /^\p{N}/u.test(next))) return true
  const opens = openers.has(next.toLowerCase())
  if (either.has(lower) || acronym.test(word)) return !opens
  if (!initial.test(word) || opens) return false
  // "World War I. Germany" ends; "M. I. Lorem" goes on.
  const afterName = /^\p{Lu}\p{Ll}/u.test(words.at(-2) ?? "")
  return !(roman.test(word) && afterName)
}

/** The first word close behind a place; empty where there are only signs. */
const wordAt = (text: string, from: number): string =>
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/u.exec(text.slice(from, from + near))?.[0] ?? ""

function trimmed(text: string, start: number, end: number): TextPart {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }
}
