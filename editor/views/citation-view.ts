import type { Node } from "prosemirror-model"
import type { EditorView, NodeView } from "prosemirror-view"
import type { Run, RunStyle } from "@/core/sources/citation"
import type { CitedItem } from "./editor-handle"
import type { CitationText, EditorHost } from "./editor-host"

export interface CitationParts {
  host: () => EditorHost
  /** How a style writes the citations, by their nodes; until it has, the host's short label stands. */
  written: WeakMap<object, CitationText>
}

const tags: Record<RunStyle, string> = { italic: "i", bold: "b", sup: "sup", sub: "sub", smallcaps: "span" }

/** Words of a label with their styles. Addresses are not followed here: a press opens the citation. */
function drawRun({ text, styles = [] }: Run): globalThis.Node {
  return styles.reduce<globalThis.Node>((inner, style) => {
    const element = document.createElement(tags[style])
    if (style === "smallcaps") element.style.fontVariant = "small-caps"
    element.append(inner)
    return element
  }, document.createTextNode(text))
}

/** A citation's label in the line; its words come from whoever knows the sources, and change when they do. */
export class CitationView implements NodeView {
  dom = document.createElement("span")
  private drawn: CitationText | null = null

  constructor(
    private node: Node,
    view: EditorView,
    getPos: () => number | undefined,
    private parts: CitationParts,
    private gone: (view: CitationView) => void,
  ) {
    this.dom.className = "citation"
    this.dom.contentEditable = "false"
    if (parts.host().onOpenCitation) {
      this.dom.setAttribute("role", "button")
      this.dom.tabIndex = 0
    } else this.dom.setAttribute("role", "note")
    const open = () => {
      const at = getPos()
      if (at !== undefined && !view.isDestroyed)
        parts.host().onOpenCitation?.(at, this.node.attrs.items as CitedItem[])
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
    const { host, written } = this.parts
    const { cite, labels } = host()
    const items = this.node.attrs.items as CitedItem[]
    const text = written.get(this.node) ?? cite?.(items) ?? { label: labels.citation, title: labels.citation }
    if (text === this.drawn) return
    this.drawn = text
    this.dom.replaceChildren(...(text.runs ? text.runs.map(drawRun) : [text.label]))
    this.dom.title = text.title
    this.dom.setAttribute("aria-label", text.title)
    // Brackets with a number stand at the word, as on a printed page; words stand apart from it.
    this.dom.classList.toggle("is-apart", !text.label.startsWith("["))
    this.dom.classList.toggle("is-missing", text.missing === true)
  }

  update(node: Node) {
    if (node.type !== this.node.type) return false
    const same = JSON.stringify(node.attrs.items) === JSON.stringify(this.node.attrs.items)
    const text = this.parts.written.get(this.node)
    // Made anew by a change of the text around it, it still reads as it did.
    if (same && text && !this.parts.written.has(node)) this.parts.written.set(node, text)
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
