import { TextSelection } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { utf16OffsetOf } from "@/core/anchoring/code-points"
import { blockText, positionInBlock } from "@/editor/model/block-text"
import { type Line, linesOf } from "@/editor/model/text-map"
import { bringIntoSight } from "./scrolling"

/** Words as the server saw them: the line's path and code points in it are hints, the words decide. */
export interface SeenWords {
  blockPath: string
  start: number
  words: string
}

/**
 * Selects words that were seen in a version that may be older than the text, and brings them into sight. False where no line
 * holds them any more.
 */
export function showWords(view: EditorView, seen: SeenWords): boolean {
  const lines = linesOf(view.state.doc)
  const hinted = lines.find(line => line.path === seen.blockPath)
  const found = placeIn(hinted, seen) ?? lines.map(line => placeIn(line, seen)).find(place => place !== null)
  if (!found) return false
  const { doc } = view.state
  view.dispatch(
    view.state.tr.setSelection(TextSelection.between(doc.resolve(found.from), doc.resolve(found.to))),
  )
  bringIntoSight(view, found.from, () => null)
  view.focus()
  return true
}

function placeIn(line: Line | undefined, { start, words }: SeenWords): { from: number; to: number } | null {
  if (!line) return null
  const { text } = blockText(line.node)
  const hint = utf16OffsetOf(text, start)
  const at = text.startsWith(words, hint) ? hint : text.indexOf(words)
  if (at < 0) return null
  return {
    from: line.start + positionInBlock(line.node, at, 1),
    to: line.start + positionInBlock(line.node, at + words.length, -1),
  }
}
