import type { Node } from "prosemirror-model"
import { escapeHtml } from "../../parts/escape"
import { webAddress } from "../../parts/reference"
import { writeLine } from "./inline"
import type { Writing } from "./writing"

type WriteBlock = (node: Node, pos: number, writing: Writing) => string

/** Language and direction; without one the browser judges each block by its own words. */
function language(node: Node): string {
  const { lang, dir } = node.attrs
  return ` dir="${dir === "ltr" || dir === "rtl" ? dir : "auto"}"${lang ? ` lang="${escapeHtml(lang)}"` : ""}`
}

function children(node: Node, pos: number, writing: Writing): string {
  const parts: string[] = []
  node.forEach((child, at) => {
    parts.push(writeBlock(child, pos + 1 + at, writing))
  })
  return parts.join("\n")
}

const line: (tag: string) => WriteBlock = tag => (node, pos, writing) =>
  `<${tag}${language(node)}>${writeLine(node, pos + 1, writing)}</${tag}>`

/** A header cell with values beside it names its row; else its column. */
function cell(node: Node, pos: number, writing: Writing, beside = false): string {
  const header = node.type.name === "table_header"
  const { colspan, rowspan, field, side } = node.attrs
  const own = [
    header ? ` scope="${beside ? "row" : "col"}"` : "",
    colspan > 1 ? ` colspan="${colspan}"` : "",
    rowspan > 1 ? ` rowspan="${rowspan}"` : "",
    field ? ` data-field="${escapeHtml(field)}"` : "",
    side ? ` data-side="${side}"` : "",
  ].join("")
  const tag = header ? "th" : "td"
  return `<${tag}${own}>${children(node, pos, writing)}</${tag}>`
}

function row(node: Node, pos: number, writing: Writing): string {
  const field = node.attrs.field ? ` data-field="${escapeHtml(node.attrs.field)}"` : ""
  let beside = false
  node.forEach(child => {
    beside ||= child.type.name === "table_cell"
  })
  const cells: string[] = []
  node.forEach((child, at) => {
    cells.push(cell(child, pos + 1 + at, writing, beside))
  })
  return `<tr${field}>${cells.join("")}</tr>`
}

function table(node: Node, pos: number, writing: Writing): string {
  const infobox = node.attrs.role === "infobox"
  const caption = node.attrs.caption ? escapeHtml(node.attrs.caption) : ""
  const direction = node.attrs.dir === "ltr" || node.attrs.dir === "rtl" ? ` dir="${node.attrs.dir}"` : ""
  const name = infobox && caption ? ` aria-label="${caption}"` : ""
  const shown = !infobox && caption ? `<caption dir="auto">${caption}</caption>` : ""
  const html = `<table${infobox ? ' class="infobox"' : ""}${direction}${name}>${shown}<tbody>\n${children(node, pos, writing)}\n</tbody></table>`
  return infobox ? html : `<div class="wide">${html}</div>`
}

function image(node: Node, pos: number, writing: Writing): string {
  const { src, alt } = node.attrs
  const address = webAddress(src)
  writing.messages.push({ code: "export.image_left_out", place: null, values: { address: address ?? "" } })
  const link = address ? ` <a href="${escapeHtml(address)}" rel="noreferrer noopener">Picture</a>` : ""
  const words = `<p class="picture">${escapeHtml(alt ?? "Picture")}${link}</p>`
  return `<figure>${words}<figcaption dir="auto">${writeLine(node, pos + 1, writing)}</figcaption></figure>`
}

const writers: Record<string, WriteBlock> = {
  title: (node, pos, writing) => `<h1${language(node)}>${writeLine(node, pos + 1, writing)}</h1>`,
  paragraph: line("p"),
  heading: (node, pos, writing) => line(`h${Math.min(6, node.attrs.level + 1)}`)(node, pos, writing),
  blockquote: (node, pos, writing) =>
    `<blockquote${language(node)}>\n${children(node, pos, writing)}\n</blockquote>`,
  horizontal_rule: () => "<hr>",
  bullet_list: (node, pos, writing) => `<ul>\n${children(node, pos, writing)}\n</ul>`,
  ordered_list(node, pos, writing) {
    const start = node.attrs.start === 1 ? "" : ` start="${node.attrs.start}"`
    const style =
      node.attrs.style === "decimal" ? "" : ` style="list-style-type:${escapeHtml(node.attrs.style)}"`
    return `<ol${start}${style}>\n${children(node, pos, writing)}\n</ol>`
  },
  list_item: (node, pos, writing) => `<li>${children(node, pos, writing)}</li>`,
  table,
  table_row: row,
  table_cell: cell,
  table_header: cell,
  image,
  template_block: node => `<p class="kept">{{${escapeHtml(node.attrs.name)}}}</p>`,
}

/** One block of the article; a kind this page has no place for is said and its words are kept. */
export function writeBlock(node: Node, pos: number, writing: Writing): string {
  const write = writers[node.type.name]
  if (write) return write(node, pos, writing)
  writing.messages.push({ code: "export.unknown_block", place: null, values: { kind: node.type.name } })
  return `<p dir="auto">${escapeHtml(node.textContent)}</p>`
}
