import { TextSelection } from "prosemirror-state"
import { describe, expect, it } from "vitest"
import { article, claim, p } from "@/editor/testing/build"
import { placeOf, stateOn } from "@/editor/testing/states"
import { activate, activeClaim, activeClaims } from "./active-claim"

const doc = article(p(claim("c1", "Lost ", claim("c2", "600"), " ships"), " that day"))
const state = stateOn(doc, "that", "after", [activeClaims()])
const caret = (words: string) => TextSelection.create(doc, placeOf(doc, words).to)
const drawn = (from: typeof state) => {
  const decorations = activeClaims().props.decorations
  const set = decorations?.call(from.plugins[0] as never, from) as {
    find(): { from: number; to: number }[]
  } | null
  return set?.find().map(one => from.doc.textBetween(one.from, one.to)) ?? []
}

describe("the active claim", () => {
  it("is the shortest one at the caret", () => {
    expect(activeClaim(state.apply(state.tr.setSelection(caret("600"))))).toBe("c2")
  })

  it("stays when the caret leaves its words, and when it was chosen from outside", () => {
    const chosen = state.apply(activate(state.tr, "c1"))
    expect(activeClaim(chosen.apply(chosen.tr.setSelection(caret("that"))))).toBe("c1")
    expect(activeClaim(chosen.apply(chosen.tr.setSelection(caret("600"))))).toBe("c1")
  })

  it("is not chosen by what others do", () => {
    const tr = state.tr.setSelection(caret("600")).setMeta("rebased", 0)
    expect(activeClaim(state.apply(tr))).toBeNull()
  })

  it("is left on request", () => {
    const chosen = state.apply(activate(state.tr, "c1"))
    expect(activeClaim(chosen.apply(activate(chosen.tr, null)))).toBeNull()
  })

  it("is drawn over all of its words, also after they moved and grew", () => {
    let now = state.apply(activate(state.tr, "c2"))
    now = now.apply(now.tr.insertText("Then ", placeOf(now.doc, "Lost").from))
    expect(drawn(now)).toEqual(["600"])
    now = now.apply(now.tr.insertText("5", placeOf(now.doc, "600").from + 1))
    expect(drawn(now)).toEqual(["6500"])
  })

  it("is the same object while nothing changed", () => {
    const chosen = state.apply(activate(state.tr, "c1"))
    const plugin = chosen.plugins[0]
    expect(plugin?.getState(chosen.apply(chosen.tr))).toBe(plugin?.getState(chosen))
  })
})
