import { isPart, partsOf } from "./expression"
import type { Query, Words } from "./query"
import { type Token, tokensOf } from "./tokens"

/** A range of a text; UTF-16, end exclusive. */
export type Range = [start: number, end: number]

/** Whether words were looked for as they are, or inside of longer words. */
export type SearchMode = "words" | "parts"

export interface Match {
  /** Which of the query's units stands here. */
  unit: number
  range: Range
}

/** Where in a text what was asked for stands, in order. */
export function matchesIn(text: string, query: Query, mode: SearchMode): Match[] {
  const tokens = tokensOf(text)
  const found = mode === "words" ? wordsIn(tokens, query) : partsIn(tokens, query)
  return found.sort((one, other) => one.range[0] - other.range[0] || one.range[1] - other.range[1])
}

function wordsIn(tokens: readonly Token[], { units }: Query): Match[] {
  return units.flatMap((unit, nth) =>
    unit.flatMap(words =>
      tokens.flatMap((token, at) => {
        const last = standsAt(tokens, at, words)
        return last ? [{ unit: nth, range: [token.start, last.end] as Range }] : []
      }),
    ),
  )
}

/** The last token of these words where they begin at this one; null where they do not. */
function standsAt(tokens: readonly Token[], at: number, { terms, prefix }: Words): Token | null {
  const last = terms.length - 1
  const stands = terms.every((term, nth) => {
    const here = tokens[at + nth]?.term
    return prefix && nth === last ? here?.startsWith(term) : here === term
  })
  return stands ? (tokens[at + last] ?? null) : null
}

function partsIn(tokens: readonly Token[], query: Query): Match[] {
  return (partsOf(query) ?? []).flatMap((part, unit) =>
    tokens
      .filter(({ term }) => (isPart(part) ? term.includes(part) : term === part))
      .map(({ start, end }) => ({ unit, range: [start, end] as Range })),
  )
}

/** Ranges that touch or overlap as one, in order. */
export function joined(matches: readonly Match[]): Range[] {
  const ranges: Range[] = []
  for (const { range } of matches) {
    const last = ranges.at(-1)
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1])
    else ranges.push([...range])
  }
  return ranges
}
