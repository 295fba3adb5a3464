import { holdsWikitext, type Opaque, opaqueReader } from "./opaque"
import type { Span } from "./span"

/** One `{{…}}`, `{{{…}}}` or `[[…]]`, and where its own pipes stand. */
export interface Bracketed extends Span {
  kind: "template" | "parameter" | "link"
  pipes: number[]
  /** The first `=` of each part after a pipe; -1 where there is none. One for every pipe. */
  equals: number[]
}

export interface Brackets {
  /** By their first character. */
  pairs: Map<number, Bracketed>
  opaque: Map<number, Opaque>
}

interface Piece {
  char: "{" | "["
  src: number
  /** Opening characters not yet matched. */
  count: number
  pipes: number[]
  equals: number[]
}

const special = /[<{}[\]|=]/g
const closes = { "{": "}", "[": "]" } as const
const most = { "{": 3, "[": 2 } as const

/**
 * Matches the brackets of a stretch of wikitext by the rules of MediaWiki's preprocessor, in time that grows with its length.
 * Brackets without a partner are words, and not in the answer. With `only`, it ends as soon as that template or link is closed.
 */
export function matchBrackets(source: string, from = 0, to = source.length, only?: number): Brackets {
  const found: Brackets = { pairs: new Map(), opaque: new Map() }
  const queue: [number, number][] = [[from, to]]
  for (let stretch = queue.pop(); stretch; stretch = queue.pop())
    matchStretch(source, stretch, found, queue, only)
  return found
}

function matchStretch(
  source: string,
  [from, to]: [number, number],
  found: Brackets,
  queue: [number, number][],
  only: number | undefined,
): void {
  // Cut at its end (which copies nothing), so that no search runs on behind it.
  const stretch = source.slice(0, to)
  const opaqueAt = opaqueReader(stretch)
  const stack: Piece[] = []
  const pattern = new RegExp(special)
  let at = from
  for (;;) {
    pattern.lastIndex = at
    const match = pattern.exec(stretch)
    if (!match) return
    at = match.index
    const char = match[0]
    const top = stack.at(-1)
    if (char === "<") {
      const opaque = opaqueAt(at)
      if (opaque) found.opaque.set(at, opaque)
      if (opaque && holdsWikitext(opaque) && opaque.inner < opaque.innerEnd)
        queue.push([opaque.inner, opaque.innerEnd])
      at = opaque?.end ?? at + 1
    } else if (char === "{" || char === "[") {
      const count = runAt(source, at, to)
      if (count >= 2) stack.push({ char, src: at, count, pipes: [], equals: [] })
      at += count
    } else if (char === "|") {
      top?.pipes.push(at)
      top?.equals.push(-1)
      at++
    } else if (char === "=") {
      if (top && top.equals.at(-1) === -1) top.equals[top.equals.length - 1] = at
      at++
    } else {
      const count = runAt(source, at, to)
      const used = top && closes[top.char] === char ? close(stack, top, at, count, found) : 0
      at += used || count
      if (only !== undefined && found.pairs.has(only)) return
    }
  }
}

/** How often the character here stands one after the other. */
function runAt(source: string, at: number, to: number): number {
  const code = source.charCodeAt(at)
  let end = at + 1
  while (end < to && source.charCodeAt(end) === code) end++
  return end - at
}

/** Closes the innermost piece with up to `count` characters; gives how many of them it took. */
function close(stack: Piece[], top: Piece, at: number, count: number, { pairs }: Brackets): number {
  const width = Math.min(count, top.count, most[top.char])
  if (width < 2) return 0
  stack.pop()
  const src = top.src + top.count - width
  const kind = top.char === "[" ? "link" : width === 3 ? "parameter" : "template"
  pairs.set(src, { kind, src, end: at + width, pipes: top.pipes, equals: top.equals })
  const rest = top.count - width
  if (rest >= 2) stack.push({ char: top.char, src: top.src, count: rest, pipes: [], equals: [] })
  return width
}
