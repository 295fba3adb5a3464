import { describe, expect, it } from "vitest"
import { readFigureInPlace } from "./read-in-place"

const read = (line: string, field?: string) => {
  const [prefix = "", words = "", suffix = ""] = line.split("|")
  const figure = readFigureInPlace({ prefix, words, suffix }, field ? { field } : {})
  return figure && [figure.low, figure.best, figure.high, figure.measure, figure.population].join(" ")
}

describe("words in their place", () => {
  it.each([
    ["|114–127 soldiers| and 44 militiamen killed", "114  127 killed soldiers"],
    ["114–127 soldiers and |44 militiamen killed|", "44 44 44 killed militiamen"],
    ["|114–127 soldiers| and 44 militiamen killed", "114  127 killed soldiers", "casualties2"],
    ["|5,000 soldiers|", "5000 5000 5000 strength soldiers", "strength2"],
    ["The flood left |30 villagers| dead.", "30 30 30 killed civilians"],
  ])("are read with what their line counts: %s", (line, expected, field?: string) => {
    expect(read(line, field)).toBe(expected)
  })

  it("are read by themselves where the line does not tell", () => {
    expect(read("|12 villagers died and 30 soldiers were wounded|")).toBe("12 12 12 killed civilians")
    expect(read("1|90 civilians killed|")).toContain("90 90 90")
  })

  it("give no figure where they hold none", () => {
    expect(read("190 |civilians| were killed")).toBeNull()
  })
})
