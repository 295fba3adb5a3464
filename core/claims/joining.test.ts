import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fieldsTogether, numberedByTime, type QuestionFields, sameFields } from "./joining"

const bare: QuestionFields = {
  ...{ measure: null, population: null, place: null, periodFrom: null, periodTo: null },
  flags: [],
}

describe("fieldsTogether", () => {
  it("fills what was empty, writes nothing over and adds flags up", () => {
    const own = { ...bare, measure: "killed", periodFrom: "1987-06-01", flags: ["legal"] }
    const joining = {
      ...{ measure: "wounded", population: "soldiers", place: "Lorem", periodFrom: null },
      ...{ periodTo: "1987-07-01", flags: ["sensitive", "legal"] },
    }
    expect(fieldsTogether(own, joining)).toEqual({
      ...{ measure: "killed", population: "soldiers", place: "Lorem" },
      ...{ periodFrom: "1987-06-01", periodTo: null, flags: ["legal", "sensitive"] },
    })
  })

  it("changes nothing where there is nothing to add", () => {
    const own = { ...bare, place: "Lorem", flags: ["disputed"] }
    expect(sameFields(fieldsTogether(own, bare), own)).toBe(true)
  })
})

describe("numberedByTime", () => {
  it("numbers decisions in the order they were given, each once, from 1", () => {
    const decision = fc.record({
      id: fc.uuid(),
      n: fc.integer({ min: 1, max: 9 }),
      at: fc.integer({ min: 0, max: 5 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(decision, { selector: one => one.id }), decisions => {
        const numbered = numberedByTime(decisions)
        expect(numbered.map(({ n }) => n)).toEqual(decisions.map((_, at) => at + 1))
        const at = new Map(decisions.map(one => [one.id, one.at]))
        const times = numbered.map(({ id }) => at.get(id) ?? -1)
        expect(times).toEqual([...times].sort((a, b) => a - b))
      }),
    )
  })
})
