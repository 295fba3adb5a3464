import { describe, expect, it } from "vitest"
import type { EventRow } from "../desk/history-views"
import { typedTogether } from "./typed-together"

const minute = 60_000
const ada = { id: "p1", name: "Ada Example" }
const bo = { id: "p2", name: "Bo Example" }

let n = 0
const event = (given: Partial<EventRow>): EventRow => ({
  ...{ id: `e${++n}`, n, at: 0, by: ada, as: "editor", verb: "claim.changed", subject: "c1" },
  ...{ articleId: "a1", from: null, to: null, why: null, version: null },
  ...given,
})
const typed = (before: string, after: string, at: number, given: Partial<EventRow> = {}) =>
  event({
    from: { words: before, anchor: "anchored" },
    to: { words: after, anchor: "anchored" },
    at: at * minute,
    ...given,
  })
const told = (...rows: EventRow[]) =>
  typedTogether(rows).map(({ from, to }) =>
    [from, to].map(one => (one as { words?: string } | null)?.words).join(" → "),
  )

describe("a history", () => {
  it("tells what was typed in one go once, from the first words to the last", () => {
    expect(told(typed("20", "205", 3), typed("2", "20", 2), typed("190", "2", 1))).toEqual(["190 → 205"])
  })

  it("keeps apart what another person typed, what was typed after a pause, and what was typed into another claim", () => {
    expect(told(typed("20", "205", 3), typed("2", "20", 2, { by: bo }))).toEqual(["20 → 205", "2 → 20"])
    expect(told(typed("20", "205", 9), typed("2", "20", 2))).toEqual(["20 → 205", "2 → 20"])
    expect(told(typed("20", "205", 3), typed("2", "20", 2, { subject: "c2" }))).toEqual([
      "20 → 205",
      "2 → 20",
    ])
  })

  it("counts the pause from letter to letter, however long somebody types", () => {
    expect(told(typed("c", "d", 12), typed("b", "c", 8), typed("a", "b", 4))).toEqual(["a → d"])
  })

  it("looks past what happened to others meanwhile, but not past what happened to the claim", () => {
    const elsewhere = event({ verb: "text.committed", subject: "a1", at: 2 * minute })
    expect(told(typed("2", "20", 3), elsewhere, typed("1", "2", 1))).toEqual(["1 → 20", " → "])
    const ticked = event({ verb: "claim.detached", at: 2 * minute })
    expect(told(typed("2", "20", 3), ticked, typed("1", "2", 1))).toEqual(["2 → 20", " → ", "1 → 2"])
  })

  it("leaves a corrected figure alone", () => {
    const corrected = event({ from: { figureTyped: false }, to: { figureTyped: true }, at: minute })
    expect(typedTogether([corrected, corrected])).toHaveLength(2)
  })
})
