import { describe, expect, it } from "vitest"
import { findQuote, partsOfQuote } from "./find-quote"

const text =
  "In Lorem Valley the council counted at least 190 dead geese. It named them all, day by day. None of the dead was a swan."

describe("findQuote", () => {
  it.each([
    ["an ellipsis", "the council counted at least 190 … None of the dead was a swan"],
    ["three points", "the council counted at least 190 dead geese ... None of the dead"],
    ["an ellipsis in brackets", "In Lorem Valley […] named them all [...] was a swan."],
  ])("finds the parts of a quote with %s in order", (_, quote) => {
    const { found, missing } = findQuote(text, { exact: quote })
    expect(missing).toBeNull()
    expect(found?.match).toMatchObject({ kind: "exact", digitDiff: false })
    expect(found?.pieces.map(({ start, end }) => text.slice(start, end))).toEqual(partsOfQuote(quote))
  })

  it("says which part is not there", () => {
    expect(findQuote(text, { exact: "the council counted … two thousand swans in a lake" })).toEqual({
      ...{ found: null, missing: "two thousand swans in a lake" },
    })
  })

  it("does not take parts in another order", () => {
    expect(findQuote(text, { exact: "None of the dead was a swan … counted at least 190" }).found).toBeNull()
  })

  it("tells other digits in one part", () => {
    const { found } = findQuote(text, { exact: "the council counted at least 196 dead geese … was a swan" })
    expect(found?.match).toMatchObject({ digitDiff: true })
    expect(found?.match.found).toContain("190")
  })

  it("leaves a quote alone whose points stand in the source", () => {
    const odd = "He said: wait... then left."
    expect(findQuote(odd, { exact: "wait... then left" }).found?.match.kind).toBe("exact")
  })

  it("takes the nearest of equal parts", () => {
    const twice = "A goose. A goose. They flew away over Lorem Valley in one long line."
    const { found } = findQuote(twice, { exact: "A goose … flew away over Lorem Valley in one long line" })
    expect(found?.start).toBe(9)
  })
})
