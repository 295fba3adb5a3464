import type { Node } from "prosemirror-model"
import { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import type { DetectedFigure } from "@/core/figures/figure"
import { visibleBlocks } from "../views/visible-blocks"
import type { Detector } from "./detecting"
import { dismissedHints, drawRead, hintKinds, showsFigures } from "./hints"
import { type LineToRead, linesToRead } from "./lines-to-read"

/** Rest after typing before a block is read again, and between two looks at what scrolled into sight. Milliseconds. */
const rest = 350
/** How far around the window blocks are read. Pixels. */
const margin = 600

/** Has the blocks in sight read in a worker, each once; the one being typed in only after a rest. */
export function figureScan(detector: Detector): Plugin {
  return new Plugin({ view: view => new Scan(view, detector) })
}

const scans = new WeakMap<EditorView, Scan>()

/** Has these parts of the text read, in sight or not, and their hints drawn; positions. Does nothing in an editor without hints. */
export const readHints = (view: EditorView, from: number, to: number): Promise<void> =>
  scans.get(view)?.readPart(from, to) ?? Promise.resolve()

class Scan {
  private read = new WeakMap<Node, readonly DetectedFigure[]>()
  private timer: ReturnType<typeof setTimeout> | null = null
  /** When the text was last changed: a key moves this and not the timer, which costs more. */
  private changedAt = Number.NEGATIVE_INFINITY
  private readonly later = () => this.schedule()

  constructor(
    private view: EditorView,
    private detector: Detector,
  ) {
    window.addEventListener("scroll", this.later, { capture: true, passive: true })
    window.addEventListener("resize", this.later)
    scans.set(view, this)
    this.schedule()
  }

  update(view: EditorView, before: EditorView["state"]) {
    const kinds = hintKinds(view.state) !== hintKinds(before)
    if (kinds) this.read = new WeakMap()
    const asked = kinds || dismissedHints(view.state) !== dismissedHints(before)
    if (view.state.doc === before.doc && !asked) return
    this.changedAt = performance.now()
    this.schedule()
  }

  private schedule(wait = rest) {
    this.timer ??= setTimeout(() => {
      this.timer = null
      const left = this.changedAt + rest - performance.now()
      if (left > 0) this.schedule(left)
      // Where reading failed the text stays without hints; it is read again after the next change or scroll.
      else this.scan(() => this.inSight()).catch(() => {})
    }, wait)
  }

  readPart(from: number, to: number): Promise<void> {
    return this.scan(() => linesToRead(this.view.state.doc, from, to))
  }

  private async scan(wanted: () => LineToRead[]) {
    const kinds = hintKinds(this.view.state)
    if (kinds.length === 0 || this.view.isDestroyed) return
    const blocks = wanted()
    const unread = blocks.filter(({ node }) => !this.read.has(node))
    const figures = await this.detector.detect(
      unread.map(({ text, block, field }) => ({ text, block, field })),
      kinds,
    )
    if (kinds !== hintKinds(this.view.state)) return
    unread.forEach(({ node }, at) => void this.read.set(node, figures[at] ?? []))
    this.draw(blocks)
  }

  private inSight(): LineToRead[] {
    const { doc } = this.view.state
    return visibleBlocks(this.view, margin).flatMap(({ from, to }) => linesToRead(doc, from, to))
  }

  private draw(blocks: readonly LineToRead[]) {
    if (this.view.isDestroyed) return
    // Drawing into a line that an input method is writing would end its word.
    if (this.view.composing) {
      setTimeout(() => this.draw(blocks), rest)
      return
    }
    const { state } = this.view
    const read = blocks
      .map(block => ({ block, figures: this.read.get(block.node) ?? [] }))
      .filter(
        ({ block, figures }) =>
          at(state.doc, block.from) === block.node && !showsFigures(state, block, figures),
      )
    if (read.length > 0) this.view.dispatch(drawRead(state.tr, read))
  }

  destroy() {
    if (this.timer !== null) clearTimeout(this.timer)
    window.removeEventListener("scroll", this.later, { capture: true })
    window.removeEventListener("resize", this.later)
    this.detector.close()
  }
}

const at = (doc: Node, position: number) => (position <= doc.content.size ? doc.nodeAt(position) : null)
