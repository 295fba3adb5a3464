import { describe, expect, it } from "vitest"
import { holdersOf, leftBehind, likelySection, type OutlineEntry } from "./sections"

const entry = (heading: string, level: number, nth = 0): OutlineEntry => ({ heading, level, nth })
const outline = [
  entry("", 0),
  entry("Fighting", 1),
  entry("First day", 2),
  entry("Losses", 3),
  entry("Second day", 2),
  entry("Losses", 3, 1),
  entry("After", 1),
]

describe("holdersOf", () => {
  const holders = (...assigned: string[]) =>
    holdersOf(outline, ({ heading, nth }) => assigned.includes(`${heading}${nth || ""}`))

  it("gives a section what lies in it, unless somebody else was given that", () => {
    expect(holders("Fighting", "Second day")).toEqual([-1, 1, 1, 1, 4, 4, -1])
  })

  it("tells sections of the same heading apart", () => {
    expect(holders("Losses1")).toEqual([-1, -1, -1, -1, -1, 5, -1])
  })

  it("keeps the lead to itself", () => {
    expect(holders("")).toEqual([0, -1, -1, -1, -1, -1, -1])
  })
})

describe("leftBehind", () => {
  it("names assignments whose heading is gone", () => {
    const given = [
      { heading: "After", nth: 0 },
      { heading: "Aftermath", nth: 0 },
      { heading: "Losses", nth: 2 },
    ]
    expect(leftBehind(given, outline)).toEqual(given.slice(1))
  })
})

describe("likelySection", () => {
  it("takes the free section that shares most words", () => {
    expect(likelySection({ heading: "The second day of fighting", nth: 0 }, outline)?.heading).toBe(
      "Second day",
    )
  })

  it("takes the first free one where no word is shared, and none where all are given", () => {
    expect(likelySection({ heading: "Epilogue", nth: 0 }, outline.slice(4))?.heading).toBe("Second day")
    expect(likelySection({ heading: "Epilogue", nth: 0 }, [])).toBeNull()
  })
})
