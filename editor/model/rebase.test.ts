import { type Node, Schema } from "prosemirror-model"
import { AddMarkStep, ReplaceStep, type Step, Transform } from "prosemirror-transform"
import { describe, expect, it } from "vitest"
import { applySteps, rebaseSteps, sameStep } from "./rebase"

const schema = new Schema({
  nodes: { doc: { content: "p+" }, p: { content: "text*" }, text: {} },
  marks: { strong: {} },
})
const doc = (...lines: string[]): Node =>
  schema.node(
    "doc",
    null,
    lines.map(line => schema.node("p", null, line ? [schema.text(line)] : [])),
  )
const made = (on: Node, make: (tr: Transform) => void): Step[] => {
  const tr = new Transform(on)
  make(tr)
  return tr.steps
}
const insert = (on: Node, at: number, text: string) => made(on, tr => tr.insert(at, schema.text(text)))

describe("rebaseSteps", () => {
  it("puts late text where it was meant, after text that came in before it", () => {
    const base = doc("Lost 600 ships")
    const first = applySteps(base, insert(base, 1, "They "))!
    const { transform, placed } = rebaseSteps(first.doc, insert(base, 9, " wooden"), first.mapping.maps)
    expect(transform.doc.textContent).toBe("They Lost 600 wooden ships")
    expect(placed.every(step => step !== null)).toBe(true)
  })

  it("finds what an earlier step of the same commit inserted", () => {
    const base = doc("ab")
    const first = applySteps(base, insert(base, 1, "XX"))!
    const steps = made(base, tr => {
      tr.insert(2, schema.text("123"))
      tr.insert(3, schema.text("-"))
    })
    expect(rebaseSteps(first.doc, steps, first.mapping.maps).transform.doc.textContent).toBe("XXa1-23b")
  })

  it("drops a step whose place is gone and keeps the others", () => {
    const base = doc("one two three")
    const first = applySteps(
      base,
      made(base, tr => tr.delete(5, 9)),
    )!
    const steps = made(base, tr => {
      tr.insert(7, schema.text("?"))
      tr.insert(2, schema.text("!"))
    })
    const { transform, placed } = rebaseSteps(first.doc, steps, first.mapping.maps)
    expect(placed.map(step => step !== null)).toEqual([false, true])
    expect(transform.doc.textContent).toBe("o!ne three")
  })

  it("does not throw on positions outside the document", () => {
    const base = doc("short")
    const wild = new AddMarkStep(3, 4000, schema.mark("strong"))
    expect(
      applySteps(base, [wild, ReplaceStep.fromJSON(schema, { stepType: "replace", from: 900, to: 901 })]),
    ).toBeNull()
    expect(
      rebaseSteps(base, [ReplaceStep.fromJSON(schema, { stepType: "replace", from: 900, to: 901 })], [])
        .placed,
    ).toEqual([null])
  })
})

describe("sameStep", () => {
  it("compares content, not identity", () => {
    const base = doc("text")
    const [one] = insert(base, 2, "a")
    const [same] = insert(base, 2, "a")
    const [other] = insert(base, 3, "a")
    expect(sameStep(one!, same!)).toBe(true)
    expect(sameStep(one!, other!)).toBe(false)
  })
})
