import type { Node } from "prosemirror-model"
import type { EditorView } from "prosemirror-view"
import { changedClaims } from "@/editor/model/claims-in-document"

/** Between two tellings while somebody types: panels follow the text, they need not follow each key. Milliseconds. */
const pause = 100

/** Tells listeners that something changed, at most once a frame, and ten times a second while text changes. */
export interface Telling {
  layout: number
  claims: number
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

  const tell = () => {
    timer = frame = null
    const doc = view()?.state.doc ?? null
    if (doc && told && doc !== told) {
      const { added, removed, changed } = changedClaims(told, doc)
      if (added.length + removed.length + changed.length > 0) self.claims++
      self.layout++
    }
    told = doc
    for (const listener of listeners) listener()
  }
  const later = () => {
    timer ??= setTimeout(() => {
      timer = null
      soon()
    }, pause)
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
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    updated: textChanged => (textChanged ? later() : soon()),
    moved,
    close() {
      if (timer !== null) clearTimeout(timer)
      if (frame !== null) cancelAnimationFrame(frame)
      watch.disconnect()
      window.removeEventListener("scroll", moved, { capture: true })
      listeners.clear()
    },
  }
  return self
}
