import type { Node } from "prosemirror-model"
import { webAddress } from "../../parts/reference"
import { type MdWriting, writeLine } from "./inline"
import { html, type MdNode, md, paragraph, text } from "./tree"

type Write = (node: Node, pos: number, writing: MdWriting) => MdNode[]

function children(node: Node, pos: number, writing: MdWriting): MdNode[] {
  const nodes: MdNode[] = []
  node.forEach((child, at) => {
    nodes.push(...writeBlock(child, pos + 1 + at, writing))
  })
  return nodes
}

/** A block in another language or direction keeps it where the flavour can say so. */
function inLanguage(node: Node, nodes: MdNode[], writing: MdWriting): MdNode[] {
  const { lang, dir } = node.attrs
  if (writing.flavour !== "pandoc" || (!lang && !dir)) return nodes
  return [
    md("div", nodes, { attributes: [lang && `lang=${lang}`, dir && `dir=${dir}`].filter(Boolean).join(" ") }),
  ]
}

const line: Write = (node, pos, writing) =>
  inLanguage(node, [md("paragraph", writeLine(node, pos + 1, writing))], writing)

function list(node: Node, pos: number, writing: MdWriting): MdNode[] {
  const ordered = node.type.name === "ordered_list"
  const items: MdNode[] = []
  let spread = false
  node.forEach((item, at) => {
    const blocks = children(item, pos + 1 + at, writing)
    spread ||= blocks.filter(block => block.type !== "list").length > 1
    items.push(md("listItem", blocks, { spread: false }))
  })
  return [md("list", items, { ordered, spread, ...(ordered ? { start: node.attrs.start } : {}) })]
}

/** A cell's blocks on one line: its paragraphs stand behind one another with a break between. */
function cellLine(cell: Node, pos: number, writing: MdWriting): MdNode[] {
  const lines: MdNode[][] = []
  cell.descendants((node, at) => {
    if (!node.inlineContent) return true
    const parts = writeLine(node, pos + 1 + at + 1, writing)
    lines.push(parts.map(part => (part.type === "break" ? html(" <br /> ") : part)))
    return false
  })
  const filled = lines.filter(parts => parts.length > 0)
  return filled.flatMap((parts, at) => (at > 0 ? [html(" <br /> "), ...parts] : parts))
}

function tableRow(row: Node, pos: number, head: boolean, writing: MdWriting): MdNode[] {
  const cells: MdNode[] = []
  row.forEach((cell, at) => {
    const words = cellLine(cell, pos + 1 + at, writing)
    const bold = cell.type.name === "table_header" && !head && words.length > 0
    cells.push(md("tableCell", bold ? [md("strong", words)] : words))
    for (let empty = 1; empty < cell.attrs.colspan; empty++) cells.push(md("tableCell", []))
  })
  return cells
}

/** Pipe tables need a first row of names; a table without one gets an empty row. */
function table(node: Node, pos: number, writing: MdWriting): MdNode[] {
  const rows: MdNode[] = []
  const onlyHeaders = (row: Node) =>
    row.childCount > 0 && [...row.children].every(cell => cell.type.name === "table_header")
  const headed = node.firstChild !== null && onlyHeaders(node.firstChild)
  let spans = false
  node.forEach((row, at, index) => {
    rows.push(md("tableRow", tableRow(row, pos + 1 + at, headed && index === 0, writing)))
    row.forEach(cell => {
      spans ||= cell.attrs.colspan > 1 || cell.attrs.rowspan > 1
    })
  })
  if (spans) writing.messages.push({ code: "export.spans_flattened", place: null, values: {} })
  const width = Math.max(1, ...rows.map(row => row.children?.length ?? 0))
  if (!headed)
    rows.unshift(
      md(
        "tableRow",
        Array.from({ length: width }, () => md("tableCell", [])),
      ),
    )
  for (const row of rows) while ((row.children?.length ?? 0) < width) row.children?.push(md("tableCell", []))
  const caption =
    node.attrs.caption && node.attrs.role !== "infobox"
      ? [paragraph(md("emphasis", [text(node.attrs.caption)]))]
      : []
  return [md("table", rows, { align: [] }), ...caption]
}

function image(node: Node, pos: number, writing: MdWriting): MdNode[] {
  const address = webAddress(node.attrs.src)
  const alt = text(node.attrs.alt ?? "Picture")
  writing.messages.push({ code: "export.image_left_out", place: null, values: { address: address ?? "" } })
  const caption = writeLine(node, pos + 1, writing)
  const link = address ? md("link", [alt], { url: address }) : alt
  return [paragraph(link, ...(caption.length ? [text(": "), ...caption] : []))]
}

const writers: Record<string, Write> = {
  title: (node, pos, writing) => [md("heading", writeLine(node, pos + 1, writing), { depth: 1 })],
  paragraph: line,
  heading: (node, pos, writing) =>
    inLanguage(
      node,
      [md("heading", writeLine(node, pos + 1, writing), { depth: Math.min(6, node.attrs.level + 1) })],
      writing,
    ),
  blockquote: (node, pos, writing) =>
    inLanguage(node, [md("blockquote", children(node, pos, writing))], writing),
  horizontal_rule: () => [{ type: "thematicBreak" }],
  bullet_list: list,
  ordered_list: list,
  table,
  image,
  template_block: node => [paragraph(text(`{{${node.attrs.name}}}`))],
}

/** A block of the article; empty paragraphs are no Markdown. */
export function writeBlock(node: Node, pos: number, writing: MdWriting): MdNode[] {
  const write = writers[node.type.name]
  if (write)
    return write(node, pos, writing).filter(
      one => one.type !== "paragraph" || (one.children?.length ?? 0) > 0,
    )
  writing.messages.push({ code: "export.unknown_block", place: null, values: { kind: node.type.name } })
  return [paragraph(text(node.textContent))]
}
