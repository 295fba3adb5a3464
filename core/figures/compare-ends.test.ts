import { describe, expect, it } from "vitest"
import { compareDates } from "./compare-dates"
import { compareEnds, type EvidenceForEnds } from "./compare-ends"
import { readDate } from "./dates"
import { figure } from "./testing/figure-line"

let next = 0
const given = (
  low: number | null,
  high: number | null,
  more: Partial<EvidenceForEnds> & { of?: Parameters<typeof figure>[2] } = {},
): EvidenceForEnds => {
  const { of, ...rest } = more
  return { id: `e${++next}`, figure: figure(low, high, of), quoteFound: true, independent: true, ...rest }
}
const claim = figure(190, 205)

describe("compareEnds", () => {
  it("says no_evidence without any, and where all of it is context", () => {
    expect(compareEnds(claim, []).state).toBe("no_evidence")
    expect(compareEnds(claim, [given(190, 205, { stance: "context" })]).state).toBe("no_evidence")
  })

  it("says quote_not_found where no quote stands in its source", () => {
    expect(compareEnds(claim, [given(190, 205, { quoteFound: false })]).state).toBe("quote_not_found")
  })

  it("agrees when every end is stated, also by different sources", () => {
    expect(compareEnds(claim, [given(190, 205)]).state).toBe("agrees")
    expect(compareEnds(claim, [given(190, null), given(150, 205)]).state).toBe("agrees")
  })

  it("agrees in part and says which end is stated", () => {
    const found = compareEnds(claim, [given(190, null)])
    expect([found.state, found.end]).toEqual(["agrees_in_part", "lower"])
    expect(found.ends.map(end => [end.value, end.standing])).toEqual([
      [190, "stated"],
      [205, "allowed"],
    ])
    expect(found.hull).toEqual({ low: 190, high: null })
  })

  it("agrees in part where a floor is met by a higher count", () => {
    const found = compareEnds(figure(190, null), [given(200, 200)])
    expect([found.state, found.end]).toEqual(["agrees_in_part", "lower"])
    expect(found.reasons.map(reason => reason.code)).toContain("figures.compare.source_more_precise")
  })

  it("allows what nothing states and nothing speaks against", () => {
    expect(compareEnds(figure(4000, 4000), [given(190, null)]).state).toBe("allowed")
  })

  it("conflicts where independent evidence excludes an end", () => {
    const found = compareEnds(claim, [given(190, null), given(null, 190)])
    expect([found.state, found.end]).toEqual(["conflicts", "upper"])
    expect(compareEnds(figure(40, 40), [given(60, 60)]).state).toBe("conflicts")
  })

  it("does not conflict with a copy, and counts it once in the hull", () => {
    const found = compareEnds(claim, [given(190, null), given(null, 190, { independent: false })])
    expect(found.state).toBe("agrees_in_part")
    expect(found.hull).toEqual({ low: 190, high: null })
    expect(found.reasons.filter(one => one.code === "figures.compare.repeated_opposes")).toMatchObject([
      { values: { end: "upper" } },
    ])
  })

  it("says other_scope where all evidence counts something else", () => {
    const found = compareEnds(claim, [given(190, 205, { of: { measure: "wounded" } })])
    expect(found.state).toBe("other_scope")
    expect(found.hull).toBeNull()
  })

  it("never takes an approximation for a firm end", () => {
    expect(
      compareEnds(figure(190, 190), [given(190, 190, { of: { qualifier: "approximately" } })]).state,
    ).toBe("allowed")
  })

  it("does not let a denial state an end", () => {
    const denied = {
      attribution: { speaker: null, role: "official", verb: "denies", polarity: "denied" },
    } as const
    expect(compareEnds(figure(20, 20), [given(20, 20, { of: denied })]).state).toBe("allowed")
  })

  it("compares a claim without a figure by what people said of the evidence", () => {
    const told = { figure: null, quoteFound: true, independent: true } as const
    expect(compareEnds(null, [{ id: "a", ...told, stance: "supports" }]).state).toBe("agrees")
    expect(compareEnds(null, [{ id: "a", ...told, stance: "contradicts" }]).state).toBe("conflicts")
  })
})

describe("compareDates", () => {
  const told = (words: string) => ({ id: words, date: readDate(words), quoteFound: true, independent: true })

  it.each([
    ["mid-August", "5 August 2013", "conflicts"],
    ["early August 2013", "4 August 2013", "agrees"],
    ["4 August 2013", "August 2013", "allowed"],
    ["4 August 2013", "4 August 2013", "agrees"],
  ])("compares %s with %s", (ours, theirs, state) => {
    expect(compareDates(readDate(ours), [told(theirs)]).state).toBe(state)
  })

  it("says the days of both, in the year that one of them names", () => {
    expect(compareDates(readDate("mid-August"), [told("5 August 2013")]).reasons[0]?.values).toMatchObject({
      from: "2013-08-05",
      ourFrom: "2013-08-11",
      ourTo: "2013-08-20",
    })
  })
})
