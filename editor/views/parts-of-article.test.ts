import { describe, expect, it } from "vitest"
import { article, p } from "@/editor/testing/build"
import { partsFrom } from "./parts-of-article"

const doc = article(...Array.from({ length: 44 }, (_, n) => p(`p${n + 1}`)))
const numbers = (first: number, direction: 1 | -1) =>
  partsFrom(doc, first, direction).map(({ from, to, around }) => {
    const words = doc.textBetween(from, to, " ").split(" ")
    return [words[0], words.at(-1), around]
  })

describe("an article in parts", () => {
  it("begins with the block asked for, goes ahead, and comes around to it", () => {
    expect(numbers(30, 1)).toEqual([
      ["p30", "p30", false],
      ["p31", "p44", false],
      ["Untitled", "p19", true],
      ["p20", "p30", true],
    ])
  })

  it("goes backwards alike", () => {
    expect(numbers(3, -1)).toEqual([
      ["p3", "p3", false],
      ["Untitled", "p2", false],
      ["p43", "p44", true],
      ["p23", "p42", true],
      ["p3", "p22", true],
    ])
  })
})
