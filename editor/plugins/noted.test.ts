import type { Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { describe, expect, it } from "vitest"
import { selectorsOf } from "@/editor/model/selectors"
import { article, claim, p } from "@/editor/testing/build"
import { placeOf, stateOn } from "@/editor/testing/states"
import type { EditorHost } from "../views/editor-host"
import { boxNotes } from "../views/note-places"
import { noted, placeOfNote, standing } from "./noted"

const doc = article(p("The valley is quiet in June."), p("Lost ", claim("c1", "600"), " ships."))

/** What the plugin needs of a view: a state that changes. */
function opened(): EditorView {
  const view = {
    state: stateOn(doc, null, "select", [noted(() => ({}) as EditorHost)]),
    isDestroyed: false,
    dispatch(tr: Transaction) {
      view.state = view.state.apply(tr)
    },
  }
  return view as unknown as EditorView
}
const on = (id: string, words: string) => {
  const { from, to } = placeOf(doc, words)
  const selector = selectorsOf(doc, from, to)
  if (!selector) throw new Error("no such words")
  return { id, selector }
}
const wordsOf = (view: EditorView, id: string) => {
  const place = placeOfNote(view, id)
  return place && view.state.doc.textBetween(place.from, place.to)
}

describe("the words of a note", () => {
  it("are boxed where their selectors find them", () => {
    const view = opened()
    expect(boxNotes(view, [on("n1", "valley is quiet"), on("n2", "ships")])).toEqual(["n1", "n2"])
    expect(wordsOf(view, "n1")).toBe("valley is quiet")
  })

  it("move with the text, and stay the words when others are written before them", () => {
    const view = opened()
    boxNotes(view, [on("n1", "valley is quiet")])
    view.dispatch(view.state.tr.insertText("Whole ", placeOf(view.state.doc, "valley").from))
    expect(wordsOf(view, "n1")).toBe("valley is quiet")
  })

  it("are gone once the text no longer holds them, and found again when they are back", () => {
    const view = opened()
    const notes = [on("n1", "valley is quiet"), on("n2", "ships")]
    boxNotes(view, notes)
    const { from, to } = placeOf(doc, "valley is quiet")
    view.dispatch(view.state.tr.delete(from, to))
    expect(standing(view)).toEqual(["n2"])
    expect(boxNotes(view, notes)).toEqual(["n2"])
    view.dispatch(view.state.tr.insertText("valley is quiet", from))
    expect(boxNotes(view, notes)).toEqual(["n1", "n2"])
    expect(wordsOf(view, "n1")).toBe("valley is quiet")
  })

  it("are not guessed where the text holds other numbers", () => {
    const view = opened()
    const note = on("n1", "Lost")
    const selector = { quote: { exact: "Lost 700 ships", prefix: "", suffix: "." } }
    expect(boxNotes(view, [{ ...note, selector }])).toEqual([])
  })

  it("lose their box when the note is settled", () => {
    const view = opened()
    boxNotes(view, [on("n1", "valley is quiet"), on("n2", "ships")])
    expect(boxNotes(view, [on("n2", "ships")])).toEqual(["n2"])
  })
})
