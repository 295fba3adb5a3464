import { describe, expect, it } from "vitest"
import { readFigure } from "../figures/read-figure"
import { differsFrom } from "./differing"
import { judgedNow } from "./freshness"

const judged = (...words: string[]) =>
  judgedNow({ version: 1, words, figures: words.map(one => readFigure(one)), evidence: [] })
const says = (words: string) => ({ words, figure: readFigure(words) })

describe("differsFrom", () => {
  it.each<[string, boolean, string]>([
    ["190 civilians were killed", false, "the words that were judged"],
    ["in all 190 were killed", false, "the same number in other words"],
    ["205 civilians were killed", true, "another number"],
    ["at least 190 civilians were killed", true, "the same number as a floor"],
    ["many civilians were hurt", true, "no number"],
  ])("of “%s” is %s: %s", (words, differs) => {
    expect(differsFrom({ judged: judged("190 civilians were killed"), chosen: null }, says(words))).toBe(
      differs,
    )
  })

  it("asks the figure that was chosen before the words that were judged", () => {
    const decided = { judged: judged("190 civilians were killed"), chosen: readFigure("205") }
    expect(differsFrom(decided, says("190 civilians were killed"))).toBe(true)
    expect(differsFrom(decided, says("205 people died"))).toBe(false)
  })

  it("holds other units for other figures", () => {
    const decided = { judged: judged("12 houses burned"), chosen: null }
    expect(differsFrom(decided, says("12 bridges burned"))).toBe(true)
    expect(differsFrom(decided, says("Twelve houses burned"))).toBe(false)
  })

  it("asks words where nothing is counted", () => {
    const decided = { judged: judged("Lorem Ipsum", "Ipsum, Lorem"), chosen: null }
    expect(differsFrom(decided, { words: "Lorem Ipsum", figure: null })).toBe(false)
    expect(differsFrom(decided, { words: "Dolor Sit", figure: null })).toBe(true)
  })
})
