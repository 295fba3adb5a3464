import { Fragment } from "prosemirror-model"
import { EditorState, TextSelection } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { describe, expect, it } from "vitest"
import { article, claim, p } from "@/editor/testing/build"
import { placeOf } from "@/editor/testing/states"
import { claimsOver, claimTyping, withMarks } from "./claim-typing"

/** Selects the last of these words and types over them as a view does: the first sign replaces, the others follow. */
function typed(before: ReturnType<typeof p>, words: string, text: string, select: "all" | "end" | "start") {
  const plugin = claimTyping()
  let state = EditorState.create({ doc: article(before), plugins: [plugin] })
  const { from, to } = placeOf(state.doc, words)
  const [anchor, head] = select === "all" ? [from, to] : select === "end" ? [to, to] : [from, from]
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)))
  const view = {
    get state() {
      return state
    },
    dispatch(tr: typeof state.tr) {
      state = state.apply(tr)
    },
  } as unknown as EditorView
  for (const sign of text) {
    const { from, to } = state.selection
    const usual = () => state.tr.insertText(sign, from, to)
    if (!plugin.props.handleTextInput?.call(plugin, view, from, to, sign, usual)) view.dispatch(usual())
  }
  return state.doc.lastChild?.toString()
}

const lost = (words: string, after = " killed") => p("lost ", claim("c1", words), after)

describe("words written over a part of a claim", () => {
  it.each([
    ["its end", lost("190–205"), "205", "207", lost("190–207")],
    ["its beginning", lost("190–205"), "190", "180", lost("180–205")],
    ["its middle", lost("190 or 205"), "or", "to", lost("190 to 205")],
    ["all of it", lost("190"), "190", "some 200", lost("some 200")],
  ] as const)("stay in it: %s", (_, before, words, text, after) => {
    expect(typed(before, words, text, "all")).toBe(after.toString())
  })

  it("leave it where more than the claim was written over", () => {
    const doc = article(lost("190–205"))
    const { from } = placeOf(doc, "205")
    expect(claimsOver(doc, from, placeOf(doc, " killed").to)).toEqual([])
  })

  it("stay in all claims they were in, and in no other", () => {
    const before = p(claim("c1", "lost "), claim("c1", claim("c2", "190")), claim("c2", " men"))
    const after = p(claim("c1", "lost "), claim("c1", claim("c2", "200")), claim("c2", " men"))
    expect(typed(before, "190", "200", "all")).toBe(after.toString())
  })
})

describe("words written at a claim's edge", () => {
  it.each([
    ["a number goes on", lost("190"), "190", "5", "end", lost("1905")],
    ["a word goes on", lost("190 men"), "190 men", "tion", "end", lost("190 mention")],
    ["a range gets its other end", lost("190"), "190", "–205", "end", lost("190–205")],
    ["a number gets a first digit", lost("190"), "190", "1", "start", lost("1190")],
    ["another word follows", lost("190", " men"), "190", " dead", "end", lost("190", " dead men")],
    ["a comma follows", lost("190"), "190", ", it says,", "end", lost("190", ", it says, killed")],
    [
      "another word comes before",
      lost("190"),
      "190",
      "over ",
      "start",
      p("lost over ", claim("c1", "190"), " killed"),
    ],
  ] as const)("%s", (_, before, words, text, where, after) => {
    expect(typed(before, words, text, where)).toBe(after.toString())
  })
})

describe("pasted words", () => {
  it("are in the claim they are pasted into", () => {
    const doc = article(lost("190–205"))
    const { from } = placeOf(doc, "0–205")
    const kept = claimsOver(doc, from, from)
    expect(withMarks(Fragment.from(p("x")), kept).firstChild?.toString()).toBe(p(claim("c1", "x")).toString())
  })
})
