import type { Node } from "prosemirror-model"
import type { NodeView } from "prosemirror-view"
import type { EditorHost } from "./editor-host"

/**
 * A picture and its caption. What lies elsewhere is never loaded by looking at an article: a frame says where it is, and a
 * person's click opens it there. Pictures kept on this desk are shown.
 */
export class ImageView implements NodeView {
  dom = document.createElement("figure")
  contentDOM = document.createElement("figcaption")
  private frame = document.createElement("div")

  constructor(
    private node: Node,
    private host: () => EditorHost,
  ) {
    this.frame.contentEditable = "false"
    this.contentDOM.dir = "auto"
    this.dom.append(this.frame, this.contentDOM)
    this.draw()
  }

  private draw() {
    const source = this.node.attrs.src as string | null
    const kept = source?.startsWith("blob:") ? (this.host().imageUrl?.(source) ?? null) : null
    this.frame.className = kept ? "image-open" : "image-closed"
    this.frame.replaceChildren(...(kept ? [this.picture(kept)] : this.closed(source)))
  }

  private picture(address: string): HTMLElement {
    const picture = document.createElement("img")
    picture.src = address
    picture.alt = (this.node.attrs.alt as string | null) ?? ""
    picture.loading = "lazy"
    return picture
  }

  private closed(source: string | null): HTMLElement[] {
    const { labels } = this.host()
    const words = document.createElement("span")
    words.textContent =
      (this.node.attrs.alt as string | null) || (source ? labels.image : labels.imageMissing)
    if (!source?.startsWith("http")) return [words]
    const open = document.createElement("button")
    open.type = "button"
    open.textContent = labels.showImage(new URL(source).host)
    open.addEventListener("click", () => window.open(source, "_blank", "noopener,noreferrer"))
    return [words, open]
  }

  update(node: Node) {
    if (node.type !== this.node.type) return false
    const same = node.attrs.src === this.node.attrs.src && node.attrs.alt === this.node.attrs.alt
    this.node = node
    if (!same) this.draw()
    return true
  }

  stopEvent(event: Event) {
    return this.frame.contains(event.target as globalThis.Node) && event.type !== "dragstart"
  }

  ignoreMutation(mutation: { target: globalThis.Node }) {
    return !this.contentDOM.contains(mutation.target)
  }
}
