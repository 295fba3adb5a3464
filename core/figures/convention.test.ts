import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { conventionIn, conventionOf, readingBy, usualConvention } from "./convention"
import { envelope, tolerance } from "./envelope"
import { readFigure } from "./read-figure"
import { relateFigures } from "./relate"

const figure = (words: string) => {
  const read = readFigure(words)
  if (!read) throw new Error(`no figure in “${words}”`)
  return read
}

describe("conventionOf", () => {
  it("takes the article's word before the workspace's, and the usual where neither says", () => {
    const workspace = conventionIn({ "figures.vague": "floor", "figures.toleranceMost": 20 })
    expect(conventionOf({ toleranceMost: 8 }, workspace)).toEqual({
      ...usualConvention,
      vague: "floor",
      toleranceMost: 8,
    })
    expect(conventionOf(null, conventionIn({}))).toEqual(usualConvention)
  })

  it("keeps the margin's ends in order and in range whatever was stored", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (vague, toleranceLeast, toleranceMost) => {
        const made = conventionOf({ vague, toleranceLeast, toleranceMost })
        expect(made.toleranceLeast).toBeGreaterThanOrEqual(0)
        expect(made.toleranceMost).toBeLessThanOrEqual(50)
        expect(made.toleranceLeast).toBeLessThanOrEqual(made.toleranceMost)
      }),
    )
  })
})

describe("what is read by a convention", () => {
  const floor = readingBy({ ...usualConvention, vague: "floor" })

  it.each([
    ["dozens of geese were killed", 24, 99, 12],
    ["hundreds of geese were killed", 200, 999, 100],
  ])(
    "reads the vague word of “%s” as the words say, or at the recorder's floor",
    (words, low, high, least) => {
      expect(envelope(figure(words))).toMatchObject({ low, high })
      expect(envelope(figure(words), floor)).toMatchObject({ low: least, high: least })
    },
  )

  it("keeps an approximation's margin between the two shares", () => {
    expect(tolerance(2_000)).toBe(200)
    expect(tolerance(2_000, { least: 0.02, most: 0.03 })).toBe(60)
    expect(tolerance(158_000, { least: 0.01, most: 0.03 })).toBe(1_580)
    expect(tolerance(40, { least: 0, most: 0 })).toBe(0)
  })

  it("changes how two figures stand to each other, by nothing else", () => {
    const [claim, source] = [figure("about 2,000 geese were killed"), figure("2,150 geese were killed")]
    expect(relateFigures(claim, source).relation).toBe("contains")
    const narrow = readingBy({ ...usualConvention, toleranceLeast: 1, toleranceMost: 2 })
    expect(relateFigures(claim, source, narrow).relation).toBe("contradicts")
  })
})
