import type { Span } from "../../wikitext/span"
import type { Line } from "./lines"
import type { Reading } from "./reading"
import type { Token } from "./tokens"
import { lineTokens, rangeOf, writeTokens } from "./write-line"

interface Item {
  line: Line
  /** Its signs, one for each list it lies in. */
  signs: string
  words: Span
}

/** Lists lie at most this deep in each other: far below what a document may hold. */
const deepest = 8
const signs = /[*#:;]+/y
const table = /[: \t]*\{\|/y

/** Whether the line is an entry of a list. A table may be indented by colons. */
export function isListLine({ source }: Reading, { first, src, end }: Line): boolean {
  if (first >= end || !"*#:;".includes(source.charAt(first)) || /[ \t]/.test(source.charAt(src))) return false
  table.lastIndex = first
  return !table.test(source)
}

function itemOf({ source }: Reading, line: Line): Item {
  signs.lastIndex = line.first
  const found = signs.exec(source)?.[0] ?? ""
  const kept = found.slice(0, deepest)
  return { line, signs: kept, words: { src: Math.min(line.end, line.first + found.length), end: line.end } }
}

/** Writes the list that begins on line `at`; gives the first line after it. */
export function writeList(reading: Reading, lines: readonly Line[], at: number): number {
  const items: Item[] = []
  let next = at
  for (let i = at; i < lines.length; i++) {
    const line = lines[i] as Line
    if (isListLine(reading, line)) {
      items.push(itemOf(reading, line))
      next = i + 1
    } else if (!line.comment) break
  }
  writeLevel(reading, items, 0)
  return next
}

const kindOf = (sign: string | undefined) => (sign === ";" ? ":" : sign)

/** Items whose signs agree before `depth`: each run of the same sign is one list. */
function writeLevel(reading: Reading, items: readonly Item[], depth: number): void {
  let from = 0
  for (let at = 1; at <= items.length; at++) {
    if (at < items.length && kindOf(items[at]?.signs[depth]) === kindOf(items[from]?.signs[depth])) continue
    const run = items.slice(from, at)
    if (kindOf(run[0]?.signs[depth]) === ":") writeIndented(reading, run, depth)
    else writeItems(reading, run, depth)
    from = at
  }
}

const spanOf = (items: readonly Item[]): Span => ({
  src: items[0]?.line.first ?? 0,
  end: items.at(-1)?.line.end ?? 0,
})

function writeItems(reading: Reading, items: readonly Item[], depth: number): void {
  const { out } = reading
  if (items[0]?.signs[depth] === "#") out.open("ordered_list", { start: 1 })
  else out.open("bullet_list")
  let from = 0
  for (let at = 1; at <= items.length; at++) {
    if (at < items.length && (items[at]?.signs.length ?? 0) > depth + 1) continue
    const own = items.slice(from, at)
    const [first, ...rest] = own as [Item, ...Item[]]
    const isItem = first.signs.length === depth + 1
    out.open("list_item")
    if (isItem) writeWords(reading, first)
    else {
      out.open("paragraph")
      out.close()
    }
    const below = isItem ? rest : own
    if (below.length > 0) writeLevel(reading, below, depth + 1)
    out.close(spanOf(own))
    from = at
  }
  out.close(spanOf(items))
}

/** Indented lines are a quotation, terms stand out; inside an item both are paragraphs of it. */
function writeIndented(reading: Reading, items: readonly Item[], depth: number): void {
  const { out } = reading
  const apart = depth === 0 && items.every(item => item.signs[0] === ":")
  if (apart) out.open("blockquote")
  let from = 0
  for (let at = 0; at <= items.length; at++) {
    const item = items[at]
    if (item && item.signs.length > depth + 1) continue
    if (at > from) writeLevel(reading, items.slice(from, at), depth + 1)
    if (item) writeWords(reading, item)
    from = at + 1
  }
  if (apart) out.close(spanOf(items))
}

function writeWords(reading: Reading, { words, signs: all }: Item): void {
  const tokens = lineTokens(reading, words)
  const isTerm = all.endsWith(";")
  const [first, last] = [tokens[0], tokens.at(-1)]
  const strong: [Token[], Token[]] =
    isTerm && first && last
      ? [
          [{ kind: "open", mark: "strong", src: first.src, end: first.src }],
          [{ kind: "close", mark: "strong", src: last.end, end: last.end }],
        ]
      : [[], []]
  reading.out.open("paragraph")
  writeTokens(reading, [...strong[0], ...tokens, ...strong[1]])
  reading.out.close(rangeOf(tokens) ?? { src: words.end, end: words.end })
}
