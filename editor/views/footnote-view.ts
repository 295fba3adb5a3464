import type { Node } from "prosemirror-model"
import { EditorState, NodeSelection, type Plugin, Selection, type Transaction } from "prosemirror-state"
import { StepMap } from "prosemirror-transform"
import { type DecorationSource, EditorView, type NodeView } from "prosemirror-view"
import type { EditorLabels } from "./editor-host"
import { keepPlaced } from "./keep-placed"

export interface FootnoteParts {
  labels: () => EditorLabels
  /** Where the small editor is put: outside the text, whose blocks clip what reaches over them. */
  place: HTMLElement
  /** Plugins of the small editor: keys only; what it does is a change of the article. */
  plugins: (outer: EditorView) => Plugin[]
  markViews: EditorView["props"]["markViews"]
  nodeViews: EditorView["props"]["nodeViews"]
  editable: () => boolean
}

/** A footnote's number in the text. Chosen, it opens a small editor of its words, a part of the same article. */
export class FootnoteView implements NodeView {
  dom = document.createElement("span")
  private button = document.createElement("button")
  private words = document.createElement("span")
  private number = 0
  private small: { view: EditorView; box: HTMLElement; title: HTMLElement; stop: () => void } | null = null

  constructor(
    private node: Node,
    private outer: EditorView,
    private getPos: () => number | undefined,
    private inner: DecorationSource,
    private parts: FootnoteParts,
    private gone: (view: FootnoteView) => void,
  ) {
    this.dom.className = "footnote"
    this.dom.contentEditable = "false"
    this.button.type = "button"
    this.button.className = "footnote-number"
    this.button.setAttribute("aria-haspopup", "dialog")
    this.button.addEventListener("click", () => this.choose())
    this.words.className = "footnote-words"
    this.dom.append(this.button, this.words)
    this.describe()
  }

  get position(): number | undefined {
    return this.getPos()
  }

  /** The view of the words while they are open and have the focus. */
  get focusedView(): EditorView | null {
    return this.small?.view.hasFocus() ? this.small.view : null
  }

  showNumber(number: number) {
    if (number === this.number) return
    this.number = number
    this.describe()
  }

  private describe() {
    const name = this.parts.labels().footnote(this.number)
    this.button.textContent = this.number ? String(this.number) : "*"
    this.button.setAttribute("aria-label", name)
    if (this.small) {
      this.small.title.textContent = name
      this.small.box.setAttribute("aria-label", name)
    }
    this.button.setAttribute("aria-expanded", String(this.small !== null))
    this.words.textContent = this.node.textContent
    this.button.title = this.node.textContent || this.parts.labels().emptyFootnote
  }

  /** Selects the footnote, which opens it. */
  choose() {
    const at = this.getPos()
    if (at === undefined) return
    this.outer.dispatch(this.outer.state.tr.setSelection(NodeSelection.create(this.outer.state.doc, at)))
    this.open()
    this.small?.view.focus()
  }

  selectNode() {
    this.dom.classList.add("ProseMirror-selectednode")
    this.open()
    // A new one is there to be written; ProseMirror puts its own selection into the page after this.
    if (this.node.content.size === 0) requestAnimationFrame(() => this.small?.view.focus())
  }

  /** Writes on at the end of the words, e.g. what is typed while the number is chosen. */
  write(text: string) {
    this.choose()
    const view = this.small?.view
    if (view) view.dispatch(view.state.tr.insertText(text, view.state.doc.content.size))
  }

  deselectNode() {
    this.dom.classList.remove("ProseMirror-selectednode")
    this.close()
  }

  private open() {
    if (this.small) return
    const labels = this.parts.labels()
    const box = document.createElement("div")
    box.className = "footnote-editor"
    box.setAttribute("role", "dialog")
    const header = document.createElement("header")
    const title = document.createElement("span")
    const shut = document.createElement("button")
    shut.type = "button"
    shut.textContent = "×"
    shut.setAttribute("aria-label", labels.closeFootnote)
    shut.addEventListener("click", () => this.leave())
    header.append(title, shut)
    box.append(header)
    this.parts.place.append(box)
    box.addEventListener("keydown", event => {
      if (event.key !== "Escape" || event.isComposing) return
      event.stopPropagation()
      this.leave()
    })
    const stop = this.float(box)
    this.small = { view: this.smallView(box), box, title, stop }
    this.describe()
  }

  private float(box: HTMLElement): () => void {
    // Under its line, until it is reckoned where it fits.
    const above = this.parts.place.getBoundingClientRect().top
    box.style.top = `${this.dom.getBoundingClientRect().bottom - above}px`
    return keepPlaced(({ autoUpdate, computePosition, flip, offset, shift }) => {
      const middleware = [offset(8), flip({ padding: 8, crossAxis: false }), shift({ padding: 8 })]
      return autoUpdate(this.dom, box, async () => {
        const { x, y } = await computePosition(this.dom, box, { placement: "bottom-start", middleware })
        Object.assign(box.style, { left: `${x}px`, top: `${y}px` })
      })
    })
  }

  private smallView(box: HTMLElement): EditorView {
    return new EditorView(box, {
      state: EditorState.create({ doc: this.node, plugins: this.parts.plugins(this.outer) }),
      attributes: {
        role: "textbox",
        "aria-label": this.parts.labels().footnote(this.number),
        dir: "auto",
      },
      editable: this.parts.editable,
      ...(this.parts.markViews ? { markViews: this.parts.markViews } : {}),
      ...(this.parts.nodeViews ? { nodeViews: this.parts.nodeViews } : {}),
      decorations: () => this.inner,
      dispatchTransaction: tr => this.changeOuter(tr),
    })
  }

  /** What is done to the words is done to the article, a little further on. */
  private changeOuter(tr: Transaction) {
    const view = this.small?.view
    if (!view) return
    view.updateState(view.state.apply(tr))
    const at = this.getPos()
    if (tr.getMeta("outside") || !tr.docChanged || at === undefined) return this.told()
    const outer = this.outer.state.tr
    const shiftBy = StepMap.offset(at + 1)
    for (const step of tr.steps) {
      const moved = step.map(shiftBy)
      if (moved) outer.step(moved)
    }
    const records = tr.getMeta("obelus.records")
    if (records) outer.setMeta("obelus.records", records)
    this.outer.dispatch(outer)
    this.agree()
  }

  /** A change that was not allowed outside is taken back inside. */
  private agree() {
    const at = this.getPos()
    const node = at === undefined ? null : this.outer.state.doc.nodeAt(at)
    if (node && this.small && !node.eq(this.small.view.state.doc)) this.showOutside(node)
  }

  /** Tells the page around that the selection moved in here: an empty transaction outside. */
  private told() {
    if (this.small?.view.hasFocus()) this.outer.dispatch(this.outer.state.tr.setMeta("addToHistory", false))
  }

  update(node: Node, _: unknown, inner: DecorationSource): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.inner = inner
    this.describe()
    if (this.small) this.showOutside(node)
    return true
  }

  private showOutside(node: Node) {
    const view = this.small?.view
    if (!view) return
    const { state } = view
    const start = node.content.findDiffStart(state.doc.content)
    const end = node.content.findDiffEnd(state.doc.content)
    if (start === null || !end) return view.updateState(state)
    const overlap = start - Math.min(end.a, end.b)
    const grow = overlap > 0 ? overlap : 0
    const tr = state.tr.replace(start, end.b + grow, node.slice(start, end.a + grow))
    view.dispatch(tr.setMeta("outside", true))
  }

  /** Closes and goes on behind the number. */
  leave() {
    const at = this.getPos()
    this.close()
    if (at === undefined) return
    const after = this.outer.state.doc.resolve(at + this.node.nodeSize)
    this.outer.dispatch(this.outer.state.tr.setSelection(Selection.near(after)))
    this.outer.focus()
  }

  private close() {
    if (!this.small) return
    const { view, box, stop } = this.small
    this.small = null
    stop()
    view.destroy()
    box.remove()
    this.button.setAttribute("aria-expanded", "false")
  }

  stopEvent(event: Event) {
    return this.button.contains(event.target as globalThis.Node)
  }

  ignoreMutation() {
    return true
  }

  destroy() {
    this.close()
    this.gone(this)
  }
}
