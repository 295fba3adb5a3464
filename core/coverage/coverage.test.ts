import { describe, expect, it } from "vitest"
import { type SentenceState, stateOfSentence } from "./coverage"

const text = "Some 42 geese were counted. They flew."
const part = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const sentence = part("Some 42 geese were counted.")

describe("a sentence", () => {
  it.each<[SentenceState, string, string[]]>([
    ["uncovered", "nothing is claimed", []],
    ["uncovered", "only another sentence is claimed", ["They flew"]],
    ["uncovered", "a claim holds no word of it", [". "]],
    ["partly", "a claim stands in it", ["42 geese"]],
    ["covered", "a claim holds all its words, without the stop", ["Some 42 geese were counted"]],
    [
      "covered",
      "several claims hold them together, overlapping",
      ["42 geese were", "Some 42", "were counted. They"],
    ],
    ["covered", "a claim ends inside its last word", ["Some 42 geese were coun"]],
  ])("is %s where %s", (state, _, claimed) => {
    expect(stateOfSentence(text, sentence, claimed.map(part))).toBe(state)
  })
})
