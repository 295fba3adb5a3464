import type { Node } from "prosemirror-model"
import type { EditorView } from "prosemirror-view"
import { citationsMoved } from "@/editor/model/citations-in-document"
import { claimsMoved } from "@/editor/model/claims-in-document"
import { uncitedMoved } from "@/editor/model/uncited-claims"
import { toldEvery } from "./told-every"

/** The least a telling waits after a change of the text, so that it is never a part of what a key costs. Milliseconds. */
const afterKey = 40

/** Tells listeners that something changed, at most once a frame, and three times a second while text changes. */
export interface Telling {
  layout: number
  claims: number
  citations: number
  subscribe(listener: () => void): () => void
  /** After the view took in a new state. */
  updated(textChanged: boolean): void
  /** Boxes may have moved without a change of the text. */
  moved(): void
  close(): void
}

/** Watches a view's size, its scrolling and what it is told. */
export function telling(view: () => EditorView | null, element: HTMLElement): Telling {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let frame: number | null = null
  let told: Node | null = null

  let toldAt = Number.NEGATIVE_INFINITY

  const callOff = () => {
    if (timer !== null) clearTimeout(timer)
    if (frame !== null) cancelAnimationFrame(frame)
    timer = frame = null
  }
  const tell = () => {
    callOff()
    toldAt = performance.now()
    const doc = view()?.state.doc ?? null
    if (doc && told && doc !== told) {
      if (claimsMoved(told, doc)) self.claims++
      if (citationsMoved(told, doc) || uncitedMoved(told, doc)) self.citations++
      self.layout++
    }
    told = doc
    for (const listener of listeners) listener()
  }
  // Not in a frame of its own: where nothing that is shown changed, none is drawn.
  const later = () => {
    timer ??= setTimeout(tell, Math.max(afterKey, toldEvery - (performance.now() - toldAt)))
  }
  const soon = () => {
    frame ??= requestAnimationFrame(tell)
  }
  const moved = () => {
    self.layout++
    later()
  }
  const watch = new ResizeObserver(moved)
  watch.observe(element)
  window.addEventListener("scroll", moved, { capture: true, passive: true })

  const self: Telling = {
    layout: 0,
    claims: 0,
    citations: 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    updated: textChanged => (textChanged ? later() : soon()),
    moved,
    close() {
      callOff()
      watch.disconnect()
      window.removeEventListener("scroll", moved, { capture: true })
      listeners.clear()
    },
  }
  return self
}
