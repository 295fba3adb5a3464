import type { Message } from "../../imported"
import type { CellBlock, RowBlock, Span, TableBlock } from "./blocks"
import { breaksLine, trimmed } from "./lines"
import type { RowSource } from "./rows"
import { isSection, labelField, sectionField } from "./sections"

interface Reading {
  text: string
  rows: RowSource[]
  /** The columns that hold words, in order. */
  columns: number[]
  /** Rows under section names with a column a side; else names and values. */
  sided: boolean
  say: (message: Message) => void
}

const isEmpty = (cell: Span | undefined) => !cell || cell.src === cell.end
const wordsIn = (text: string, cell: Span | undefined) =>
  cell ? text.slice(cell.src, Math.min(cell.end, cell.src + 200)) : ""

/** Columns with words in them. */
function filled(row: RowSource): number[] {
  return row.cells.flatMap((cell, at) => (isEmpty(cell) ? [] : [at]))
}

/** A cell's lines, without blank ones. */
export function linesIn(text: string, cell: Span): Span[] {
  const lines: Span[] = []
  let from = cell.src
  for (let i = cell.src; i <= cell.end; i++) {
    if (i < cell.end && !breaksLine(text.charCodeAt(i))) continue
    const [src, end] = trimmed(text, from, i)
    if (end > src) lines.push({ src, end })
    from = i + 1
  }
  return lines
}

function cellOf(text: string, cell: Span | undefined, at: Span, more: Partial<CellBlock> = {}): CellBlock {
  const span = cell ?? { src: at.end, end: at.end }
  return { ...span, header: false, colspan: 1, field: null, side: null, lines: linesIn(text, span), ...more }
}

/** Whether a table is an infobox, and of which make; null for an ordinary table. */
export function infoboxKind(
  text: string,
  rows: readonly RowSource[],
  columns: readonly number[],
): "sided" | "labelled" | null {
  const [first, ...rest] = rows
  if (!first || rest.length === 0) return null
  const oneCell = rows.filter(row => filled(row).length === 1 && filled(row)[0] === 0)
  if (oneCell.some(row => isSection(wordsIn(text, row.cells[0])))) return "sided"
  const alone = filled(first).length === 1 && filled(first)[0] === 0
  const padded = Math.max(...rows.map(row => row.cells.length)) > columns.length
  const named = rest.filter(row => filled(row).length === 2 && !isEmpty(row.cells[0]))
  const looksNamed = alone && columns.length === 2 && named.length * 2 >= rest.length && named.length > 0
  return looksNamed && (padded || oneCell.length > 0) ? "labelled" : null
}

/** Whether the row is one cell over all columns; a section's name is, however the row was padded. */
function isAlone(reading: Reading, row: RowSource): boolean {
  const cells = filled(row)
  if (cells.length !== 1 || cells[0] !== 0) return false
  return row.real === null || row.real <= 1 || isSection(wordsIn(reading.text, row.cells[0]))
}

/** The next row with words in it. */
function following(rows: readonly RowSource[], at: number): RowSource | null {
  for (let i = at + 1; i < rows.length; i++)
    if (filled(rows[i] as RowSource).length > 0) return rows[i] as RowSource
  return null
}

/** Whether a row of one cell names the rows under it. */
function isHeading(reading: Reading, at: number, begun: boolean): boolean {
  const row = reading.rows[at] as RowSource
  const cell = row.cells[0] as Span
  const words = wordsIn(reading.text, cell)
  if (reading.sided && isSection(words)) return true
  const next = following(reading.rows, at)
  if (!next || filled(next).length < 2 || linesIn(reading.text, cell).length > 1) return false
  if (cell.end - cell.src > 80) return false
  if (!reading.sided) return begun
  // Before the first section the title's own lines stand ("Part of the …"), and rows with their name in front.
  if (!begun && (/^part of\b/i.test(words) || labelField(wordsIn(reading.text, next.cells[0])) !== null))
    return false
  return !/\p{Nd}/u.test(words)
}

/**
 * Reads a table's rows as those of an infobox. A value that holds for every side is numbered after the last one
 * (casualties3 beside two sides), as encyclopedias name that parameter.
 */
export function readInfobox(reading: Reading, whole: Span): TableBlock {
  const { text, rows, say } = reading
  const sides = Math.max(2, reading.columns.length)
  const titled = rows.length > 0 && !isSection(wordsIn(text, rows[0]?.cells[0]))
  const table: TableBlock = { kind: "table", infobox: true, rows: [], ...whole }
  let field: string | null = null
  let begun = false
  rows.forEach((row, at) => {
    const cells = filled(row)
    const only = isAlone(reading, row) ? row.cells[0] : undefined
    const span = { src: row.src, end: row.end }
    if (cells.length === 0) {
      if (at > 0) say({ code: "import.empty_row_dropped", place: `line ${row.line + 1}`, values: {} })
      return
    }
    if (only && !(titled && at === 0) && isHeading(reading, at, begun)) {
      begun = true
      field = sectionField(wordsIn(text, only))
      table.rows.push({
        ...span,
        field: null,
        cells: [cellOf(text, only, span, { header: true, colspan: sides })],
      })
    } else if (only) {
      const row = titled && at === 0 ? "title" : begun ? field : captionField(text, only)
      const own = begun && field ? `${field}${sides + 1}` : row
      table.rows.push({
        ...span,
        field: row,
        cells: [cellOf(text, only, span, { header: row === "title", colspan: sides, field: own })],
      })
    } else {
      begun ||= !reading.sided
      table.rows.push(
        valueRow(reading, row, sides, begun && reading.sided ? field : null, begun && reading.sided),
      )
    }
  })
  return table
}

const captionField = (text: string, cell: Span) =>
  /^part of\b/i.test(wordsIn(text, cell)) ? "partof" : "caption"

function valueRow(
  reading: Reading,
  row: RowSource,
  sides: number,
  field: string | null,
  begun: boolean,
): RowBlock {
  const { text, columns } = reading
  const span = { src: row.src, end: row.end }
  const first = row.cells[0]
  const named =
    !isEmpty(first) && filled(row).length === 2 && (!begun || labelField(wordsIn(text, first)) !== null)
  if (named) {
    const value = row.cells[filled(row)[1] as number]
    const name = labelField(wordsIn(text, first))
    const cells = [
      cellOf(text, first, span, { header: true }),
      cellOf(text, value, span, { colspan: sides - 1, field: name }),
    ]
    return { ...span, field: name, cells }
  }
  const places = columns.length < 2 ? [0, 1] : columns
  const cells = places.map((column, side) =>
    cellOf(
      text,
      row.cells[column],
      span,
      begun ? { field: field && `${field}${side + 1}`, side: side + 1 } : {},
    ),
  )
  return { ...span, field, cells }
}
