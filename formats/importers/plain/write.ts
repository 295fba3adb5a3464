import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import type { Pieces } from "../../parts/characters"
import { type DocWriter, docWriter } from "../../parts/doc-writer"
import type { Block, CellBlock, ListBlock, Span, TableBlock } from "./blocks"

type Write<B> = (block: B, out: DocWriter, pieces: Pieces) => void

function words(span: Span, out: DocWriter, pieces: Pieces): void {
  for (const piece of pieces(span.src, span.end)) out.text(piece.text, piece.src)
}

const writers: { [K in Block["kind"]]: Write<Extract<Block, { kind: K }>> } = {
  paragraph(block, out, pieces) {
    out.open("paragraph")
    block.lines.forEach((line, at) => {
      if (at > 0) out.text(" ")
      words(line, out, pieces)
    })
    out.close(block)
  },
  heading(block, out, pieces) {
    out.open("heading", { level: block.level })
    words(block.words, out, pieces)
    out.close(block)
  },
  list: writeList,
  table: writeTable,
}

function writeBlock(block: Block, out: DocWriter, pieces: Pieces): void {
  if (out.count() > limits.documentNodes)
    throw appError("too_large", "import.too_many_nodes", { limit: limits.documentNodes })
  ;(writers[block.kind] as Write<Block>)(block, out, pieces)
}

function writeList(list: ListBlock, out: DocWriter, pieces: Pieces): void {
  if (list.ordered) out.open("ordered_list", { start: list.start })
  else out.open("bullet_list")
  for (const item of list.items) {
    out.open("list_item")
    for (const block of item.blocks) writeBlock(block, out, pieces)
    out.close(item)
  }
  out.close(list)
}

function writeCell(cell: CellBlock, out: DocWriter, pieces: Pieces): void {
  const { colspan, field, side } = cell
  out.open(cell.header ? "table_header" : "table_cell", {
    ...(colspan > 1 ? { colspan } : {}),
    ...(field ? { field } : {}),
    ...(side ? { side } : {}),
  })
  for (const line of cell.lines) {
    out.open("paragraph")
    words(line, out, pieces)
    out.close(line)
  }
  if (cell.lines.length === 0) {
    out.open("paragraph")
    out.close()
  }
  out.close(cell)
}

function writeTable(table: TableBlock, out: DocWriter, pieces: Pieces): void {
  const title = table.infobox && table.rows[0]?.field === "title" ? table.rows[0].cells[0] : undefined
  const caption =
    title &&
    pieces(title.src, title.end)
      .map(piece => piece.text)
      .join("")
      .replace(/\s+/g, " ")
  out.open("table", {
    ...(table.infobox ? { role: "infobox" } : {}),
    ...(caption ? { caption: caption.slice(0, 500) } : {}),
  })
  for (const row of table.rows) {
    out.open("table_row", row.field ? { field: row.field } : undefined)
    for (const cell of row.cells) writeCell(cell, out, pieces)
    out.close(row)
    if (out.count() > limits.documentNodes)
      throw appError("too_large", "import.too_many_nodes", { limit: limits.documentNodes })
  }
  out.close(table)
}

/** Writes the document: its title, then its blocks; a text without blocks gets one empty paragraph. */
export function writeArticle(title: Span | string, blocks: readonly Block[], pieces: Pieces) {
  const out = docWriter()
  out.open("title")
  if (typeof title === "string") out.text(title)
  else words(title, out, pieces)
  out.close(typeof title === "string" ? undefined : title)
  for (const block of blocks) writeBlock(block, out, pieces)
  if (blocks.length === 0) {
    out.open("paragraph")
    out.close()
  }
  return out.done()
}
