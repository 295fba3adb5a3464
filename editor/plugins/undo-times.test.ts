import { history, redo, undo } from "prosemirror-history"
import { EditorState, type Transaction } from "prosemirror-state"
import { expect, it } from "vitest"
import { article, p } from "@/editor/testing/build"
import { lastUndoable, undoTimes } from "./undo-times"

const at = (time: number, tr: Transaction) => tr.setTime(time)

it("knows when what would be undone next was done", () => {
  let state = EditorState.create({ doc: article(p("Lost 600 geese")), plugins: [history(), undoTimes()] })
  const apply = (tr: Transaction) => {
    state = state.apply(tr)
    return lastUndoable(state)
  }
  expect(lastUndoable(state)).toBe(0)
  expect(apply(at(1_000, state.tr.insertText("a", 11)))).toBe(1_000)
  // Typing on is the same change; a remote one is none of ours.
  expect(apply(at(1_100, state.tr.insertText("b", 12)))).toBe(1_100)
  expect(apply(at(1_200, state.tr.insertText("x", 20).setMeta("addToHistory", false)))).toBe(1_100)
  expect(apply(at(9_000, state.tr.insertText("c", 13)))).toBe(9_000)
  undo(state, tr => apply(at(9_100, tr)))
  expect(lastUndoable(state)).toBe(1_100)
  redo(state, tr => apply(at(9_200, tr)))
  expect(lastUndoable(state)).toBe(9_200)
  undo(state, tr => apply(tr))
  undo(state, tr => apply(tr))
  expect(lastUndoable(state)).toBe(0)
})

it("keeps the newest where history forgets the oldest", () => {
  const plugins = [history({ depth: 3 }), undoTimes()]
  let state = EditorState.create({ doc: article(p("Lost 600 geese")), plugins })
  for (let n = 1; n <= 60; n++) state = state.apply(at(n * 10_000, state.tr.insertText("z", 11)))
  expect(lastUndoable(state)).toBe(600_000)
})
