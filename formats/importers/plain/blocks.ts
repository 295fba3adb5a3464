// What the scanner finds: blocks that know their place in the source. UTF-16 offsets into the decoded text.

export interface Span {
  src: number
  end: number
}

export interface ParagraphBlock extends Span {
  kind: "paragraph"
  /** Lines that belong together; a space stands between them in the document. */
  lines: Span[]
}
export interface HeadingBlock extends Span {
  kind: "heading"
  level: number
  words: Span
}
export interface ListItem extends Span {
  blocks: Block[]
}
export interface ListBlock extends Span {
  kind: "list"
  ordered: boolean
  start: number
  items: ListItem[]
}
export interface CellBlock extends Span {
  header: boolean
  colspan: number
  field: string | null
  /** The belligerent's column, from 1. */
  side: number | null
  /** Its lines, each a paragraph; empty for a cell without words. */
  lines: Span[]
}
export interface RowBlock extends Span {
  cells: CellBlock[]
  field: string | null
}
export interface TableBlock extends Span {
  kind: "table"
  infobox: boolean
  rows: RowBlock[]
}
export type Block = ParagraphBlock | HeadingBlock | ListBlock | TableBlock
