import { expect, it } from "vitest"
import { wordsReader } from "../views/words-reader"
import { readWords } from "./reading"

it.each([
  ["early August 2013", "date"],
  ["mid-August", "date"],
  ["4 August 2013", "date"],
  ["190–205 civilians killed", "figure"],
  ["at least 12 people", "figure"],
  ["“You can still see it”", "quotation"],
  ["Lorem Ipsum", "name"],
  ["Council of the Valley", "name"],
  ["captured the bridge", "statement"],
  ["the 2013 offensive", "statement"],
])("reads %j as a %s", (words, kind) => {
  expect(readWords(words, wordsReader).kind).toBe(kind)
})

it("reads the figure of words that somebody calls one", () => {
  expect(readWords("114–127 soldiers", wordsReader, "figure").figure).toMatchObject({ low: 114, high: 127 })
  expect(readWords("the bridge", wordsReader, "statement")).toEqual({ kind: "statement", figure: null })
})
