import type { Token } from "./tokens"

// MediaWiki's rules for apostrophes, line by line: four are one and three, more than five end in five; where both bold and
// italics are left open, one run of three is an apostrophe and two.

type Quotes = Extract<Token, { kind: "quotes" }>

const isQuotes = (token: Token): token is Quotes => token.kind === "quotes"

/** The run of three to read as an apostrophe and two, by what stands before it. */
function oddOne(source: string, runs: readonly Quotes[]): Quotes | null {
  let word: Quotes | null = null
  let space: Quotes | null = null
  for (const run of runs) {
    if (run.count !== 3) continue
    const [before, earlier] = [source.charAt(run.end - 4), source.charAt(run.end - 5)]
    if (before === " ") space ??= run
    else if (earlier === " ") return run
    else word ??= run
  }
  return word ?? space
}

function widths(runs: readonly Quotes[]): void {
  for (const run of runs) {
    if (run.count === 4) run.count = 3
    else if (run.count > 5) run.count = 5
  }
}

function resolveLine(source: string, line: readonly Token[]): Token[] {
  const runs = line.filter(isQuotes)
  if (runs.length === 0) return [...line]
  widths(runs)
  const bold = runs.filter(run => run.count !== 2).length
  const italic = runs.filter(run => run.count !== 3).length
  if (bold % 2 === 1 && italic % 2 === 1) {
    const odd = oddOne(source, runs)
    if (odd) odd.count = 2
  }
  return line.flatMap((token): Token[] => {
    if (!isQuotes(token)) return [token]
    const { src, end, count } = token
    const marks: ("strong" | "em")[] = count === 2 ? ["em"] : count === 3 ? ["strong"] : ["strong", "em"]
    const toggle: Token = { kind: "toggle", marks, src: end - count, end }
    return end - count > src ? [{ kind: "text", src, end: end - count }, toggle] : [toggle]
  })
}

/** Decides what every run of apostrophes begins or ends; superfluous ones become words. */
export function resolveQuotes(source: string, tokens: Token[]): Token[] {
  if (!tokens.some(isQuotes)) return tokens
  const resolved: Token[] = []
  let from = 0
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]?.kind !== "space") continue
    for (const token of resolveLine(source, tokens.slice(from, at))) resolved.push(token)
    if (at < tokens.length) resolved.push(tokens[at] as Token)
    from = at + 1
  }
  return resolved
}
