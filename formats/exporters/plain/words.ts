import { runsText } from "@/core/sources/citation"
import type { CitationItem } from "@/editor/model/nodes/inline"
import type { DocJson } from "../../imported"
import type { Cited } from "../../parts/cited"

/** What a text file writes in place of what it cannot hold. */
export interface PlainWriting {
  /** Labels of sources, by id. */
  labels: ReadonlyMap<string, string>
  cited: Cited
  /** Footnotes met so far. */
  notes: string[]
  /** Pipes in cells, where a pipe would end the cell: written as broken bars. */
  pipes: number
}

/** Words for a cell. */
export function cellWords(words: string, writing: PlainWriting): string {
  writing.pipes += words.split("|").length - 1
  return words.replaceAll("|", "¦")
}

const skipped = (node: DocJson) => node.marks?.some(mark => mark.type === "insertion") ?? false

function citation(items: readonly CitationItem[], writing: PlainWriting): string {
  const label = writing.cited.label(items)
  if (!label) return shortCitation(items, writing)
  const words = runsText(label.runs)
  // A style's notes and the text's own footnotes are one series here.
  if (label.note !== null) return `[${writing.notes.push(words)}]`
  return words.startsWith("(") ? ` ${words}` : words
}

/** A citation that no style wrote: its sources' labels. */
function shortCitation(items: readonly CitationItem[], { labels }: PlainWriting): string {
  const words = items.flatMap(({ sourceId, locator, label }) => {
    const name = labels.get(sourceId)
    if (name === undefined) return []
    return [locator ? `${name}, ${label && label !== "page" ? label : "p."} ${locator}` : name]
  })
  return words.length ? ` (${words.join("; ")})` : ""
}

/** The words of a line in the current reading, with citations and the numbers of footnotes. */
export function lineWords(line: DocJson, writing: PlainWriting): string {
  const parts = (line.content ?? [])
    .filter(node => !skipped(node))
    .map(node => {
      if (node.type === "text") return (node.text ?? "").replaceAll("\u200b", "")
      if (node.type === "hard_break") return "\n"
      if (node.type === "citation") return citation((node.attrs?.items ?? []) as CitationItem[], writing)
      if (node.type === "footnote") return `[${writing.notes.push(lineWords(node, writing))}]`
      return node.type === "template" ? `{{${node.attrs?.name ?? ""}}}` : ""
    })
  return parts.join("")
}

const lines = (node: DocJson, writing: PlainWriting): string =>
  (node.content ?? []).map(child => blockWords(child, writing)).join("\n")

function listWords(list: DocJson, writing: PlainWriting): string {
  const first = Number(list.attrs?.start ?? 1)
  return (list.content ?? [])
    .map((item, at) => {
      const sign = list.type === "ordered_list" ? `${first + at}. ` : "* "
      return sign + lines(item, writing).replace(/\n/g, "\n  ")
    })
    .join("\n")
}

const spanOf = (cell: DocJson) => Number(cell.attrs?.colspan ?? 1)
const isEmptyRow = (row: DocJson) => (row.content ?? []).length === 0

/** Two columns more than the table has: the run of pipes at a row's end tells how many cells it had. */
const padding = 2

/** A row as dumps write it: each cell and a pipe, then pipes up to the table's width. */
export function rowWords(row: DocJson, width: number, writing: PlainWriting): string {
  const cells = row.content ?? []
  return (
    cells.map(cell => `${cellWords(lines(cell, writing), writing)} | `).join("") +
    "|".repeat(Math.max(1, width + padding - cells.length))
  )
}

/** How many columns a table has. */
export function widthOf(table: DocJson): number {
  return Math.max(
    1,
    ...(table.content ?? []).map(row => (row.content ?? []).reduce((sum, cell) => sum + spanOf(cell), 0)),
  )
}

function tableWords(table: DocJson, writing: PlainWriting): string {
  const rows = (table.content ?? []).filter(row => !isEmptyRow(row))
  const width = widthOf(table)
  const ruler = "---|".repeat(width + padding)
  const words = rows.map(row => rowWords(row, width, writing))
  const headed = rows[0]?.content?.every(cell => cell.type === "table_header")
  return headed ? [words[0], ruler, ...words.slice(1)].join("\n") : [ruler, ...words].join("\n")
}

const writers: Record<string, (node: DocJson, writing: PlainWriting) => string> = {
  heading(node, writing) {
    const signs = "=".repeat(Number(node.attrs?.level ?? 1) + 1)
    return `${signs} ${lineWords(node, writing)} ${signs}`
  },
  blockquote: (node, writing) => lines(node, writing),
  horizontal_rule: () => "* * *",
  bullet_list: listWords,
  ordered_list: listWords,
  table: tableWords,
  table_row: (node, writing) => rowWords(node, (node.content ?? []).length, writing),
  table_cell: lines,
  table_header: lines,
  list_item: (node, writing) => `* ${lines(node, writing)}`,
  template_block: node => `{{${node.attrs?.name ?? ""}}}`,
}

/** A block as plain text, without a line break at its end. */
export function blockWords(node: DocJson, writing: PlainWriting): string {
  return (writers[node.type] ?? lineWords)(node, writing)
}
