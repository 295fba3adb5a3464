import { describe, expect, it } from "vitest"
import type { EvidenceView } from "@/core/desk/question-views"
import type { DateCompared } from "@/core/evidence/dates-compared"
import { readFigure } from "@/core/figures/read-figure"
import { datesPlot, figuresPlot, type Plot, plotDomain, type Span } from "./plot-rows"

const says = (id: string, quote: string, more: Partial<EvidenceView> = {}) =>
  ({
    ...{ id, source: { label: `Lorem ${id}` }, figure: readFigure(quote), independent: true },
    ...{ stance: "supports", ...more },
  }) as EvidenceView
const plot = (ours: Span, ...more: Span[]): Plot => ({
  ...{ ours, hull: null, days: false, whole: true },
  rows: more.map(span => ({ ...span }) as Plot["rows"][number]),
})

describe("figuresPlot", () => {
  it("has a row for each source that gives a number, with its open ends and its copies", () => {
    const drawn = figuresPlot(
      readFigure("190–205 civilians killed"),
      [
        says("a", "at least 190 civilians were killed"),
        says("b", "200 civilians were killed", { independent: false }),
        says("c", "many were hurt"),
        says("d", "unknown"),
      ],
      { low: 190, high: null },
    )
    expect(drawn?.ours).toEqual({ low: 190, high: 205 })
    expect(drawn?.rows).toMatchObject([
      { id: "a", low: 190, high: null, bound: true, independent: true },
      { id: "b", low: 200, best: 200, high: 200, bound: false, independent: false },
    ])
  })

  it("is nothing where no source, or not the text, gives a number", () => {
    expect(figuresPlot(readFigure("190 killed"), [says("c", "many were hurt")], null)).toBeNull()
    expect(figuresPlot(readFigure("unknown"), [says("a", "190 civilians were killed")], null)).toBeNull()
  })
})

describe("datesPlot", () => {
  const compared = (evidenceId: string, from: string | null, to: string | null): DateCompared => ({
    ...{ evidenceId, relation: "overlaps", ours: { from: "1987-06-01", to: "1987-06-10" } },
    theirs: { from, to },
  })

  it("draws days to their end, and open ends as open", () => {
    const drawn = datesPlot(
      [compared("a", "1987-06-03", "1987-06-03"), compared("b", "1987-06-05", null)],
      [says("a", ""), says("b", "")],
    )
    const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`)
    expect(drawn?.ours).toEqual({ low: at("1987-06-01"), high: at("1987-06-11") })
    expect(drawn?.rows).toMatchObject([
      { low: at("1987-06-03"), high: at("1987-06-04") },
      { low: at("1987-06-05"), high: null },
    ])
  })

  it("draws days without a year, and nothing where no source gives days", () => {
    const drawn = datesPlot([compared("a", "--02-29", "--02-29")], [says("a", "")])
    expect(drawn?.rows[0]?.low).toBe(Date.parse("2000-02-29T00:00:00Z"))
    expect(datesPlot([], [])).toBeNull()
  })
})

describe("plotDomain", () => {
  it("holds every named number with room at both sides", () => {
    const [from, to] = plotDomain({ ...plot({ low: 190, high: 205 }), hull: { low: 180, high: 210 } })
    expect(from).toBeLessThan(180)
    expect(to).toBeGreaterThan(210)
  })

  it("leaves more room where an end is open", () => {
    const closed = plotDomain(plot({ low: 100, high: 200 }))
    const open = plotDomain(plot({ low: 100, high: 200 }, { low: 100, high: null }))
    expect(open[1]).toBeGreaterThan(closed[1])
  })

  it("never goes below zero for counts, and never has no width", () => {
    expect(plotDomain(plot({ low: 0, high: 3 }))[0]).toBe(0)
    const [from, to] = plotDomain(plot({ low: 5000, high: 5000 }))
    expect(to).toBeGreaterThan(from)
  })
})
