import {
  applySuggestion,
  revertSuggestion,
  transformToSuggestionTransaction,
} from "@handlewithcare/prosemirror-suggest-changes"
import type { Node } from "prosemirror-model"
import { EditorState, type Transaction } from "prosemirror-state"
import { describe, expect, it } from "vitest"
import { article, claim, p, title, uuid } from "../testing/build"
import { printed } from "../testing/print"
import { claimsIn } from "./claims-in-document"
import { mayCommit } from "./effects"
import { replaceWords } from "./replace-words"
import { textOf } from "./text-map"

const before = article(title("T"), p("Lost ", claim("c1", "107"), " men"))

function suggested(doc: Node, make: (tr: Transaction) => void): Transaction {
  const state = EditorState.create({ doc })
  const tr = state.tr
  make(tr)
  return transformToSuggestionTransaction(tr, state, () => uuid(1))
}

const suggesting = suggested(before, tr => {
  const { from, to } = claimsIn(tr.doc).get("c1")![0]!
  replaceWords(tr, from, to, "170")
})
const replaced = EditorState.create({ doc: before }).apply(suggesting)

function settled(command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean): Node {
  let { doc } = replaced
  command(replaced, tr => {
    doc = tr.doc
  })
  return doc
}

describe("suggestions by the library, in this schema", () => {
  it("leave the current reading alone and carry the claim", () => {
    expect(textOf(replaced.doc)).toBe("T\nLost 107 men")
    expect(textOf(replaced.doc, "proposed")).toBe("T\nLost 170 men")
    expect(
      claimsIn(replaced.doc)
        .get("c1")
        ?.map(({ words }) => words)
        .join(""),
    ).toBe("107")
    replaced.doc.check()
  })

  it("are what a reviewer may commit", () => {
    expect(mayCommit("reviewer", suggesting, id => id === uuid(1))).toBe(true)
  })

  it("become the text when accepted, with the claim on it", () => {
    expect(printed(settled(applySuggestion(uuid(1))).lastChild!)).toBe("<p>Lost <c1>170</c1> men</p>")
  })

  it("leave the text as it was when rejected", () => {
    expect(settled(revertSuggestion(uuid(1))).eq(before)).toBe(true)
  })
})
