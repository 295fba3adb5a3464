import type { Node } from "prosemirror-model"
import { type EditorState, NodeSelection, Plugin } from "prosemirror-state"
import { schema } from "@/editor/model/schema"

const counted = new WeakMap<Node, number>()

/** How many footnotes a block has, kept per block. */
function footnotesOf(block: Node): number {
  const kept = counted.get(block)
  if (kept !== undefined) return kept
  let count = 0
  block.descendants(node => {
    if (node.type === schema.nodes.footnote) count++
    return node.type !== schema.nodes.footnote
  })
  counted.set(block, count)
  return count
}

/** Whether footnotes may have come, gone or moved between two documents: only blocks that differ are looked into. */
export function footnotesMoved(before: Node, after: Node): boolean {
  if (before === after) return false
  const most = Math.max(before.childCount, after.childCount)
  let start = 0
  while (start < most && before.maybeChild(start) === after.maybeChild(start)) start++
  let end = 0
  const least = Math.min(before.childCount, after.childCount) - start
  while (end < least && before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end))
    end++
  const sum = (doc: Node) => {
    let all = 0
    for (let at = start; at < doc.childCount - end; at++) all += footnotesOf(doc.child(at))
    return all
  }
  return sum(before) > 0 || sum(after) > 0
}

/** Something that shows a footnote's number. */
export interface Numbered {
  position: number | undefined
  showNumber(number: number): void
  choose(): void
  write(text: string): void
}

/** A chosen footnote: Enter goes into its words, and what is typed is written there instead of in its place. */
export function footnoteTyping(views: ReadonlySet<Numbered>): Plugin {
  const chosen = (state: EditorState) => {
    const { selection } = state
    if (!(selection instanceof NodeSelection) || selection.node.type !== schema.nodes.footnote) return null
    return [...views].find(view => view.position === selection.from) ?? null
  }
  return new Plugin({
    props: {
      handleTextInput(view, _from, _to, text) {
        const footnote = chosen(view.state)
        footnote?.write(text)
        return footnote !== null
      },
      handleKeyDown(view, event) {
        const footnote = event.key === "Enter" && !event.isComposing ? chosen(view.state) : null
        footnote?.choose()
        return footnote !== null
      },
    },
  })
}

/** Numbers the footnotes in text order. CSS counters cannot: blocks drawn only when in sight count for themselves. */
export function footnoteNumbers(views: ReadonlySet<Numbered>): Plugin {
  const number = () => {
    const placed = [...views].map(view => ({ view, at: view.position ?? Number.POSITIVE_INFINITY }))
    placed.sort((a, b) => a.at - b.at)
    placed.forEach(({ view }, at) => void view.showNumber(at + 1))
  }
  return new Plugin({
    view() {
      number()
      return {
        update(view, before) {
          if (views.size > 0 && footnotesMoved(before.doc, view.state.doc)) number()
        },
      }
    },
  })
}
