import { describe, expect, it } from "vitest"
import { cslTypes } from "@/core/sources/source"
import {
  fieldsOf,
  isKeptAsWritten,
  readDate,
  readNames,
  readSource,
  writeDate,
  writeNames,
} from "./source-fields"

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

describe("isKeptAsWritten", () => {
  it.each(["yesterdayish", "spring 2019", "2013-13", "2013-02-30", "2013-00-10"])("says so of %s", text => {
    expect(isKeptAsWritten(text)).toBe(true)
    expect(readDate(text)).toEqual({ literal: text })
  })
  it.each(["", " ", "2019", "2019-4", "2020-02-29", "0099-01-01"])("has nothing to say of “%s”", text => {
    expect(isKeptAsWritten(text)).toBe(false)
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
