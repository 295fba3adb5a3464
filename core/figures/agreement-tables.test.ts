import { describe, expect, it } from "vitest"
import { compareEnds, type EvidenceForEnds } from "./compare-ends"
import { detectFigures } from "./detect"
import { envelope } from "./envelope"
import type { Figure, Relation, RelationFlag } from "./figure"
import { relateFigures } from "./relate"
import { figure } from "./testing/figure-line"

// What FIGURES.md settles, row by row: its rules of the calculus, its table of lessons, its sentences on support.

const at = (n: number, more: Partial<Figure> = {}) => figure(n, n, more)
const floor = (n: number, more: Partial<Figure> = {}) => figure(n, null, { qualifier: "at_least", ...more })
const people = { population: "people" } as const
const bare = { population: "unspecified" } as const
const soldiers = { population: "soldiers" } as const

/** Its first rule: what each way of saying a number spans. */
describe("an envelope", () => {
  const INF = Number.POSITIVE_INFINITY
  it.each([
    ["190", 190, 190],
    ["190–205", 190, 205],
    ["at least 190", 190, INF],
    ["more than 190", 191, INF],
    ["up to 190", 0, 190],
    ["fewer than 190", 0, 189],
    ["nearly 200", 180, 199],
    ["about 158,000", 150_100, 165_900],
    ["about 2,000", 1_800, 2_200],
    ["about 40", 36, 44],
    ["dozens of", 24, 99],
    ["hundreds of", 200, 999],
  ])("of “%s”, read from a sentence, is %d to %d", (words, low, high) => {
    const [read] = detectFigures(`They say that ${words} civilians were killed.`)
    expect(envelope(read!)).toMatchObject({ low, high })
  })

  it("of a bound on money or a share stays open at its number instead of the next", () => {
    const share = figure(12.5, null, { kind: "percent", unit: "%", qualifier: "more_than" })
    expect(envelope(share)).toMatchObject({ low: 12.5, lowOpen: true, high: INF })
  })
})

/** Its second rule: what must be the same before numbers are compared, and what order says where it is not. */
describe("the gate", () => {
  const cases: readonly (readonly [string, Figure, Figure, Relation, readonly RelationFlag[]])[] = [
    [
      "keeps the dead and the wounded apart",
      at(40),
      at(40, { measure: "wounded" }),
      "not_comparable",
      ["measure"],
    ],
    ["keeps the sides apart", at(40, { side: 1 }), at(40, { side: 2 }), "not_comparable", ["side"]],
    [
      "keeps soldiers and rebels apart",
      at(40, soldiers),
      at(40, { population: "rebels" }),
      "not_comparable",
      ["population"],
    ],
    [
      "sets a part against its whole by order only",
      at(40, { demographic: "women" }),
      at(90),
      "not_comparable",
      ["population"],
    ],
    [
      "refuses a part above its whole",
      at(95, { demographic: "women" }),
      at(90),
      "contradicts",
      ["part_exceeds_whole"],
    ],
    [
      "refuses soldiers above all combatants",
      at(95, soldiers),
      at(90, { population: "combatants" }),
      "contradicts",
      ["part_exceeds_whole"],
    ],
    ["lets a number that names nobody meet any", at(40, bare), at(40, soldiers), "equal", []],
    ["does not let “people” meet any", at(40, people), at(40), "not_comparable", ["population"]],
    [
      "refuses more dead than casualties",
      at(80),
      at(60, { measure: "casualties" }),
      "contradicts",
      ["measure_upcast"],
    ],
    [
      "lets fewer dead than casualties stand",
      at(40),
      at(60, { measure: "casualties" }),
      "not_comparable",
      ["measure"],
    ],
    [
      "refuses a toll that shrinks",
      at(50, { asOf: "2013-08-20" }),
      at(90, { asOf: "2013-08-08" }),
      "contradicts",
      ["non_monotone"],
    ],
    [
      "keeps what only one place counts apart",
      at(40, { scope: "Lorem" }),
      at(40, { scope: "Dolor" }),
      "not_comparable",
      ["scope"],
    ],
  ]
  it.each(cases)("%s", (_, claim, evidence, relation, flags) => {
    const found = relateFigures(claim, evidence)
    expect(found.relation).toBe(relation)
    expect(found.flags).toEqual(expect.arrayContaining([...flags]))
  })
})

/** Its third, fourth and fifth rules: the numbers themselves, counts of different days, and what is noted besides. */
describe("two that count the same", () => {
  const cases: readonly (readonly [string, Figure, Figure, Relation, readonly RelationFlag[]])[] = [
    ["are equal", figure(190, 205), figure(190, 205), "equal", []],
    ["are equal once rounded", at(23_000), at(23_049), "rounding_equal", []],
    ["lie one within the other", at(200), figure(190, 205), "within", []],
    ["contain one another", figure(190, 205), at(200), "contains", []],
    ["overlap", figure(100, 200), figure(150, 250), "overlaps", []],
    ["contradict each other", at(40), at(60), "contradicts", []],
    [
      "keep a relation though their days differ",
      at(40, { asOf: "2013-08-08" }),
      at(40, { asOf: "2013-08-20" }),
      "equal",
      ["asOf_differs"],
    ],
    [
      "do not contradict where the newer revises the older",
      at(107, { asOf: "2013-08-08" }),
      at(150, { asOf: "2013-08-20" }),
      "not_comparable",
      ["asOf", "suggests_outdated"],
    ],
    ["lost a bound on the way", at(190), floor(190), "within", ["qualifier_dropped"]],
    ["turned a bound round", floor(190), figure(null, 190), "overlaps", ["touch_only", "qualifier_inverted"]],
    [
      "leave an end unsaid",
      figure(190, 205),
      floor(190),
      "within",
      ["upper_bound_unsupported", "end_not_stated"],
    ],
    [
      "are told by somebody who denies it",
      at(20),
      at(20, { attribution: { speaker: "ministry", role: "official", verb: "denies", polarity: "denied" } }),
      "equal",
      ["denied"],
    ],
  ]
  it.each(cases)("%s", (_, claim, evidence, relation, flags) => {
    const found = relateFigures(claim, evidence)
    expect(found.relation).toBe(relation)
    expect(found.flags).toEqual(expect.arrayContaining([...flags]))
  })
})

/** Its sentences on support: a relation of numbers is none; each end of a claim is stated, allowed or opposed. */
describe("a question's comparison", () => {
  let n = 0
  const says = (
    low: number | null,
    high: number | null,
    more: Partial<EvidenceForEnds> = {},
  ): EvidenceForEnds => ({
    id: `e${++n}`,
    figure: figure(low, high),
    quoteFound: true,
    independent: true,
    ...more,
  })
  const claim = figure(190, 205)
  const state = (ours: Figure, evidence: EvidenceForEnds[]) => {
    const { state, end } = compareEnds(ours, evidence)
    return end ? `${state} ${end}` : state
  }

  it.each([
    [
      "exactly 4,000 lies within “at least 190”, and nothing states it",
      at(4_000),
      [says(190, null)],
      "allowed",
    ],
    ["every end stated agrees", claim, [says(190, 205)], "agrees"],
    ["one end stated agrees in part and names it", claim, [says(190, null)], "agrees_in_part lower"],
    ["the other end stated likewise", claim, [says(null, 205)], "agrees_in_part upper"],
    ["two sources may state an end each", claim, [says(190, null), says(null, 205)], "agrees"],
    ["an end that independent evidence excludes is opposed", claim, [says(null, 190)], "conflicts upper"],
    [
      "an end that only a copy excludes is not",
      claim,
      [says(190, null), says(null, 190, { independent: false })],
      "agrees_in_part lower",
    ],
    [
      "a quote that is not in its source states nothing",
      claim,
      [says(190, 205, { quoteFound: false })],
      "quote_not_found",
    ],
    [
      "evidence on others is of another scope",
      claim,
      [says(190, 205, { figure: figure(190, 205, { measure: "wounded" }) })],
      "other_scope",
    ],
    [
      "evidence that names nobody states no end of a claim on civilians' wider whole",
      at(40, people),
      [says(40, 40)],
      "other_scope",
    ],
    ["nothing at all is no evidence", claim, [], "no_evidence"],
    ["context is no evidence", claim, [says(190, 205, { stance: "context" })], "no_evidence"],
    [
      "an approximation states no firm end",
      at(190),
      [says(190, 190, { figure: at(190, { qualifier: "approximately" }) })],
      "allowed",
    ],
    [
      "a floor met by a higher exact count agrees in part",
      floor(190),
      [says(200, 200)],
      "agrees_in_part lower",
    ],
  ] as const)("%s", (_, ours, evidence, expected) => {
    expect(state(ours, [...evidence])).toBe(expected)
  })

  it("counts a copy once in the hull, and takes no mean", () => {
    const found = compareEnds(claim, [says(190, 200), says(100, 300, { independent: false }), says(195, 205)])
    expect(found.hull).toEqual({ low: 190, high: 205 })
  })
})
