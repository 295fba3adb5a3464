import { cutsNumber } from "./digit-diff"

export interface Place {
  /** UTF-16, end exclusive. */
  start: number
  end: number
}

/** What helps to tell equal places apart; in the same form as the text looked in. */
export interface Context {
  prefix: string
  suffix: string
  /** The UTF-16 offset where the quote stood last. */
  hint?: number | undefined
  /** The quote was a part of a number where it was taken from: it may be one again. */
  cuts?: boolean | undefined
}

export interface Chosen extends Place {
  /** No other place fits nearly as well. */
  unique: boolean
  /** How many UTF-16 units around it are those that stood around the quote. */
  shared: number
  /** The place begins or ends inside a number. */
  cuts: boolean
}

const most = 64
/** Standing exactly where it stood is worth as much as so many characters of equal context. */
const stayed = 16

function sharedBefore(text: string, start: number, prefix: string): number {
  const limit = Math.min(most, prefix.length, start)
  let same = 0
  while (same < limit && text.charCodeAt(start - 1 - same) === prefix.charCodeAt(prefix.length - 1 - same))
    same++
  return same
}

function sharedAfter(text: string, end: number, suffix: string): number {
  const limit = Math.min(most, suffix.length, text.length - end)
  let same = 0
  while (same < limit && text.charCodeAt(end + same) === suffix.charCodeAt(same)) same++
  return same
}

/** So many more equal characters around it make one place the right one; fewer may be chance (a space, a plural). */
const clear = 4

/** Takes the place whose surroundings are most like the quote's, then the one nearest to the hint. Null where there is none. */
export function choosePlace(text: string, places: Iterable<Place>, context: Context): Chosen | null {
  const { prefix, suffix, hint } = context
  let best: Omit<Chosen, "unique"> | null = null
  let [bestScore, nextScore] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let bestDistance = Number.POSITIVE_INFINITY
  for (const { start, end } of places) {
    const cuts = !context.cuts && cutsNumber(text, start, end)
    const shared = sharedBefore(text, start, prefix) + sharedAfter(text, end, suffix)
    const score = shared + (start === hint ? stayed : 0) - (cuts ? 1_000 : 0)
    const distance = hint === undefined ? start : Math.abs(start - hint)
    if (score > bestScore || (score === bestScore && distance < bestDistance)) {
      best = { start, end, cuts, shared }
      nextScore = bestScore
      bestScore = score
      bestDistance = distance
    } else nextScore = Math.max(nextScore, score)
  }
  const margin = Math.max(1, Math.min(clear, prefix.length + suffix.length))
  return best && { ...best, unique: bestScore - nextScore >= margin }
}

// Letters compared at most: a long quote of one letter stands at every place of a text of that letter.
const mostCompared = 200_000_000

/** The places where the quote stands letter by letter, overlapping ones too: all of them in any text that says something. */
export function* placesOf(text: string, quote: string): Generator<Place> {
  if (quote === "") return
  let left = mostCompared
  for (let at = text.indexOf(quote); at >= 0 && left > 0; at = text.indexOf(quote, at + 1)) {
    yield { start: at, end: at + quote.length }
    left -= quote.length
  }
}
