import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Figure } from "./figure"
import { readFigure } from "./read-figure"
import { isRecognisable, likeness, maySayTheSame, namedSpan } from "./same-fact"

const read = (words: string) => readFigure(words) as Figure

describe("maySayTheSame", () => {
  it.each([
    ["190–205 civilians killed", "190–205 civilians killed"],
    ["190–205 civilians killed", "at least 190 civilians were killed"],
    ["114–127 soldiers killed", "120 soldiers were killed"],
    ["about 2,000 civilians were displaced", "1,900 civilians were displaced"],
    ["42 soldiers were killed", "42 were killed"],
    ["120 houses", "120 houses"],
    ["$5 million", "$5 million"],
  ])("holds “%s” and “%s” for what may be one fact", (one, other) => {
    expect(maySayTheSame(read(one), read(other))).toBe(true)
    expect(maySayTheSame(read(other), read(one))).toBe(true)
  })

  it.each([
    ["another measure", "42 soldiers were killed", "42 soldiers were wounded"],
    ["other people", "42 soldiers were killed", "42 civilians were killed"],
    ["a part of the people", "300 people were killed", "300 civilians were killed"],
    ["numbers apart", "42 soldiers were killed", "61 soldiers were killed"],
    ["an open end that reaches over it", "at least 40 soldiers were killed", "900 soldiers were killed"],
    ["another unit", "120 houses", "120 bridges"],
    ["money near it", "$5 million", "$5.2 million"],
    ["another kind", "120 houses", "$120"],
    ["a part of the toll", "190 civilians killed", "at least 190 civilians executed"],
    ["a bare number", "190", "190"],
    ["what is denied", "20 soldiers were killed", "The army denied that 20 soldiers were killed"],
  ])("does not hold %s for the same fact", (_, one, other) => {
    expect(maySayTheSame(read(one), read(other))).toBe(false)
    expect(maySayTheSame(read(other), read(one))).toBe(false)
  })

  it("is the same from both sides, whatever is counted", () => {
    const phrase = fc
      .tuple(
        fc.constantFrom("", "at least ", "about ", "up to "),
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom("soldiers", "civilians", "people", "houses"),
        fc.constantFrom("killed", "wounded"),
      )
      .map(([hedge, n, who, deed]) => `${hedge}${n} ${who} were ${deed}`)
    fc.assert(
      fc.property(phrase, phrase, (one, other) => {
        const [a, b] = [read(one), read(other)]
        expect(maySayTheSame(a, b)).toBe(maySayTheSame(b, a))
        expect(likeness(a, b)).toBe(likeness(b, a))
        if (isRecognisable(a)) expect(maySayTheSame(a, a)).toBe(true)
      }),
    )
  })
})

describe("namedSpan", () => {
  it.each<[string, [number, number]]>([
    ["at least 190 civilians killed", [190, 190]],
    ["up to 40 soldiers killed", [40, 40]],
    ["1,500–2,000 fighters", [1500, 2000]],
    ["about 2,000 fighters", [1800, 2200]],
    ["dozens of soldiers killed", [24, 99]],
  ])("of “%s” is %j", (words, [low, high]) => expect(namedSpan(read(words))).toEqual({ low, high }))

  it("is nothing where no number is named", () => {
    expect(namedSpan({ ...read("40 soldiers killed"), state: "unknown" })).toBeNull()
  })
})

describe("likeness", () => {
  it("puts the same numbers of the same people first", () => {
    const own = read("190–205 civilians killed")
    const order = ["190–205 civilians killed", "190 civilians killed", "190–205 killed", "200 killed"]
    const found = [...order].reverse().sort((a, b) => likeness(own, read(b)) - likeness(own, read(a)))
    expect(found).toEqual(order)
  })
})
