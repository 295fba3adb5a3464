import { AllSelection, type EditorState } from "prosemirror-state"
import { expect, it } from "vitest"
import { article, p } from "@/editor/testing/build"
import { stateOn } from "@/editor/testing/states"
import { summarise } from "./selection-summary"

const of = (article: EditorState, mayMark = true) =>
  summarise({ article, small: null, offset: 0, mayMark, dragging: false })

const everything = (words: number) => {
  const state = stateOn(article(p(`first ${"geese ".repeat(words)}last`)), "first", "after")
  return state.apply(state.tr.setSelection(new AllSelection(state.doc)))
}

it("says that 5,000 words are too long for a claim, without reading them", () => {
  const { words, notClaimable, claims } = of(everything(5_000))
  expect({ words, notClaimable, claims }).toEqual({ words: "", notClaimable: "too_long", claims: [] })
})

it("says that more than a quote holds is too long, where the words are read", () => {
  expect(of(everything(1_000))).toMatchObject({ notClaimable: "too_long" })
  expect(of(everything(100))).toMatchObject({ notClaimable: null })
})

it("names what one may not do before what cannot be done", () => {
  expect(of(everything(5_000), false).notClaimable).toBe("read_only")
})
