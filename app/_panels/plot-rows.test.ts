import { describe, expect, it } from "vitest"
import type { Figure } from "@/core/figures/figure"
import { plotDomain } from "./plot-rows"

const figure = (low: number | null, high: number | null) => ({ low, best: null, high }) as Figure

describe("plotDomain", () => {
  it("holds every named number with room at both sides", () => {
    const [from, to] = plotDomain(figure(190, 205), [], { low: 190, high: 205 })
    expect(from).toBeLessThan(190)
    expect(to).toBeGreaterThan(205)
  })

  it("leaves more room where an end is open", () => {
    const closed = plotDomain(figure(100, 200), [], null)
    const open = plotDomain(figure(100, 200), [], { low: 100, high: null })
    expect(open[1]).toBeGreaterThan(closed[1])
  })

  it("never goes below zero for counts, and never has no width", () => {
    expect(plotDomain(figure(0, 3), [], null)[0]).toBe(0)
    const [from, to] = plotDomain(figure(5000, 5000), [], null)
    expect(to).toBeGreaterThan(from)
  })
})
