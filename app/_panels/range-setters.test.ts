import { describe, expect, it } from "vitest"
import type { EvidenceView } from "@/core/desk/question-views"
import { rangeSetters } from "./range-setters"

const says = (label: string, low: number | null, high: number | null, more: object = {}) =>
  ({
    ...{ source: { label }, independent: true, stance: "supports", relation: "overlaps" },
    match: { kind: "exact", errors: 0, digitDiff: false },
    figure: { state: "value", low, best: low === high ? low : null, high },
    ...more,
  }) as EvidenceView

describe("rangeSetters", () => {
  it("names who sets each end", () => {
    const evidence = [
      says("Council", 190, null),
      says("Geese Monitor", 180, 205),
      says("Copy", 150, 300, { independent: false }),
    ]
    expect(rangeSetters({ low: 180, high: null }, evidence)).toEqual({
      low: ["Geese Monitor"],
      high: ["Council"],
    })
  })

  it("names everybody who gives the same end, once", () => {
    const evidence = [says("Council", 190, 190), says("Council", 190, 190), says("Monitor", 190, 200)]
    expect(rangeSetters({ low: 190, high: 200 }, evidence)).toEqual({
      low: ["Council", "Monitor"],
      high: ["Monitor"],
    })
  })

  it("leaves out quotes that were not found, and has nothing to say without a range", () => {
    const absent = { match: { kind: "absent", errors: 0, digitDiff: false } }
    expect(rangeSetters({ low: 190, high: 190 }, [says("Council", 190, 190, absent)])).toEqual({
      low: [],
      high: [],
    })
    expect(rangeSetters(null, [])).toBeNull()
  })
})
