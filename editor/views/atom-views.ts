import type { Node } from "prosemirror-model"
import type { NodeView } from "prosemirror-view"
import type { EditorHost } from "./editor-host"

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
