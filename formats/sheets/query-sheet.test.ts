import { describe, expect, it } from "vitest"
import { type SheetQuestion, writeQuerySheet } from "./query-sheet"

const question = (n: number, more: Partial<SheetQuestion> = {}): SheetQuestion => ({
  ...{ n, article: null, isGone: false, source: null, question: "How many geese did you see?" },
  words: { before: "In June ", exact: "42 geese", after: " were counted." },
  ...more,
})
const sheet = (...questions: SheetQuestion[]) =>
  writeQuerySheet({
    ...{ person: "Dr Lorem", desk: "Lorem Desk", article: "Lorem Valley", day: "2026-01-15" },
    questions,
  })

describe("a sheet of questions", () => {
  it("gives the article's words, the question and room for the answer, under its number", () => {
    expect(sheet(question(1))).toBe(`# Questions to Dr Lorem

Lorem Desk asks about “Lorem Valley”. 2026-01-15.

Please answer under each question, and give the number if you answer elsewhere.

## Question 1

> In June **42 geese** were counted.

How many geese did you see?

**Answer**

${"…".repeat(36)}\\
${"…".repeat(36)}\\
${"…".repeat(36)}

Name, date: ${"…".repeat(36)}
`)
  })

  it("keeps the numbers when earlier ones are answered, and says that they are", () => {
    const text = sheet(question(2), question(5))
    expect(text.match(/^## .*$/gm)).toEqual(["## Question 2", "## Question 5"])
    expect(text).toContain("Numbers that are not here were asked before.")
  })

  it("says so where the text no longer has the words, and where it is about all of the text", () => {
    expect(sheet(question(1, { isGone: true }))).toContain("> *The text no longer has these words.*")
    expect(sheet(question(1, { words: null }))).not.toContain(">")
  })

  it("names an article and an open source where they are needed", () => {
    const text = sheet(
      question(1, { article: "Geese of Ruritania", source: { label: "Dolor 1902", quote: "nine\ngeese" } }),
    )
    expect(text).toContain("*In “Geese of Ruritania”*")
    expect(text).toContain("A source, Dolor 1902: “nine geese”")
  })

  it.each([
    ["# not a heading", "\\# not a heading"],
    ["1. not a list", "1\\. not a list"],
    ["[a](javascript:alert(1))", "\\[a]\\(javascript:alert(1))"],
    ["<b>bold</b> *stars*", "\\<b>bold\\</b> \\*stars\\*"],
  ])("leaves the words %s as they are", (words, written) => {
    expect(sheet(question(1, { question: words }))).toContain(written)
  })

  it("keeps the lines and paragraphs of a question", () => {
    expect(sheet(question(1, { question: "One.\nTwo.\n\nThree." }))).toContain("One.\\\nTwo.\n\nThree.")
  })
})
