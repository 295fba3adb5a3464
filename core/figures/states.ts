import type { FigureState, Qualifier } from "./figure"
import type { Lexicon } from "./lexicon"
import type { Token } from "./tokens"

export interface StateFound {
  start: number
  end: number
  state: FigureState
  qualifier: Qualifier
}

/** "Unknown", "Heavy", "Very high": rows of an infobox or table that say how many without a number. */
export function readStates(tokens: Token[], lexicon: Lexicon, lines: boolean): StateFound[] {
  if (!lines || tokens.length === 0 || tokens.length > 8) return []
  if (tokens.some(token => token.number)) return []
  const { language } = lexicon
  const first = tokens[0]!.text === "very" && tokens[1] ? tokens[1] : tokens[0]!
  if (tokens.length <= 3 && language.qualitative.includes(first.text)) {
    return [{ start: tokens[0]!.start, end: first.end, state: "qualitative", qualifier: "exact" }]
  }
  const silent = tokens.find(token => language.unknown.includes(token.text))
  return silent ? [{ start: silent.start, end: silent.end, state: "unknown", qualifier: "exact" }] : []
}
