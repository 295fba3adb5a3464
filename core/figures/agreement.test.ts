import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { intervalOverlap } from "./agreement"

const interval = (low: number, high: number) => ({ low, high })

describe("intervalOverlap", () => {
  it.each([
    ["the same", interval(114, 127), interval(114, 127), 1],
    ["one number in both", interval(10, 12), interval(12, 14), 1 / 5],
    ["half of each", interval(1, 4), interval(3, 6), 2 / 6],
    ["one inside the other", interval(1, 10), interval(4, 5), 2 / 10],
    ["a number and another", interval(44, 44), interval(45, 45), 0],
    ["far apart", interval(1, 2), interval(100, 200), 0],
  ])("is their shared part of all that either holds: %s", (_, a, b, share) => {
    expect(intervalOverlap(a, b)).toBeCloseTo(share, 12)
  })

  it("is the same from both sides, from 0 to 1, and 1 only for the same", () => {
    const any = fc.tuple(fc.nat(10_000), fc.nat(10_000)).map(([low, width]) => interval(low, low + width))
    fc.assert(
      fc.property(any, any, (a, b) => {
        const share = intervalOverlap(a, b)
        expect(share).toBe(intervalOverlap(b, a))
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share === 1).toBe(a.low === b.low && a.high === b.high)
        expect(share).toBeLessThanOrEqual(1)
      }),
    )
  })
})
