import { describe, expect, it } from "vitest"
import { envelope } from "./envelope"
import type { Figure, Relation, RelationFlag } from "./figure"
import { relateFigures } from "./relate"
import { figure } from "./testing/figure-line"

const range = figure(190, 205)
const floor = (n: number, more: Partial<Figure> = {}) => figure(n, null, { qualifier: "at_least", ...more })
const people = { population: "people" } as const
const mixed = { population: "mixed" } as const
const rebels = { population: "rebels" } as const
const strength = { measure: "strength", population: "rebels" } as const

const table: readonly (readonly [string, Figure, Figure, Relation, readonly RelationFlag[]])[] = [
  ["a range over a floor", range, floor(190), "within", ["upper_bound_unsupported", "end_not_stated"]],
  [
    "civilians against people",
    range,
    figure(300, null, { qualifier: "more_than", ...people }),
    "not_comparable",
    ["population"],
  ],
  [
    "more civilians than people",
    figure(300, 300),
    figure(250, 250, people),
    "contradicts",
    ["part_exceeds_whole"],
  ],
  [
    "a floor against a ceiling of one number",
    floor(190),
    figure(null, 190),
    "overlaps",
    ["touch_only", "qualifier_inverted"],
  ],
  ["a number against its floor", figure(190, 190), floor(190), "within", ["qualifier_dropped"]],
  ["a whole against those executed", range, floor(67, { manner: "executed" }), "not_comparable", ["scope"]],
  [
    "all fighters against one faction's",
    figure(1500, 2000, strength),
    figure(1500, 1500, { ...strength, scope: "ISIL" }),
    "not_comparable",
    ["scope"],
  ],
  [
    "a sum of parts against an earlier revision",
    figure(158, 171, { ...mixed, raw: "114–127 soldiers and 44 militiamen killed" }),
    figure(38, 175, { ...mixed, asOf: "2013-08-08" }),
    "within",
    ["sum_of_parts", "asOf_differs"],
  ],
  [
    "a later toll against an earlier",
    figure(107, 107, { ...rebels, scope: "until the counter-attack" }),
    figure(67, 67, { ...rebels, asOf: "2013-08-08" }),
    "not_comparable",
    ["asOf", "scope"],
  ],
  ["the same bound", floor(200), floor(200), "equal", []],
  [
    "a number against about the same",
    figure(190, 190),
    figure(190, 190, { qualifier: "approximately" }),
    "within",
    ["qualifier_dropped"],
  ],
  ["a rounding", figure(158000, 158000), figure(157943, 157943), "rounding_equal", []],
  ["no rounding of one digit", figure(200, 200), figure(190, 190), "contradicts", []],
  ["a range against a number in it", range, figure(200, 200), "contains", []],
  ["two ranges that cross", figure(100, 200), figure(150, 250), "overlaps", []],
  ["two numbers apart", figure(40, 40), figure(60, 60), "contradicts", []],
  [
    "killed against casualties",
    figure(40, 40),
    figure(60, 60, { measure: "casualties" }),
    "not_comparable",
    ["measure"],
  ],
  [
    "more killed than casualties",
    figure(80, 80),
    figure(60, 60, { measure: "casualties" }),
    "contradicts",
    ["measure_upcast"],
  ],
  ["two sides", figure(40, 40, { side: 1 }), figure(40, 40, { side: 2 }), "not_comparable", ["side"]],
  [
    "a bare number against anything",
    figure(40, 40, { population: "unspecified" }),
    figure(40, 40),
    "equal",
    [],
  ],
  ["an unknown", figure(40, 40), figure(null, null, { state: "unknown" }), "not_comparable", ["state"]],
  [
    "money of two currencies",
    figure(5, 5, { kind: "money", unit: "USD" }),
    figure(5, 5, { kind: "money", unit: "EUR" }),
    "not_comparable",
    ["unit"],
  ],
  [
    "a toll that shrank",
    figure(107, 107, { asOf: "2013-08-20" }),
    figure(150, 150, { asOf: "2013-08-08" }),
    "contradicts",
    ["non_monotone", "asOf_differs"],
  ],
  [
    "a toll that a newer one replaces",
    figure(107, 107, { asOf: "2013-08-08" }),
    figure(150, 150, { asOf: "2013-08-20" }),
    "not_comparable",
    ["asOf", "asOf_differs", "suggests_outdated"],
  ],
  [
    "a denied number",
    figure(20, 20),
    figure(20, 20, {
      attribution: { speaker: "ministry", role: "official", verb: "denies", polarity: "denied" },
    }),
    "equal",
    ["denied"],
  ],
]

describe("relateFigures", () => {
  it.each(table)("relates %s", (_name, claim, evidence, relation, flags) => {
    const found = relateFigures(claim, evidence)
    expect(found.relation).toBe(relation)
    expect(found.flags).toEqual(expect.arrayContaining([...flags]))
    expect(found.reasons[0]?.code).toBe(`figures.relation.${relation}`)
  })
})

describe("envelope", () => {
  it.each([
    [figure(7, 7), 7, 7],
    [figure(5, 9), 5, 9],
    [figure(190, null), 190, Number.POSITIVE_INFINITY],
    [figure(190, null, { qualifier: "more_than" }), 191, Number.POSITIVE_INFINITY],
    [figure(null, 40), 0, 40],
    [figure(null, 40, { qualifier: "less_than" }), 0, 39],
    [figure(90, 90, { qualifier: "nearly" }), 81, 89],
    [figure(158000, 158000, { qualifier: "approximately" }), 150100, 165900],
    [figure(2000, 2000, { qualifier: "approximately" }), 1800, 2200],
    [figure(40, 40, { qualifier: "approximately" }), 36, 44],
    [figure(24, 99, { qualifier: "vague" }), 24, 99],
  ] as const)("spans %j", (one, low, high) => {
    expect(envelope(one)).toMatchObject({ low, high })
  })

  it("reads a vague word as recorders do when the article says so", () => {
    const dozens = figure(24, 99, { qualifier: "vague", vague: { word: "dozens", floor: 12 } })
    expect(envelope(dozens, { vague: "floor" })).toMatchObject({ low: 12, high: 12 })
  })

  it("leaves the end of a measured bound open", () => {
    expect(envelope(figure(2.5, null, { kind: "percent", qualifier: "more_than" }))).toMatchObject({
      low: 2.5,
      lowOpen: true,
    })
  })
})
