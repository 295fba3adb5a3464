import { describe, expect, it } from "vitest"
import { refusalOf } from "../failing/app-error"
import { readDate } from "./dates"
import { figuresOfLine, relateLine, totalLine } from "./lines"
import { readFigure } from "./read-figure"
import { relateDates } from "./relate-dates"

describe("readFigure of what people type", () => {
  it.each([
    ["1,500–2,000", 1500, 2000, "range"],
    ["1500-2000", 1500, 2000, "range"],
    ["5 - 6", 5, 6, "range"],
    ["≥ 190", 190, null, "at_least"],
    ["190+", 190, null, "more_than"],
    ["> 200", 200, null, "more_than"],
    ["<= 5", null, 5, "up_to"],
    ["<5", null, 5, "less_than"],
    ["~40", 40, 40, "approximately"],
    ["at least 190", 190, null, "at_least"],
    ["190", 190, 190, "exact"],
    ["20.000", 20000, 20000, "exact"],
    ["10 000", 10000, 10000, "exact"],
    ["12'000", 12000, 12000, "exact"],
    ["2,00,000", 200000, 200000, "exact"],
    ["١٬٢٣٤", 1234, 1234, "exact"],
    ["۱۲۳", 123, 123, "exact"],
    ["१२३", 123, 123, "exact"],
    ["１２３", 123, 123, "exact"],
    ["half a million", 500000, 500000, "exact"],
    ["two to three thousand", 2000, 3000, "range"],
    ["two or three dozen", 24, 36, "range"],
    ["1.2 million", 1200000, 1200000, "exact"],
    ["several hundred", 300, 999, "vague"],
  ] as const)("reads %s", (text, low, high, qualifier) => {
    expect(readFigure(text)).toMatchObject({ low, high, qualifier })
  })

  it("reads a reversed range and says so", () => {
    expect(readFigure("205–190")).toMatchObject({ low: 190, high: 205, reversed: true })
  })

  it("keeps both readings of a vague word", () => {
    expect(readFigure("dozens")).toMatchObject({ low: 24, high: 99, vague: { word: "dozens", floor: 12 } })
  })

  it("keeps a number beyond 2^53 as words", () => {
    expect(readFigure("99999999999999999999")).toMatchObject({
      state: "beyond",
      low: null,
      raw: "99999999999999999999",
    })
  })

  it.each(["", "nonsense", "early August 2013", "the small village", "†"])(
    "reads no figure in “%s”",
    text => {
      expect(readFigure(text)).toBeNull()
    },
  )
})

describe("readDate", () => {
  it.each([
    ["early August 2013", "2013-08-01", "2013-08-10"],
    ["mid-August", "--08-11", "--08-20"],
    ["late February 2012", "2012-02-21", "2012-02-29"],
    ["23/24 December 1944", "1944-12-23", "1944-12-24"],
    ["30 December 1944 – 2 January 1945", "1944-12-30", "1945-01-02"],
    ["Aug. 4, 2013", "2013-08-04", "2013-08-04"],
    ["2013-08", "2013-08-01", "2013-08-31"],
    ["since May 2011", "2011-05-01", null],
    ["until June 1944", null, "1944-06-30"],
    ["1576–77", "1576-01-01", "1577-12-31"],
    ["summer of 1914", "1914-06-01", "1914-08-31"],
  ])("reads %s", (text, from, to) => {
    expect(readDate(text)).toMatchObject({ from, to })
  })

  it("reads Spanish dates", () => {
    expect(readDate("a principios de agosto de 2013", { language: "es" })).toMatchObject({
      from: "2013-08-01",
      to: "2013-08-10",
    })
  })

  it.each(["he may go", "31 February 2013", "", "2013-13-01"])("reads no date in “%s”", text => {
    expect(readDate(text)).toBeNull()
  })

  it("gives days without a year the other date's", () => {
    expect(relateDates(readDate("mid-August"), readDate("5 August 2013"))).toBe("contradicts")
    expect(relateDates(readDate("mid-August"), readDate("15 August 2013"))).toBe("contains")
  })
})

describe("lines", () => {
  it("answers a line with its id", () => {
    expect(figuresOfLine({ id: "a", text: "40 guards were killed." })).toMatchObject({
      id: "a",
      figures: [{ low: 40, high: 40 }],
    })
    expect(relateLine({ id: "b", claim: { low: 1, high: 1 }, evidence: { low: 1, high: 1 } })).toMatchObject({
      id: "b",
      relation: "equal",
    })
    expect(
      totalLine({
        id: "c",
        total: { low: 3, high: 3 },
        parts: [
          { low: 1, high: 1 },
          { low: 2, high: 2 },
        ],
      }),
    ).toMatchObject({ verdict: "consistent" })
  })

  it.each([
    [() => figuresOfLine(7), "figures.line_not_object"],
    [() => figuresOfLine({ id: 1 }), "figures.line_without_text"],
    [() => relateLine({ claim: { low: 1, high: 1 } }), "figures.line_without_figure"],
    [() => relateLine({ claim: { low: "1" }, evidence: {} }), "figures.line_bad_bound"],
    [() => relateLine({ claim: { low: 5, high: 1 }, evidence: {} }), "figures.line_reversed"],
    [
      () => relateLine({ claim: { low: 1, high: 1, measure: "eaten" }, evidence: {} }),
      "figures.line_bad_value",
    ],
    [() => totalLine({ total: { low: 1, high: 1 }, parts: 3 }), "figures.line_without_parts"],
  ])("refuses a bad line: %#", (ask, code) => {
    let thrown: unknown
    try {
      ask()
    } catch (error) {
      thrown = error
    }
    expect(refusalOf(thrown)).toMatchObject({ kind: "invalid", code })
  })
})
