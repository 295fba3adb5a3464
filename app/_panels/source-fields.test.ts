import { describe, expect, it } from "vitest"
import { cslTypes } from "@/core/sources/source"
import { fieldsOf, readDate, readNames, readSource, writeDate, writeNames } from "./source-fields"

describe("readNames", () => {
  it("tells a person from a group by the comma, and writes both back as they were typed", () => {
    const typed = "Example, Ada\nLorem Valley Observatory"
    expect(readNames(typed)).toEqual([
      { family: "Example", given: "Ada" },
      { literal: "Lorem Valley Observatory" },
    ])
    expect(writeNames(readNames(typed))).toBe(typed)
  })
})

describe("readDate", () => {
  it("keeps as much of a date as was typed", () => {
    expect(readDate("2019-04")).toEqual({ "date-parts": [[2019, 4]] })
    expect(readDate("spring 2019")).toEqual({ literal: "spring 2019" })
    expect(readDate(" ")).toBeNull()
    expect(writeDate(readDate("2019-04-02") ?? undefined)).toBe("2019-04-02")
  })
})

describe("readSource", () => {
  it("keeps fields the form does not show and drops those that were emptied", () => {
    const before = {
      id: "s1",
      type: "report" as const,
      title: "Old",
      URL: "https://a.example",
      custom: { x: 1 },
    }
    const csl = readSource("report", name => (name === "title" ? "New" : ""), before)
    expect(csl).toEqual({ id: "s1", type: "report", title: "New", custom: { x: 1 } })
  })
})

describe("fieldsOf", () => {
  it("asks every type for a title", () => {
    for (const type of cslTypes) expect(fieldsOf(type)).toContain("title")
  })
})
