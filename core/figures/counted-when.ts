import { readDate } from "./dates"
import type { DateInterval } from "./figure"
import { bits, type Lexicon } from "./lexicon"
import { NUMBER, type Token, WORD } from "./tokens"
import { tagsOf, textOf } from "./verb-forms"

const WINDOW = 24

/** When a count was taken ("as of 8 August 2013"), and up to what it counts ("up until the counter-attack"). */
export interface CountedWhen {
  asOf?: DateInterval
  phase?: string
}

/** Reads both from the words after a number, as far as its sentence or line goes. */
export function countedWhen(
  text: string,
  tokens: Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): CountedWhen {
  const when: CountedWhen = {}
  const end = Math.min(tokens.length, to + WINDOW)
  for (let i = to; i < end; i++) {
    if (textOf(tokens, i) === ";") break
    // Another count begins: what follows is said of it.
    if (i > to && tokens[i]!.kind === NUMBER && !isDated(tokens, i)) break
    const asOf = isAsOf(tokens, i) ? dateAt(text, tokens, i + 2) : null
    if (asOf) when.asOf = asOf
    // In running prose "until" mostly tells how long something went on; set off, it limits the count.
    const apart = textOf(tokens, i - 1) === "(" || textOf(tokens, i - 2) === "("
    if (apart && lexicon.language.until.includes(textOf(tokens, i)) && !when.phase) {
      const phase = phaseAt(text, tokens, i)
      if (phase) when.phase = phase
    }
  }
  const opening = from >= 3 && isAsOf(tokens, 0) ? dateAt(text, tokens, 2) : null
  if (opening && !when.asOf) when.asOf = opening
  return when
}

const isAsOf = (tokens: Token[], at: number) => textOf(tokens, at) === "as" && textOf(tokens, at + 1) === "of"

/** The number belongs to a date: a month stands beside it, or it is a year. */
const isDated = (tokens: Token[], at: number) =>
  ((tagsOf(tokens[at - 1]) | tagsOf(tokens[at + 1]) | tagsOf(tokens[at - 2])) & bits.month) !== 0 ||
  tokens[at]!.number!.digits === 4

function dateAt(text: string, tokens: Token[], at: number): DateInterval | null {
  let end = at
  while (end < tokens.length && end < at + 6) {
    const token = tokens[end]!
    const dating =
      token.kind === NUMBER || tagsOf(token) & bits.month || /^(?:early|mid|late|-|,)$/.test(token.text)
    if (!dating) break
    end++
  }
  return end > at ? readDate(text.slice(tokens[at]!.start, tokens[end - 1]!.end)) : null
}

/** "until the counter-attack": words, no date, up to the next sign. */
function phaseAt(text: string, tokens: Token[], at: number): string | null {
  let end = at + 1
  while (
    end < tokens.length &&
    end < at + 8 &&
    (tokens[end]!.kind === WORD || (textOf(tokens, end) === "-" && !tokens[end]!.spaced))
  ) {
    if (tagsOf(tokens[end]) & bits.month || (tokens[end]!.entry?.number ?? -1) >= 0) return null
    end++
  }
  if (end === at + 1 || tokens[end]?.kind === NUMBER) return null
  return text.slice(tokens[at]!.start, tokens[end - 1]!.end)
}
