import { describe, expect, it } from "vitest"
import { detectFigures } from "./detect"
import { languageOf, unreadLanguage } from "./language-of"
import { figuresOfLine } from "./lines"

describe("unreadLanguage", () => {
  it.each([
    ["ar", "ar"],
    ["fr-CA", "fr-CA"],
    ["est", "est"],
    ["enm", "enm"],
    ["en", null],
    ["en-GB", null],
    ["ES", null],
    ["es_MX", null],
    ["", null],
    [null, null],
  ])("says of %s: %s", (tag, unread) => {
    expect(unreadLanguage(tag)).toBe(unread)
  })
})

describe("a text in a language without tables", () => {
  it("still gives numbers with a sign or unit that any language writes", () => {
    const text = "دفعت الشركة $40 وبلغ الارتفاع ٣٠ km ونسبة 12%"
    const found = detectFigures(text, { language: "ar", kinds: "all" })
    expect(found.map(one => `${one.low} ${one.unit}`)).toEqual(["40 USD", "30 km", "12 %"])
    expect(languageOf("ar")).toBe("en")
  })

  it("is named in the answer to a line, and no other is", () => {
    expect(figuresOfLine({ id: "1", text: "قتل 40", language: "ar" })).toMatchObject({ unread: "ar" })
    expect(figuresOfLine({ id: "1", text: "40 killed", language: "en" })).not.toHaveProperty("unread")
  })
})
