import { wordsOf } from "../../wikitext/cite/words"
import type { Span } from "../../wikitext/span"
import { tagAttributes } from "../../wikitext/tag-attributes"
import type { Line } from "./lines"
import { atomOf, type Reading, trimmed, wholeAt } from "./reading"

interface Cell extends Span {
  header: boolean
  attributes: Map<string, string>
}
interface Row extends Span {
  cells: Cell[]
}
interface Table extends Span {
  rows: Row[]
  caption: string | null
  infobox: boolean
  /** The first line after it. */
  next: number
  /** Where the words behind it on its last line begin; null where the text ends in it. */
  rest: number | null
}

const begin = /[: \t]*\{\|/y
/** A cell over more columns than any table has would make the table too large to keep. */
const widest = 60
/** Between tags of a row there may be this many characters of attributes. */
const longestAttributes = 2_000

/** Whether a table begins on this line. */
export function isTableLine({ source }: Reading, { first }: Line): boolean {
  begin.lastIndex = first
  return begin.test(source)
}

/** The cells' stretches of a line: `||` divides them, and `!!` on a line of headers. */
function stretches(reading: Reading, { first, end }: Line, header: boolean): Span[] {
  const { source } = reading
  const found: Span[] = []
  let from = first + 1
  let at = from
  while (at < end) {
    const sign = source.charAt(at)
    const next = source.charAt(at + 1)
    if ((sign === "|" && next === "|") || (header && sign === "!" && next === "!")) {
      found.push({ src: from, end: at })
      at = from = at + 2
      continue
    }
    const whole = sign === "<" || sign === "{" || sign === "[" ? wholeAt(reading, at) : null
    at = whole && whole.end <= end ? whole.end : at + 1
  }
  found.push({ src: from, end: Math.max(from, end) })
  return found
}

/** Splits `attributes | words`: a link before the stroke makes it a stroke of the words. */
function cellOf(reading: Reading, { src, end }: Span, header: boolean): Cell {
  const { source } = reading
  const limit = Math.min(end, src + longestAttributes)
  for (let at = src; at < limit; ) {
    const sign = source.charAt(at)
    if (sign === "|") return { src: at + 1, end, header, attributes: tagAttributes(source.slice(src, at)) }
    const whole = sign === "<" || sign === "{" || sign === "[" ? wholeAt(reading, at) : null
    if (whole?.kind === "link") break
    at = whole && whole.end <= end ? whole.end : at + 1
  }
  return { src, end, header, attributes: new Map() }
}

/** Reads the table that begins on line `at`; one without an end ends with the text. */
function readTable(reading: Reading, lines: readonly Line[], at: number): Table {
  const { source } = reading
  const opening = lines[at] as Line
  begin.lastIndex = opening.first
  begin.test(source)
  const src = begin.lastIndex - 2
  const table: Table = {
    ...{ src, end: opening.end, rows: [], caption: null, next: lines.length, rest: null },
    infobox: /\binfobox\b/i.test(source.slice(src, Math.min(opening.end, src + longestAttributes))),
  }
  let row: Row | null = null
  let depth = 1
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i] as Line
    const [sign, next] = [source.charAt(line.first), source.charAt(line.first + 1)]
    const marked = line.first < line.end
    if (marked && isTableLine(reading, line)) depth++
    else if (marked && sign === "|" && next === "}") depth--
    else if (marked && depth === 1 && (sign === "|" || sign === "!")) {
      table.end = line.end
      if (sign === "|" && next === "+") {
        const words = cellOf(reading, { src: line.first + 2, end: line.end }, false)
        table.caption = wordsOf(source.slice(words.src, words.end)).slice(0, 2_000) || null
        row = null
        continue
      }
      if (!row || (sign === "|" && next === "-")) {
        row = { src: line.first, end: line.end, cells: [] }
        table.rows.push(row)
      }
      if (sign === "!" || next !== "-")
        for (const one of stretches(reading, line, sign === "!"))
          row.cells.push(cellOf(reading, one, sign === "!"))
      row.end = line.end
      continue
    }
    if (depth === 0) return { ...table, end: line.first + 2, next: i, rest: line.first + 2 }
    // What stands on a line by itself goes on in the cell above.
    const cell = row?.cells.at(-1)
    if (row && cell && marked) cell.end = row.end = line.end
    if (marked) table.end = line.end
  }
  return table
}

const spanned = (value: string | undefined, most: number) =>
  Math.max(1, Math.min(most, /^\d{1,4}$/.test(value ?? "") ? Number(value) : 1))

function writeCell(reading: Reading, cell: Cell, rowsLeft: number): void {
  const { out } = reading
  const colspan = spanned(cell.attributes.get("colspan"), widest)
  const rowspan = spanned(cell.attributes.get("rowspan"), rowsLeft)
  const words = trimmed(reading.source, cell)
  out.open(cell.header ? "table_header" : "table_cell", {
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
  })
  const before = out.count()
  reading.blocks(words, "cell")
  if (out.count() === before) {
    out.open("paragraph")
    out.close()
  }
  out.close(words)
}

/** Writes the table that begins on line `at`; gives the line to go on with and where its words behind the table begin. */
export function writeTable(
  reading: Reading,
  lines: readonly Line[],
  at: number,
): Pick<Table, "next" | "rest"> {
  const { out } = reading
  const table = readTable(reading, lines, at)
  const rows = table.rows.filter(row => row.cells.length > 0)
  const whole = { src: table.src, end: table.end }
  if (rows.length === 0) {
    out.leaf("template_block", atomOf(reading, "table", whole), whole)
    return table
  }
  out.open("table", {
    ...(table.infobox ? { role: "infobox" } : {}),
    ...(table.caption ? { caption: table.caption } : {}),
  })
  for (const [nth, row] of rows.entries()) {
    out.open("table_row")
    for (const cell of row.cells) writeCell(reading, cell, rows.length - nth)
    out.close({ src: row.src, end: row.end })
  }
  out.close(whole)
  return table
}
