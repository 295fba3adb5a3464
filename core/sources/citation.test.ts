import { describe, expect, it } from "vitest"
import { readLocator } from "./citation"
import { citationFormFrom, citationFormIn, citationFormOf } from "./citation-style"

describe("a locator as it is typed", () => {
  it.each([
    ["12", "page", "12"],
    ["10-15", "page", "10–15"],
    ["10–15", "page", "10–15"],
    ["p. 7", "page", "7"],
    ["pp. 7-9", "page", "7–9"],
    ["xiv", "page", "xiv"],
    ["para. 4", "paragraph", "4"],
    ["§ 4", "section", "4"],
    ["chap. 3", "chapter", "3"],
    ["fig. 2", "figure", "2"],
    ["1:02:33", "timestamp", "1:02:33"],
    ["02:10–03:00", "timestamp", "02:10–03:00"],
  ])("reads %s as %s %s", (typed, label, locator) => {
    expect(readLocator(typed)).toEqual({ label, locator })
  })

  it.each(["", "swans", "the 12 geese", "p.", "https://swans.example/12"])(
    "reads no locator in “%s”",
    typed => {
      expect(readLocator(typed)).toBeNull()
    },
  )
})

describe("the form of citations", () => {
  it("is the article's, else the workspace's, else the usual in the text's language", () => {
    expect(citationFormOf("de-AT", { style: "notes" }, { style: "apa", locale: "fr-FR" })).toEqual({
      ...{ style: "notes", locale: "fr-FR" },
    })
    expect(citationFormOf("de-AT", {}, null)).toEqual({ style: "apa", locale: "de-DE" })
    expect(citationFormOf(null)).toEqual({ style: "apa", locale: "en-US" })
  })

  it("holds nothing that is on no list", () => {
    expect(citationFormIn({ "citations.style": "runes", "citations.locale": "nl-NL" })).toEqual({
      locale: "nl-NL",
    })
    expect(citationFormFrom("apa")).toEqual({})
  })
})
