import type { Span } from "./blocks"
import { endOf, isBlank, type Lines, lengthOf, pipesOf, startOf, trimmed, wordsOf } from "./lines"
import { isSection } from "./sections"

/** A row as it stands: its cells without the white space around them, and the number of its first line. */
export interface RowSource extends Span {
  cells: Span[]
  line: number
  /** How many cells the row had before it was padded to the table's width; null where the row does not tell. */
  real: number | null
}

/** The line `---|---|---` under a table's header row. */
export interface Ruler {
  line: number
  pipes: number
  columns: number
  /** Rows begin with a pipe of their own, as in Markdown. */
  outer: boolean
}

/** How far a row's end is looked for. */
const longestRow = 60
/** A line without a pipe that is longer than this is no line of a cell. */
const longestCellLine = 300

/** The ruler on this line, or null. */
export function rulerAt(lines: Lines, i: number): Ruler | null {
  if (pipesOf(lines, i) === 0 || lengthOf(lines, i) > 20_000) return null
  const words = wordsOf(lines, i, 20_000)
  if (!/^[-:|+ \t]+$/.test(words)) return null
  const cells = words.split("|").map(cell => cell.trim())
  const dashes = cells.filter(cell => /^:?-{2,}:?$/.test(cell))
  const edges = cells.filter((cell, at) => cell === "" && (at === 0 || at === cells.length - 1)).length
  if (dashes.length === 0 || dashes.length + edges !== cells.length) return null
  // Some programs draw one column more or less than the rows have; the row above the ruler knows.
  const above = pipesOf(lines, i - 1)
  const pipes = above >= 2 && Math.abs(above - pipesOf(lines, i)) === 1 ? above : pipesOf(lines, i)
  return { line: i, pipes, columns: dashes.length, outer: cells[0] === "" }
}

/** The first line of the row that ends just before the ruler; the ruler itself where no row stands before it. */
export function headerStart(lines: Lines, ruler: Ruler, from: number): number {
  let pipes = 0
  for (let i = ruler.line - 1; i >= Math.max(from, ruler.line - longestRow) && !isBlank(lines, i); i--) {
    pipes += pipesOf(lines, i)
    if (pipes === ruler.pipes) return i
    if (pipes > ruler.pipes) break
  }
  const before = ruler.line - 1
  if (before < from || isBlank(lines, before)) return ruler.line
  // A lone line on top of a narrow table is its name, though it has no pipe.
  const alone = ruler.pipes === 1 && isBlank(lines, before - 1) && lengthOf(lines, before) <= 120
  return pipesOf(lines, before) > 0 || alone ? before : ruler.line
}

/** Whether line `i`, which has no pipe, may be a line of a cell: prose and marked headings are not. */
function maybeCellLine(lines: Lines, i: number): boolean {
  if (lengthOf(lines, i) > longestCellLine) return false
  const words = wordsOf(lines, i)
  if (/^(={1,6} .* ={1,6}|#{1,6} .*|.*\[\s*edit\s*\])$/.test(words)) return false
  return !(words.length > 120 && /[.!?]["”’)\]]*$/.test(words))
}

/** The line with which the row that begins on line `i` is complete, or null where no row gets as many pipes as the ruler. */
function completeAt(lines: Lines, i: number, limit: number, wanted: number): number | null {
  let pipes = 0
  for (let j = i; j < Math.min(limit, i + longestRow); j++) {
    if (isBlank(lines, j) && pipes === 0) return null
    const here = pipesOf(lines, j)
    if (here === 0 && !isBlank(lines, j) && !maybeCellLine(lines, j)) return null
    pipes += here
    if (pipes === wanted) return j
    if (pipes > wanted) return j === i ? j : null
  }
  return null
}

/** The last line of a row that stays short: up to the last pipe before prose, a blank line or a row of its own. */
function shortEnd(lines: Lines, i: number, limit: number, wanted: number): number | null {
  let pipes = 0
  let last: number | null = null
  for (let j = i; j < Math.min(limit, i + longestRow) && !isBlank(lines, j); j++) {
    const here = pipesOf(lines, j)
    if (here === 0 && !maybeCellLine(lines, j)) break
    if (last !== null && pipes + here > wanted) break
    pipes += here
    if (here > 0) last = j
    else if (last === null && j - i > 10) break
  }
  return last
}

/** Padding is a run of pipes without a space: "a | b | ||||||" had two cells, "a |\n| ||||||" too, the second without words. */
function realCells(row: string): number | null {
  const run = /[^|](\|{2,})$/.exec(row)
  if (!run?.[1]) return null
  const before = row.slice(0, row.length - run[1].length)
  const pipes = before.split("|").length - 1
  return before.trimEnd().endsWith("|") ? pipes : pipes + 1
}

function cellsOf(lines: Lines, from: number, to: number, ruler: Ruler): RowSource {
  const src = startOf(lines, from)
  const end = endOf(lines, to)
  const cells: Span[] = []
  let at = src
  for (let i = src; i <= end; i++) {
    if (i < end && lines.text.charCodeAt(i) !== 124) continue
    const [start, stop] = trimmed(lines.text, at, i)
    cells.push({ src: start, end: Math.max(start, stop) })
    at = i + 1
  }
  const empty = (cell: Span | undefined) => cell !== undefined && cell.src === cell.end
  if (ruler.outer && empty(cells[0]) && cells.length > 1) cells.shift()
  if (cells.length > ruler.columns && empty(cells.at(-1))) cells.pop()
  return { src, end, cells, line: from, real: realCells(lines.text.slice(src, end)) }
}

/** Where rows have no pipe at their end, a row of one cell has none at all: the table's last line may be one. */
function isLastRow(lines: Lines, i: number, limit: number, ruler: Ruler): boolean {
  if (ruler.pipes !== ruler.columns - 1 || isBlank(lines, i) || isBlank(lines, i - 1)) return false
  return lengthOf(lines, i) <= 120 && maybeCellLine(lines, i) && (i + 1 >= limit || isBlank(lines, i + 1))
}

/** Reads the rows from line `from` up to `limit`; gives them and the first line that is no row any more. */
export function readRows(lines: Lines, from: number, limit: number, ruler: Ruler): [RowSource[], number] {
  const rows: RowSource[] = []
  let i = from
  while (i < limit) {
    if (isBlank(lines, i)) {
      let next = i
      while (next < limit && isBlank(lines, next)) next++
      if (next < limit && pipesOf(lines, next) === ruler.pipes) i = next
      else break
    }
    const alone = pipesOf(lines, i) === 0 && (isSection(wordsOf(lines, i)) || i === ruler.line - 1)
    const last = alone
      ? i
      : (completeAt(lines, i, limit, ruler.pipes) ?? shortEnd(lines, i, limit, ruler.pipes))
    if (last === null) {
      if (rows.length > 0 && isLastRow(lines, i, limit, ruler)) rows.push(cellsOf(lines, i, i++, ruler))
      break
    }
    rows.push(cellsOf(lines, i, last, ruler))
    i = last + 1
  }
  return [rows, i]
}

/** Every table's first line, with its ruler. */
export function tableStarts(lines: Lines): Map<number, Ruler> {
  const starts = new Map<number, Ruler>()
  let from = 0
  for (let i = 0; i < lines.count; i++) {
    const ruler = rulerAt(lines, i)
    if (!ruler) continue
    starts.set(headerStart(lines, ruler, from), ruler)
    from = i + 1
  }
  return starts
}
