import type { NodeSpec } from "prosemirror-model"
import {
  attribute,
  isDirection,
  languageFromDom,
  languageInDom,
  oneOf,
  textUpTo,
  wholeNumber,
} from "../attributes"

// Shaped as prosemirror-tables wants them: roles, and the span and width attributes of cells.

function captionOf(element: HTMLElement): string | null {
  const own = Array.from(element.children).find(child => child.nodeName === "CAPTION")
  return (own?.textContent ?? element.getAttribute("aria-label") ?? "").trim().slice(0, 2_000) || null
}

/** An infobox is a table with `role: "infobox"`; its caption is plain text. */
const table: NodeSpec = {
  content: "table_row+",
  group: "block",
  tableRole: "table",
  isolating: true,
  attrs: {
    role: attribute("table role", null, oneOf("infobox")),
    caption: attribute("table caption", null, textUpTo(2_000)),
    dir: attribute("direction", null, isDirection),
  },
  parseDOM: [
    // Its words are an attribute; read as content they would become a row.
    { tag: "caption", ignore: true },
    {
      tag: "table",
      getAttrs: element => ({
        role: element.dataset.role === "infobox" || element.classList.contains("infobox") ? "infobox" : null,
        caption: captionOf(element),
        dir: languageFromDom(element).dir,
      }),
    },
  ],
  toDOM: ({ attrs }) => {
    const own: Record<string, string> = languageInDom(attrs)
    if (attrs.role) own["data-role"] = attrs.role
    if (attrs.caption) own["aria-label"] = attrs.caption
    return ["table", own, ["tbody", 0]]
  },
}

/** `field` names what the row tells, without its side, where known: strength, casualties. */
const table_row: NodeSpec = {
  content: "(table_cell | table_header)*",
  tableRole: "row",
  attrs: { field: attribute("row field", null, textUpTo(100)) },
  parseDOM: [{ tag: "tr", getAttrs: element => ({ field: element.dataset.field?.slice(0, 100) ?? null }) }],
  toDOM: ({ attrs }) => ["tr", attrs.field ? { "data-field": attrs.field } : {}, 0],
}

const isWidths = (value: unknown) =>
  Array.isArray(value) && value.length <= 1_000 && value.every(width => wholeNumber(0, 10_000)(width))

/** `field` is the parameter an infobox's cell would have (strength1); `side` the belligerent's column. */
const cellAttributes = {
  colspan: attribute("column span", 1, wholeNumber(1, 1_000)),
  rowspan: attribute("row span", 1, wholeNumber(1, 65_000)),
  colwidth: attribute("column widths", null, isWidths),
  field: attribute("cell field", null, textUpTo(100)),
  side: attribute("side", null, wholeNumber(1, 9)),
}

function cellFromDom(element: HTMLElement) {
  const span = (name: string, most: number) => {
    const value = Number(element.getAttribute(name) ?? 1)
    return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1
  }
  const side = Number(element.dataset.side)
  return {
    colspan: span("colspan", 1_000),
    rowspan: span("rowspan", 65_000),
    field: element.dataset.field?.slice(0, 100) ?? null,
    side: wholeNumber(1, 9)(side) ? side : null,
  }
}

function cellInDom(attrs: Record<string, unknown>): Record<string, string> {
  const own: Record<string, string> = {}
  if (attrs.colspan !== 1) own.colspan = String(attrs.colspan)
  if (attrs.rowspan !== 1) own.rowspan = String(attrs.rowspan)
  if (attrs.field) own["data-field"] = String(attrs.field)
  if (attrs.side) own["data-side"] = String(attrs.side)
  return own
}

const table_cell: NodeSpec = {
  content: "block+",
  tableRole: "cell",
  isolating: true,
  attrs: cellAttributes,
  parseDOM: [{ tag: "td", getAttrs: cellFromDom }],
  toDOM: node => ["td", cellInDom(node.attrs), 0],
}

const table_header: NodeSpec = {
  content: "block+",
  tableRole: "header_cell",
  isolating: true,
  attrs: cellAttributes,
  parseDOM: [{ tag: "th", getAttrs: cellFromDom }],
  toDOM: node => ["th", cellInDom(node.attrs), 0],
}

export const tables = { table, table_row, table_cell, table_header } satisfies Record<string, NodeSpec>
