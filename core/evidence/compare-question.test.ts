import { describe, expect, it } from "vitest"
import { readFigure } from "../figures/read-figure"
import { type ComparedEvidence, compareQuestion, type QuestionToCompare } from "./compare-question"

const typed = { kind: "unlooked", errors: 0, digitDiff: false } as const
let made = 0
const says = (quote: string, more: Partial<ComparedEvidence> = {}): ComparedEvidence => ({
  ...{
    id: `e${++made}`,
    stance: "supports",
    quote,
    match: typed,
    figure: readFigure(quote),
    independent: true,
  },
  ...more,
})
const figure = (words: string, ...evidence: ComparedEvidence[]): QuestionToCompare => ({
  ...{ kind: "figure", mentions: [{ words, figure: readFigure(words) }], evidence, year: null },
})
const date = (words: string, ...evidence: ComparedEvidence[]): QuestionToCompare => ({
  ...{ kind: "date", mentions: [{ words, figure: null }], evidence, year: 1987 },
})
const absent = { match: { kind: "absent", errors: 0, digitDiff: false } } as const
const otherDigits = { match: { kind: "fuzzy", errors: 1, digitDiff: true } } as const

describe("compareQuestion", () => {
  it.each<[string, QuestionToCompare, string]>([
    ["nothing to compare", figure("40 civilians killed"), "no_evidence"],
    ["the same number", figure("40 civilians killed", says("40 civilians killed")), "agrees"],
    [
      "only the lower end",
      figure("40–55 civilians killed", says("at least 40 civilians killed")),
      "agrees_in_part",
    ],
    ["another number", figure("40 civilians killed", says("62 civilians killed")), "conflicts"],
    [
      "quotes that are not in their source",
      figure("40 civilians killed", says("40 civilians killed", absent)),
      "quote_not_found",
    ],
    [
      "a quote whose digits differ",
      figure("40 civilians killed", says("40 civilians killed", otherDigits)),
      "quote_not_found",
    ],
    [
      "a copy with another number",
      figure(
        "40 civilians killed",
        says("40 civilians killed"),
        says("62 civilians killed", { independent: false }),
      ),
      "agrees",
    ],
    ["a date of the same days", date("3 May", says("on 3 May")), "agrees"],
    ["a day before the days", date("mid-May", says("on 3 May")), "conflicts"],
    [
      "words that a person marked as against",
      { ...figure("x"), kind: "statement", evidence: [says("not so", { stance: "contradicts" })] },
      "conflicts",
    ],
  ])("finds in %s: %#", (_, asked, state) => expect(compareQuestion(asked).comparison.state).toBe(state))

  it("says that a quote was typed and not compared with a saved copy", () => {
    const { reasons } = compareQuestion(figure("40 civilians killed", says("40 civilians killed"))).comparison
    expect(reasons).toContainEqual({ code: "comparison.typed_only", values: { n: 1 } })
  })

  it("shows the mention that agrees least", () => {
    const asked = figure("40 civilians killed", says("40 civilians killed"))
    const other = { words: "55 civilians killed", figure: readFigure("55 civilians killed") }
    const { comparison } = compareQuestion({ ...asked, mentions: [...asked.mentions, other] })
    expect(comparison.state).toBe("conflicts")
  })

  it("tells how each piece of evidence stands to the claim", () => {
    const evidence = says("at least 40 civilians killed")
    const { relations } = compareQuestion(figure("40 civilians killed", evidence))
    expect(relations.get(evidence.id)).toMatchObject({
      relation: "within",
      flags: expect.arrayContaining(["qualifier_dropped"]),
    })
  })
})
