import type { Token } from "./tokens"

const droppable = new Set<Token["kind"]>(["space", "break", "comment"])
const passable = new Set<Token["kind"]>(["open", "close", "toggle", "nothing"])

type Kept = (Token | null)[]

/** Takes what no reader sees off one end of a line; `step` 1 begins at its start, -1 at its end. */
function trimEnd(source: string, tokens: Kept, step: 1 | -1): void {
  for (let at = step === 1 ? 0 : tokens.length - 1; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at]
    if (!token || passable.has(token.kind)) continue
    if (droppable.has(token.kind)) tokens[at] = null
    else if (token.kind === "text") {
      const words = source.slice(token.src, token.end)
      const left = (step === 1 ? words.trimStart() : words.trimEnd()).length
      if (left > 0) {
        tokens[at] = step === 1 ? { ...token, src: token.end - left } : { ...token, end: token.src + left }
        return
      }
      tokens[at] = null
    } else return
  }
}

/** A line without the white space, breaks and comments at its ends. */
export function trimTokens(source: string, tokens: readonly Token[]): Token[] {
  const kept: Kept = [...tokens]
  trimEnd(source, kept, 1)
  trimEnd(source, kept, -1)
  return kept.filter(token => token !== null)
}

/** Whether a reader sees anything of it. */
export const saysSomething = (tokens: readonly Token[]): boolean =>
  tokens.some(token => !droppable.has(token.kind) && !passable.has(token.kind))
