import type { Node } from "prosemirror-model"
import { EditorState, type Transaction } from "prosemirror-state"
import { describe, expect, it } from "vitest"
import { claimsIn } from "@/editor/model/claims-in-document"
import { article, claim, footnote, p, strong, table, td, title, tr } from "@/editor/testing/build"
import {
  addClaim,
  addClaims,
  reanchorClaim,
  replaceClaimWords,
  trimToWords,
  whyNotClaimable,
  withdrawClaim,
} from "./claims"

const stateOf = (doc: Node) => EditorState.create({ doc })
const at = (doc: Node, words: string): { from: number; to: number } => {
  let found = { from: -1, to: -1 }
  doc.descendants((node, pos) => {
    const index = node.isText ? (node.text ?? "").indexOf(words) : -1
    if (index >= 0) found = { from: pos + index, to: pos + index + words.length }
  })
  return found
}
const run = (
  state: EditorState,
  command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean,
) => {
  let made: Transaction | null = null
  const done = command(state, tr => {
    made = tr
  })
  return { done, tr: made as Transaction | null, doc: ((made as Transaction | null) ?? state.tr).doc }
}
const words = (doc: Node) =>
  Object.fromEntries(
    [...claimsIn(doc)].map(([id, places]) => [id, places.map(place => place.words).join("|")]),
  )

describe("a new claim", () => {
  it("carries its mark and its record in one transaction", () => {
    const state = stateOf(article(p("Lost 600 ships")))
    const { tr, doc } = run(state, addClaim({ id: "c1", kind: "figure" }, at(state.doc, "600 ships")))
    expect(words(doc)).toEqual({ c1: "600 ships" })
    expect(tr?.getMeta("obelus.records")).toEqual({ claims: [{ id: "c1", kind: "figure" }] })
  })

  it("leaves spaces at its edges out", () => {
    const state = stateOf(article(p("Lost 600 ships")))
    expect(words(run(state, addClaim({ id: "c1", kind: "figure" }, at(state.doc, " 600 "))).doc)).toEqual({
      c1: "600",
    })
  })

  it("does not mark what a footnote inside it says", () => {
    const state = stateOf(article(p("Lost 600", footnote("others say 500"), " ships")))
    const range = { from: at(state.doc, "600").from, to: at(state.doc, "ships").to }
    const { doc } = run(state, addClaim({ id: "c1", kind: "figure" }, range))
    expect(words(doc)).toEqual({ c1: "600 ships" })
    let inside = 0
    doc.descendants((node, _, parent) => {
      if (parent?.type.name === "footnote") inside += node.marks.length
    })
    expect(inside).toBe(0)
  })

  it("stands inside a footnote where the range lies in it", () => {
    const state = stateOf(article(p("Lost 600", footnote("others say 500"), " ships")))
    expect(words(run(state, addClaim({ id: "c1", kind: "figure" }, at(state.doc, "500"))).doc)).toEqual({
      c1: "500",
    })
  })

  it("overlaps others, and keeps every format", () => {
    const state = stateOf(article(p(claim("c1", "114 soldiers"), " and ", strong("44 militiamen"))))
    const range = { from: at(state.doc, "114").from, to: at(state.doc, "44 militiamen").to }
    const { doc } = run(state, addClaim({ id: "c2", kind: "figure" }, range))
    expect(words(doc)).toEqual({ c1: "114 soldiers", c2: "114 soldiers and 44 militiamen" })
    expect(doc.toString()).toContain("strong")
  })

  it.each([
    ["nothing but spaces", article(p("a   b")), { from: 12, to: 14 }, "no_words"],
    ["more than a quote holds", article(p("word ".repeat(1200))), { from: 11, to: 5900 }, "too_long"],
  ] as const)("is not made of %s", (_, doc, range, why) => {
    expect(whyNotClaimable(doc, range)).toBe(why)
    expect(run(stateOf(doc), addClaim({ id: "c1", kind: "figure" }, range)).done).toBe(false)
  })

  it("comes with others in one commit", () => {
    const state = stateOf(article(p("12 dead, 30 wounded")))
    const wanted = ["12 dead", "30 wounded"].map((said, n) => ({
      draft: { id: `c${n}`, kind: "figure" as const },
      range: at(state.doc, said),
    }))
    const { tr, doc } = run(state, addClaims(wanted))
    expect(words(doc)).toEqual({ c0: "12 dead", c1: "30 wounded" })
    expect(tr?.getMeta("obelus.records").claims).toHaveLength(2)
  })
})

describe("a claim", () => {
  it("keeps its mark, and those of claims in it, when its words are replaced", () => {
    const state = stateOf(article(p("Lost ", claim("c1", "600"), " ships")))
    const { doc } = run(state, replaceClaimWords("c1", "about 650"))
    expect(words(doc)).toEqual({ c1: "about 650" })
    expect(doc.textContent).toContain("Lost about 650 ships")
  })

  it("is not replaced by nothing, by several lines, nor where it goes over two paragraphs", () => {
    const state = stateOf(article(p(claim("c1", "one")), p(claim("c1", "two"))))
    for (const said of [" ", "a\nb", "three"])
      expect(run(state, replaceClaimWords("c1", said)).done).toBe(false)
  })

  it("leaves the text without a trace when it is withdrawn", () => {
    const state = stateOf(
      article(p("Lost ", claim("c1", "600"), " ships"), table(tr(td(p(claim("c1", "600")))))),
    )
    expect(words(run(state, withdrawClaim("c1")).doc)).toEqual({})
  })

  it("moves to the words it is anchored to again", () => {
    const state = stateOf(article(p("Lost ", claim("c1", "600"), " ships of 700")))
    expect(words(run(state, reanchorClaim("c1", at(state.doc, "700"))).doc)).toEqual({ c1: "700" })
  })
})

it("trims a range to its first and last sign", () => {
  const doc = article(title("T"), p("  Lost 600  "))
  const range = trimToWords(doc, { from: 4, to: doc.content.size })
  expect(range && doc.textBetween(range.from, range.to)).toBe("Lost 600")
})
