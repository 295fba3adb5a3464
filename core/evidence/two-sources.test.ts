import { describe, expect, it } from "vitest"
import { mayTick } from "../disputes/tick"
import { readFigure } from "../figures/read-figure"
import { type ComparedEvidence, compareQuestion } from "./compare-question"
import { lacksTwo } from "./two-sources"

const says = (id: string, quote: string, more: Partial<ComparedEvidence> = {}): ComparedEvidence => ({
  ...{ id, sourceId: `source of ${id}`, stance: "supports", quote, independent: true },
  ...{ match: { kind: "unlooked", errors: 0, digitDiff: false }, figure: readFigure(quote) },
  ...more,
})
const copy = { independent: false }
const absent = { match: { kind: "absent", errors: 0, digitDiff: false } } as const
const same = { sourceId: "one" }
const geese = "42 geese were killed"

/** What is said of how many sources there are; null where it is enough. */
function said(words: string, evidence: ComparedEvidence[], kind: "figure" | "date" | "name" = "figure") {
  const figure = kind === "figure" ? readFigure(words) : null
  const { comparison } = compareQuestion({
    ...{ kind, mentions: [{ words, figure }], evidence, year: 1987, mustHaveTwo: true },
  })
  return comparison.reasons.find(one => one.code === "comparison.two_needed")?.values.n ?? null
}

describe("a question that must have two sources", () => {
  it.each<[string, ComparedEvidence[], number | null]>([
    ["none", [], 0],
    ["one that says so", [says("a", geese)], 1],
    ["two that say so", [says("a", geese), says("b", geese)], null],
    ["two that say so, of which one repeats the other", [says("a", geese), says("b", geese, copy)], 1],
    ["one source quoted twice", [says("a", geese, same), says("b", geese, same)], 1],
    [
      "one that says so and one that says something else",
      [says("a", geese), says("b", "60 geese were killed")],
      0,
    ],
    ["one whose quote is not in its saved copy", [says("a", geese), says("b", geese, absent)], 1],
  ])("counts %s", (_, evidence, n) => expect(said(geese, evidence)).toBe(n))

  it("counts each end of a range by itself", () => {
    const floor = (id: string) => says(id, "at least 40 geese were killed")
    const ceiling = (id: string) => says(id, "up to 55 geese were killed")
    const range = "40–55 geese were killed"
    expect(said(range, [floor("a"), ceiling("b")])).toBe(1)
    expect(said(range, [floor("a"), floor("b")])).toBe(0)
    expect(said(range, [floor("a"), floor("b"), ceiling("c"), ceiling("d")])).toBeNull()
  })

  it("counts days, and words without a number by what people said of the evidence", () => {
    const day = (id: string) => says(id, "4 August 1987", { figure: null })
    expect(said("4 August 1987", [day("a"), day("b")], "date")).toBeNull()
    expect(said("4 August 1987", [day("a")], "date")).toBe(1)
    const named = (id: string) => says(id, "the keeper", { figure: null })
    expect(said("the keeper", [named("a"), named("b")], "name")).toBeNull()
    expect(said("the keeper", [named("a")], "name")).toBe(1)
  })

  it("is not ticked without a reason while one is missing, and nobody else's question is held back", () => {
    const asked = {
      kind: "figure" as const,
      mentions: [{ words: geese, figure: readFigure(geese) }],
      year: null,
    }
    const one = { ...asked, evidence: [says("a", geese)] }
    expect(mayTick(compareQuestion(one).comparison)).toBe(true)
    expect(mayTick(compareQuestion({ ...one, mustHaveTwo: true }).comparison)).toBe(false)
    expect(lacksTwo(compareQuestion(one).comparison)).toBe(false)
  })
})
