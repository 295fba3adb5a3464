import type { Mark, Node } from "prosemirror-model"
import type { CitationItem } from "../model/nodes/inline"
import { schema } from "../model/schema"

// Readable documents: article(title("…"), p("Lost ", claim("c1", "600"), " ships")).

type Inline = string | Node | Node[]
const inlines = (parts: Inline[]): Node[] =>
  parts.flatMap(part => (typeof part === "string" ? (part ? [schema.text(part)] : []) : part))

const marked = (mark: Mark, parts: Inline[]): Node[] =>
  inlines(parts).map(node => node.mark(mark.addToSet(node.marks)))

export const article = (...blocks: Node[]): Node => {
  const [first] = blocks
  const body = first?.type.name === "title" ? blocks : [title("Untitled"), ...blocks]
  return schema.node("doc", null, body.length > 1 ? body : [...body, p()])
}
export const title = (...parts: Inline[]) => schema.node("title", null, inlines(parts))
export const p = (...parts: Inline[]) => schema.node("paragraph", null, inlines(parts))
export const h = (level: number, ...parts: Inline[]) => schema.node("heading", { level }, inlines(parts))
export const quote = (...blocks: Node[]) => schema.node("blockquote", null, blocks)
export const ul = (...items: Node[]) => schema.node("bullet_list", null, items)
export const ol = (...items: Node[]) => schema.node("ordered_list", null, items)
export const li = (...blocks: (Node | string)[]) =>
  schema.node(
    "list_item",
    null,
    blocks.map(block => (typeof block === "string" ? p(block) : block)),
  )
export const table = (...rows: Node[]) => schema.node("table", null, rows)
export const infobox = (...rows: Node[]) => schema.node("table", { role: "infobox" }, rows)
export const tr = (...cells: Node[]) => schema.node("table_row", null, cells)
const cellOf =
  (type: "table_cell" | "table_header") =>
  (attrs: Record<string, unknown> | string | Node, ...blocks: (Node | string)[]) => {
    const isAttributes = typeof attrs !== "string" && !("type" in attrs)
    const all = isAttributes ? blocks : [attrs as Node | string, ...blocks]
    const content = all.map(block => (typeof block === "string" ? p(block) : block))
    return schema.node(type, isAttributes ? attrs : null, content.length > 0 ? content : [p()])
  }
export const td = cellOf("table_cell")
export const th = cellOf("table_header")
export const footnote = (...parts: Inline[]) => schema.node("footnote", null, inlines(parts))
export const cite = (...items: (Partial<CitationItem> & { sourceId: string })[]) =>
  schema.node("citation", {
    items: items.map(item => ({ locator: null, label: null, prefix: null, suffix: null, ...item })),
  })
export const br = () => schema.node("hard_break")
export const rule = () => schema.node("horizontal_rule")
export const image = (attrs: { src?: string; alt?: string }, ...caption: Inline[]) =>
  schema.node("image", attrs, inlines(caption))
export const claim = (id: string, ...parts: Inline[]) => marked(schema.mark("claim", { id }), parts)
export const strong = (...parts: Inline[]) => marked(schema.mark("strong"), parts)
export const em = (...parts: Inline[]) => marked(schema.mark("em"), parts)
export const link = (href: string, ...parts: Inline[]) => marked(schema.mark("link", { href }), parts)
export const ins = (id: string, ...parts: Inline[]) => marked(schema.mark("insertion", { id }), parts)
export const del = (id: string, ...parts: Inline[]) => marked(schema.mark("deletion", { id }), parts)

/** A UUID that looks made up: suggestions need one. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`
