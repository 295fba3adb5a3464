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
  const found: StateFound[] = []
  for (const token of tokens) {
    const state = language.unknown.includes(token.text)
      ? "unknown"
      : language.qualitative.includes(token.text)
        ? "qualitative"
        : null
    if (state) return [{ start: token.start, end: token.end, state, qualifier: "exact" }]
  }
  return found
}
