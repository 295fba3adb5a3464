import type { EditorView } from "prosemirror-view"
import { visibleBlocks } from "./visible-blocks"

/** Pixels from the top of the window that bars may cover. */
const covered = 64

/** Most browsers keep what one reads in place when something above it grows; Safari does not. */
const keepsPlace = () => CSS.supports("overflow-anchor", "auto")

/** Carries out somebody else's change, and puts the block that is being read back where it stood in the window. */
export function keepingPlace(view: EditorView, change: () => void): void {
  const read = keepsPlace()
    ? undefined
    : visibleBlocks(view).find(({ element }) => element.getBoundingClientRect().bottom > covered)
  const before = read?.element.getBoundingClientRect().top ?? 0
  change()
  if (!read?.element.isConnected) return
  const moved = read.element.getBoundingClientRect().top - before
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: "instant" })
}
