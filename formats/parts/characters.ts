import type { Message } from "../imported"

// What no reader sees and a document must not hold. The original keeps it: a run of the source map ends before it.
const classes = {
  controls: "\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ufffe\\uffff",
  // These make words read in another order than they stand; marks and isolates of right-to-left text stay.
  direction_overrides: "\\u202d\\u202e",
  invisible: "\\u200b\\ufeff",
} as const

const surrogates = "[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]"
const all = new RegExp(`[${Object.values(classes).join("")}]|${surrogates}`, "g")
const kinds = Object.entries(classes).map(([kind, set]) => [kind, new RegExp(`[${set}]`)] as const)

export interface Piece {
  text: string
  src: number
}

/** Gives the words of a stretch of source without such characters, in runs that stand there as they are. */
export type Pieces = (src: number, end: number) => Piece[]

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let i = text.indexOf("\n"); i >= 0 && i < offset; i = text.indexOf("\n", i + 1)) line++
  return line
}

/** Finds the characters to leave out, says how many of each kind there are and where the first stands. */
export function cleanCharacters(text: string): { pieces: Pieces; messages: Message[] } {
  const found = new Map<string, { n: number; first: number }>()
  for (const match of text.matchAll(all)) {
    const kind = kinds.find(([, set]) => set.test(match[0]))?.[0] ?? "controls"
    const known = found.get(kind)
    if (known) known.n++
    else found.set(kind, { n: 1, first: match.index })
  }
  const messages = [...found].map(([kind, { n, first }]) => ({
    code: `import.${kind}_removed`,
    place: `line ${lineAt(text, first)}`,
    values: { n },
  }))
  const whole: Pieces = (src, end) => (end > src ? [{ text: text.slice(src, end), src }] : [])
  return { pieces: found.size ? (src, end) => piecesOf(text, src, end) : whole, messages }
}

function piecesOf(text: string, src: number, end: number): Piece[] {
  const words = text.slice(src, end)
  const pieces: Piece[] = []
  let from = 0
  for (const match of words.matchAll(all)) {
    if (match.index > from) pieces.push({ text: words.slice(from, match.index), src: src + from })
    from = match.index + match[0].length
  }
  if (from < words.length) pieces.push({ text: words.slice(from), src: src + from })
  return pieces
}
