import { describe, expect, it } from "vitest"
import { detectFigures } from "@/core/figures/detect"
import { schema } from "@/editor/model/schema"
import {
  article,
  claim,
  del,
  footnote,
  infobox,
  ins,
  p,
  strong,
  td,
  th,
  tr,
  uuid,
} from "@/editor/testing/build"
import { plainLabels } from "@/editor/testing/labels"
import { placeOf, stateOn } from "@/editor/testing/states"
import { askForKinds, dismissThese, drawRead, hintAt, hintKinds, hints, hintsIn, showsFigures } from "./hints"
import { linesToRead } from "./lines-to-read"

const desk = (doc: ReturnType<typeof article>) =>
  stateOn(doc, null, "select", [hints(() => plainLabels, ["people"])])
const readAll = (state: ReturnType<typeof desk>) =>
  linesToRead(state.doc, 0, state.doc.content.size).map(line => ({
    block: line,
    figures: detectFigures(line.text, { block: line.block, field: line.field }),
  }))
const drawn = (state: ReturnType<typeof desk>) => {
  const next = state.apply(drawRead(state.tr, readAll(state)))
  return { state: next, words: hintsIn(next).map(hint => hint.words) }
}

describe("hints", () => {
  it("stand on figures that are no claims yet", () => {
    const doc = article(p(claim("c1", "107 fighters killed"), " and ", strong("44"), " militiamen wounded"))
    const { words, state } = drawn(desk(doc))
    expect(words.some(said => said.startsWith("107"))).toBe(false)
    expect(words.some(said => said.startsWith("44"))).toBe(true)
    for (const hint of hintsIn(state)) expect(state.doc.textBetween(hint.from, hint.to)).toBe(hint.words)
  })

  it("read the text as it stands: a proposed figure is none yet", () => {
    const doc = article(p("Lost ", del(uuid(1), "107"), ins(uuid(2), "170"), " fighters"))
    expect(linesToRead(doc, 0, doc.content.size).map(line => line.text)).toContain("Lost 107 fighters")
  })

  it("read a footnote by itself, what heads an infobox as a caption, and a cell with the row it stands in", () => {
    const doc = article(
      p("Lost 600", footnote("others: 500 people"), " men"),
      infobox(tr(th({ colspan: 2 }, "Losses")), tr(td({ field: "casualties1" }, "12 killed"), td("none"))),
    )
    const lines = linesToRead(doc, 0, doc.content.size)
    expect(lines.map(line => [line.text, line.block, line.field])).toEqual([
      ["Untitled", "prose", null],
      ["Lost 600 men", "prose", null],
      ["others: 500 people", "footnote", null],
      ["Losses", "caption", null],
      ["12 killed", "infobox", "casualties1"],
      ["none", "infobox", null],
    ])
  })

  it("move with the text, and go when they become claims", () => {
    let { state } = drawn(desk(article(p("Lost 600 people there"))))
    state = state.apply(state.tr.insertText("They ", placeOf(state.doc, "Lost").from))
    const [hint] = hintsIn(state)
    expect(hint && state.doc.textBetween(hint.from, hint.to)).toBe(hint?.words)
    state = state.apply(
      state.tr.addMark(hint?.from ?? 0, hint?.to ?? 0, schema.marks.claim.create({ id: "c1" })),
    )
    expect(drawn(state).words).toEqual([])
  })

  it("are left out where the block changed while it was read", () => {
    const before = desk(article(p("Lost 600 people")))
    const read = readAll(before)
    const changed = before.apply(before.tr.insertText("7", placeOf(before.doc, "600").from))
    expect(hintsIn(changed.apply(drawRead(changed.tr, read)))).toEqual([])
  })

  it("are dismissed for the whole article", () => {
    const { state } = drawn(desk(article(p("Lost 600 people"), p("Again 600 people"))))
    const [hint, same] = hintsIn(state)
    expect(same?.words).toBe(hint?.words)
    const saying = { kind: "people" as const, words: hint?.words ?? "" }
    const gone = state.apply(dismissThese(state.tr, [saying]))
    expect(hintsIn(gone)).toEqual([])
    expect(readAll(gone).every(({ block, figures }) => showsFigures(gone, block, figures))).toBe(true)
    const back = gone.apply(dismissThese(gone.tr, []))
    expect(readAll(back).every(({ block, figures }) => showsFigures(back, block, figures))).toBe(false)
    expect(drawn(back).words).toEqual([hint?.words, hint?.words])
  })

  it("are known at the caret, and in a selection of just their words", () => {
    const { state } = drawn(desk(article(p("Lost 600 people there"))))
    const [hint] = hintsIn(state)
    const on = stateOn(state.doc, hint?.words ?? "", "select", [...state.plugins])
    expect(hintAt(on.apply(drawRead(on.tr, readAll(on))))?.words).toBe(hint?.words)
  })

  it("stay on a figure that a footnote follows at once, and in the footnote, however often both are read", () => {
    const once = drawn(desk(article(p("Lost 600", footnote("others: 500 people"), " men"))))
    expect(once.words).toEqual(["600", "500"])
    const { state, words } = drawn(once.state)
    expect(words).toEqual(["600", "500"])
    expect(readAll(state).every(({ block, figures }) => showsFigures(state, block, figures))).toBe(true)
  })

  it("are empty after other kinds were asked for", () => {
    const { state } = drawn(desk(article(p("Lost 600 people"))))
    const none = state.apply(askForKinds(state.tr, []))
    expect([hintKinds(none), hintsIn(none)]).toEqual([[], []])
  })
})
