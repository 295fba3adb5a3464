import type { Node } from "prosemirror-model"
import { type Command, EditorState, type Plugin, TextSelection, type Transaction } from "prosemirror-state"

/** Where these words stand in a document; throws where they do not. */
export function placeOf(doc: Node, words: string): { from: number; to: number } {
  let found: { from: number; to: number } | null = null
  doc.descendants((node, pos) => {
    const index = node.isText ? (node.text ?? "").indexOf(words) : -1
    if (index >= 0) found ??= { from: pos + index, to: pos + index + words.length }
  })
  if (!found) throw new Error(`no such words: ${words}`)
  return found
}

/** A state whose selection is these words, or a caret behind them. */
export function stateOn(
  doc: Node,
  words: string | null = null,
  how: "select" | "after" = "select",
  plugins: Plugin[] = [],
) {
  const state = EditorState.create({ doc, plugins })
  if (words === null) return state
  const { from, to } = placeOf(doc, words)
  return state.apply(state.tr.setSelection(TextSelection.create(doc, how === "select" ? from : to, to)))
}

/** What a command did: whether it applied, its transaction and the state after it. */
export function run(
  state: EditorState,
  command: Command,
): { done: boolean; tr: Transaction; state: EditorState } {
  let tr = state.tr
  const done = command(state, made => {
    tr = made
  })
  return { done, tr, state: state.apply(tr) }
}
