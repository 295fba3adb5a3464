import { describe, expect, it } from "vitest"
import { krippendorffAlpha } from "./agreement"
import { findInconsistencies } from "./consistency"
import type { Population } from "./figure"
import { figure } from "./testing/figure-line"
import { checkTotal, sumFigures } from "./totals"

const parts = (...list: (readonly [number | null, number | null])[]) =>
  list.map(([low, high]) => ({ low, high }))

describe("checkTotal", () => {
  it.each([
    ["equal sums", [600, 600], parts([100, 100], [200, 200], [300, 300]), "consistent"],
    ["ranges that add up", [30, 50], parts([10, 20], [20, 30]), "consistent"],
    ["parts within the total", [37, 82], parts([37, 80]), "consistent"],
    ["a point within the parts", [45, 45], parts([10, 30], [20, 40]), "consistent"],
    ["a rounded total", [23000, 23000], parts([3155, 3155], [19894, 19894]), "consistent_rounded"],
    ["too few parts", [436, 436], parts([93, 93], [270, 270]), "incomplete"],
    ["too many parts", [290, 350], parts([210, 280], [80, 100]), "inconsistent"],
    ["a total rounded to one digit", [2000, 2000], parts([1220, 1220], [1090, 1090]), "consistent_rounded"],
    ["parts over a point", [105, 105], parts([60, 60], [70, 70]), "inconsistent"],
    ["an open part", [300, 300], parts([100, 100], [100, null]), "consistent"],
  ] as const)("judges %s", (_name, [low, high], list, verdict) => {
    expect(checkTotal({ low, high }, list).verdict).toBe(verdict)
  })
})

describe("sumFigures", () => {
  it("adds counts that stand side by side and names their union", () => {
    const soldiers = figure(114, 127, { population: "soldiers" })
    const militiamen = figure(44, 44, { population: "militiamen" })
    expect(sumFigures([soldiers, militiamen])).toMatchObject({
      low: 158,
      high: 171,
      population: "mixed",
      populationParts: ["soldiers", "militiamen"],
    })
  })

  it("adds nothing of different deeds", () => {
    expect(sumFigures([figure(1, 1), figure(2, 2, { measure: "wounded" })])).toBeNull()
  })
})

describe("krippendorffAlpha", () => {
  // The four coders and twelve units that Krippendorff's own papers compute.
  const coders = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
    [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
  ]
  const units = coders[0]!.map((_, i) => coders.map(coder => coder[i]!))

  it.each([
    ["nominal", 0.743],
    ["ordinal", 0.815],
    ["interval", 0.849],
    ["ratio", 0.797],
  ] as const)("gives the published %s value", (scale, alpha) => {
    expect(krippendorffAlpha(units, scale)).toBeCloseTo(alpha, 3)
  })

  it("gives null where nothing can be paired, and 1 where all agree", () => {
    expect(
      krippendorffAlpha([
        ["a", null],
        [null, "b"],
      ]),
    ).toBeNull()
    expect(
      krippendorffAlpha([
        ["a", "a"],
        ["a", "a"],
      ]),
    ).toBe(1)
  })
})

describe("findInconsistencies", () => {
  it("holds the infobox against the body", () => {
    const found = findInconsistencies([
      { id: "box", figure: figure(190, 205, { raw: "190–205" }), block: "infobox", order: 0 },
      { id: "body", figure: figure(160, 160, { raw: "160" }), block: "prose", order: 1 },
      { id: "same", figure: figure(200, 200), block: "prose", order: 2 },
    ])
    expect(found.map(one => one.ids)).toEqual([["box", "body"]])
  })

  it("says nothing of figures that count others or name nobody", () => {
    const found = findInconsistencies([
      { id: "box", figure: figure(190, 205), block: "infobox", order: 0 },
      { id: "wounded", figure: figure(40, 40, { measure: "wounded" }), block: "prose", order: 1 },
      { id: "bare", figure: figure(40, 40, { population: "unspecified" }), block: "prose", order: 2 },
    ])
    expect(found).toEqual([])
  })

  it("checks a cell's total against its parts", () => {
    const of = { population: "soldiers" } as const
    const found = findInconsistencies([
      { id: "a", figure: figure(210, 280, of), block: "infobox", order: 0, group: "cell" },
      { id: "b", figure: figure(80, 100, of), block: "infobox", order: 1, group: "cell" },
      { id: "t", figure: figure(290, 350, of), block: "infobox", order: 2, group: "cell", total: true },
    ])
    expect(found.map(one => [one.kind, one.ids])).toEqual([["total", ["t", "a", "b"]]])
  })

  it("shows a total that is round but further from its sum than rounding reaches", () => {
    const cell = (id: string, n: number, total = false) =>
      ({ id, figure: figure(n, n), block: "table", order: n, group: "column", total }) as const
    expect(findInconsistencies([cell("a", 1220), cell("b", 1090), cell("t", 2000, true)])).toMatchObject([
      { kind: "total", ids: ["t", "b", "a"], values: { low: 2310, totalLow: 2000 } },
    ])
    expect(findInconsistencies([cell("a", 14), cell("b", 10), cell("t", 20, true)])).toHaveLength(1)
    expect(findInconsistencies([cell("a", 1020), cell("b", 1090), cell("t", 2000, true)])).toEqual([])
    expect(findInconsistencies([cell("a", 5), cell("b", 2), cell("t", 6, true)])).toHaveLength(1)
  })

  describe("adds up the cells of the two sides", () => {
    const of = (id: string, n: number, side: 1 | 2 | null, population: Population, total = false) =>
      ({
        id,
        figure: figure(n, n, { side, population }),
        block: "infobox",
        order: n,
        group: id,
        total,
      }) as const
    const sides = [
      of("soldiers", 30, 1, "soldiers"),
      of("militia", 44, 1, "militiamen"),
      of("rebels", 70, 2, "rebels"),
    ]

    it("and holds the total of both against them", () => {
      const total = { ...of("all", 120, null, "people", true), block: "prose" as const }
      expect(findInconsistencies([...sides, total])).toMatchObject([
        { kind: "total", ids: ["all", "soldiers", "militia", "rebels"], values: { low: 144, totalLow: 120 } },
      ])
      expect(
        findInconsistencies([...sides, { ...total, figure: figure(144, 144, { population: "people" }) }]),
      ).toEqual([])
    })

    it("but says nothing of a total that counts more than the two sides, or others", () => {
      expect(findInconsistencies([...sides, of("all", 200, null, "people", true)])).toEqual([])
      expect(findInconsistencies([...sides, of("all", 12, null, "civilians", true)])).toEqual([])
      expect(findInconsistencies([sides[0]!, sides[1]!, of("all", 20, null, "people", true)])).toEqual([])
    })

    it("nor where a cell gives rival counts of one people", () => {
      const rival = of("others", 90, 2, "rebels")
      expect(findInconsistencies([...sides, rival, of("all", 120, null, "people", true)])).toEqual([])
    })

    it("and takes a side's own total before its parts", () => {
      const own = of("side", 74, 1, "unspecified", true)
      expect(findInconsistencies([...sides, own, of("all", 144, null, "people", true)])).toEqual([])
      expect(findInconsistencies([...sides, own, of("all", 130, null, "combatants", true)])).toEqual([])
    })
  })

  it("holds the infobox's only toll that names nobody against the lead's only one", () => {
    const bare = { population: "unspecified" } as const
    const box = { id: "box", figure: figure(54, 54, bare), block: "infobox", order: 0 } as const
    const lead = { id: "lead", figure: figure(61, 61, bare), block: "prose", lead: true, order: 1 } as const
    expect(findInconsistencies([box, lead]).map(one => one.ids)).toEqual([["box", "lead"]])
    const second = { ...lead, id: "second", order: 2 }
    expect(findInconsistencies([box, lead, second])).toEqual([])
    const ofOneSide = { ...box, figure: figure(54, 54, { ...bare, side: 1 }) }
    expect(findInconsistencies([ofOneSide, lead])).toEqual([])
  })

  it("checks the total at the end of a row", () => {
    const cell = (id: string, n: number, measure: "killed" | "wounded" | "casualties", totalAcross = false) =>
      ({
        id,
        figure: figure(n, n, { measure }),
        block: "table",
        order: n,
        across: "row",
        totalAcross,
      }) as const
    const row = [cell("a", 12, "killed"), cell("b", 30, "wounded")]
    expect(findInconsistencies([...row, cell("t", 42, "casualties", true)])).toEqual([])
    const [found] = findInconsistencies([...row, cell("t", 45, "casualties", true)])
    expect(found?.ids).toEqual(["t", "a", "b"])
  })

  it("names a range whose ends stand in two sentences, unless one gives both", () => {
    const range = { id: "r", figure: figure(30, 38), block: "infobox", order: 0 } as const
    const low = { id: "l", figure: figure(30, 30), block: "prose", order: 1 } as const
    const high = { id: "h", figure: figure(38, 38), block: "prose", order: 2 } as const
    const both = { id: "b", figure: figure(30, 38), block: "prose", order: 3 } as const
    expect(findInconsistencies([range, low, high])).toMatchObject([
      { kind: "ends_apart", ids: ["r", "l", "h"] },
    ])
    expect(findInconsistencies([range, low, high, both])).toEqual([])
    expect(findInconsistencies([range, low])).toEqual([])
  })

  it("holds two strengths against each other only where both name the force", () => {
    const strength = (n: number, groupText?: string) =>
      figure(n, n, { measure: "strength", population: "soldiers", ...(groupText ? { groupText } : {}) })
    const against = (a: string | undefined, b: string | undefined) =>
      findInconsistencies([
        { id: "box", figure: strength(8_000, a), block: "infobox", order: 0 },
        { id: "body", figure: strength(300, b), block: "prose", order: 1 },
      ]).length
    expect(against(undefined, undefined)).toBe(0)
    expect(against("Loremite", "Ruritanian")).toBe(0)
    expect(against("Loremite", "loremite")).toBe(1)
  })
})
