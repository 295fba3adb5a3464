import { describe, expect, it } from "vitest"
import { printDate } from "@/core/figures/print-date"
import { periodOf } from "./period-field"

describe("a period", () => {
  it.each([
    ["4–18 August 2013", "2013-08-04", "2013-08-18"],
    ["2013", "2013-01-01", "2013-12-31"],
    ["since June 2012", "2012-06-01", null],
    ["until 18 August 2013", null, "2013-08-18"],
    ["1 January 2013 to 3 March 2014", "2013-01-01", "2014-03-03"],
    ["2013-08-04/2013-08-18", "2013-08-04", "2013-08-18"],
  ])("is read from “%s”, and from the words it is shown in", (words, from, to) => {
    expect(periodOf(words)).toEqual({ from, to })
    expect(periodOf(printDate({ from, to }, "en"))).toEqual({ from, to })
  })

  it.each(["", "  ", "August", "sometime", "4 to 18 August"])("is not read from “%s”", words => {
    expect(periodOf(words)).toBeNull()
  })
})
