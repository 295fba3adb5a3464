import type { Node } from "prosemirror-model"
import type { NodeView } from "prosemirror-view"
import type { EditorHost } from "./editor-host"

/** Rows from which only the cells in sight are drawn. */
const longFrom = 100

/** A table in a frame of its own, which scrolls where the table is wider than the column. */
export class TableView implements NodeView {
  dom = document.createElement("div")
  contentDOM = document.createElement("tbody")
  private table = document.createElement("table")
  private watch: ResizeObserver

  constructor(
    private node: Node,
    private host: () => EditorHost,
  ) {
    this.dom.className = "table-scroll"
    this.table.append(this.contentDOM)
    this.dom.append(this.table)
    this.describe()
    this.watch = new ResizeObserver(() => this.reach())
    this.watch.observe(this.dom)
    this.watch.observe(this.table)
  }

  private describe() {
    const { role, caption, dir } = this.node.attrs as Record<string, string | null>
    const { labels } = this.host()
    this.dom.dir = dir ?? "auto"
    set(this.table, "data-role", role ?? null)
    set(this.table, "data-long", this.node.childCount > longFrom ? "" : null)
    this.table.setAttribute("aria-label", caption || (role === "infobox" ? labels.infobox : labels.table))
  }

  /** What scrolls must be reachable without a pointer; what does not scroll is no stop for Tab. */
  private reach() {
    const scrolls = this.dom.scrollWidth > this.dom.clientWidth + 1
    set(this.dom, "tabindex", scrolls ? "0" : null)
    set(this.dom, "role", scrolls ? "group" : null)
    set(this.dom, "aria-label", scrolls ? this.table.getAttribute("aria-label") : null)
  }

  update(node: Node) {
    if (node.type !== this.node.type) return false
    this.node = node
    this.describe()
    return true
  }

  ignoreMutation(mutation: { type: string; target: globalThis.Node }) {
    return mutation.type === "attributes" && !this.contentDOM.contains(mutation.target)
  }

  destroy() {
    this.watch.disconnect()
  }
}

function set(element: HTMLElement, name: string, value: string | null) {
  if (value === null) element.removeAttribute(name)
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
