import { describe, expect, it } from "vitest"
import { findInText, mostFound } from "./find-in-text"

const words = (text: string, q: string) => findInText(text, q).map(({ start, end }) => text.slice(start, end))

describe("findInText", () => {
  it("finds words in any case and over line breaks", () => {
    expect(words("At Least\n190 geese, at least 190 swans", "at least 190")).toEqual([
      "At Least\n190",
      "at least 190",
    ])
  })

  it("takes signs for what they are", () => {
    expect(words("190 (sic) [2] a.b a-b a/b", "(sic) [2] a.b a-b a/b")).toHaveLength(1)
    expect(words("axb", "a.b")).toEqual([])
  })

  it("gives true offsets behind letters that grow in lower case", () => {
    expect(words("İİİ 190 geese", "190")).toEqual(["190"])
  })

  it("stops at more than anybody steps through, and finds nothing for nothing", () => {
    expect(findInText("a ".repeat(5_000), "a")).toHaveLength(mostFound)
    expect(findInText("a", "  ")).toEqual([])
  })
})
