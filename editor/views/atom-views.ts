import type { Node } from "prosemirror-model"
import type { EditorView, NodeView } from "prosemirror-view"
import type { CitedItem } from "./editor-handle"
import type { EditorHost } from "./editor-host"

/** A citation's label in the line; its words come from whoever knows the sources, and change when they do. */
export class CitationView implements NodeView {
  dom = document.createElement("span")

  constructor(
    private node: Node,
    view: EditorView,
    getPos: () => number | undefined,
    private host: () => EditorHost,
    private gone: (view: CitationView) => void,
  ) {
    this.dom.className = "citation"
    this.dom.contentEditable = "false"
    if (host().onOpenCitation) {
      this.dom.setAttribute("role", "button")
      this.dom.tabIndex = 0
    } else this.dom.setAttribute("role", "note")
    const open = () => {
      const at = getPos()
      if (at !== undefined && !view.isDestroyed)
        host().onOpenCitation?.(at, this.node.attrs.items as CitedItem[])
    }
    this.dom.addEventListener("click", open)
    this.dom.addEventListener("keydown", event => {
      if (event.key !== "Enter" && event.key !== " ") return
      event.preventDefault()
      open()
    })
    this.draw()
  }

  draw() {
    const { cite, labels } = this.host()
    const items = this.node.attrs.items as CitedItem[]
    const text = cite?.(items) ?? { label: labels.citation, title: labels.citation }
    this.dom.textContent = text.label
    this.dom.title = text.title
    this.dom.setAttribute("aria-label", text.title)
    this.dom.classList.toggle("is-missing", text.missing === true)
  }

  update(node: Node) {
    if (node.type !== this.node.type) return false
    const same = node.attrs.items === this.node.attrs.items
    this.node = node
    if (!same) this.draw()
    return true
  }

  stopEvent(event: Event) {
    return event.type === "keydown" || event.type === "keypress"
  }

  ignoreMutation() {
    return true
  }

  destroy() {
    this.gone(this)
  }
}

/** Source text kept unread: its name, and the whole of it as a title. */
export class TemplateView implements NodeView {
  dom: HTMLElement

  constructor(node: Node, host: () => EditorHost) {
    const name = String(node.attrs.name)
    const source = String(node.attrs.source)
    this.dom = document.createElement(node.isInline ? "span" : "div")
    this.dom.className = "template"
    this.dom.contentEditable = "false"
    this.dom.textContent = name || "…"
    this.dom.title = source.length > 600 ? `${source.slice(0, 600)}…` : source
    this.dom.setAttribute("role", "img")
    this.dom.setAttribute("aria-label", host().labels.template(name))
  }

  ignoreMutation() {
    return true
  }
}
