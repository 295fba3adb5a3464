import type { Message } from "../../imported"
import type { CellBlock, RowBlock, TableBlock } from "./blocks"
import { infoboxKind, linesIn, readInfobox } from "./infobox"
import type { Lines } from "./lines"
import { type RowSource, type Ruler, readRows } from "./rows"

/** Columns that hold words in some row; the padding a dump adds on the right holds none. */
function columnsWithWords(rows: readonly RowSource[]): number[] {
  const seen = new Set<number>()
  for (const row of rows) {
    for (const [at, cell] of row.cells.entries()) if (cell.end > cell.src) seen.add(at)
  }
  return [...seen].sort((a, b) => a - b)
}

/** A row that had one cell before it was padded: a name over all columns. */
function isWide(row: RowSource, columns: number): boolean {
  return columns > 1 && row.real === 1 && row.cells.slice(1).every(cell => cell.src === cell.end)
}

function plainRow(text: string, row: RowSource, header: boolean, columns: number): RowBlock {
  const wide = isWide(row, columns)
  const cells = Array.from({ length: wide ? 1 : columns }, (_, column): CellBlock => {
    const span = row.cells[column] ?? { src: row.end, end: row.end }
    return {
      ...span,
      header,
      colspan: wide ? columns : 1,
      field: null,
      side: null,
      lines: linesIn(text, span),
    }
  })
  return { src: row.src, end: row.end, field: null, cells }
}

/**
 * Reads the table that begins on line `from` with its ruler; it ends before line `limit` at the latest. Gives the block (null
 * where no cell holds a word) and the first line after it.
 */
export function readTable(
  lines: Lines,
  from: number,
  limit: number,
  ruler: Ruler,
  say: (message: Message) => void,
): [TableBlock | null, number] {
  const [head] = readRows(lines, from, ruler.line, ruler)
  const [body, next] = readRows(lines, ruler.line + 1, limit, ruler)
  const rows = [...head, ...body]
  const columns = columnsWithWords(rows)
  const place = `line ${from + 1}`
  if (rows.some(row => row.cells.length > ruler.columns))
    say({ code: "import.row_too_wide", place, values: { columns: ruler.columns } })
  if (columns.length === 0) return [null, next]
  const whole = { src: rows[0]?.src ?? 0, end: rows.at(-1)?.end ?? 0 }
  const kind = infoboxKind(lines.text, rows, columns)
  if (kind)
    return [readInfobox({ text: lines.text, rows, columns, sided: kind === "sided", say }, whole), next]
  const width = (columns.at(-1) ?? 0) + 1
  const read = rows.map((row, at) => plainRow(lines.text, row, at < head.length, width))
  return [{ kind: "table", infobox: false, rows: read, ...whole }, next]
}
