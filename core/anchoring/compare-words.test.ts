import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compareWords } from "./compare-words"
import { matchLists } from "./longest-common"

const applied = (text: string, changes: ReturnType<typeof compareWords>) =>
  [...changes]
    .reverse()
    .reduce((now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end), text)

describe("compareWords", () => {
  it.each([
    ["a figure", "Lost 1,200 men", "Lost 1,300 men", [{ start: 5, end: 10, text: "1,300" }]],
    ["an end of a range", "190–205 dead", "190–210 dead", [{ start: 4, end: 7, text: "210" }]],
    ["a new word", "Lost ships", "Lost wooden ships", [{ start: 5, end: 5, text: "wooden " }]],
    ["nothing", "Lost ships", "Lost ships", []],
    ["everything", "", "Lost", [{ start: 0, end: 0, text: "Lost" }]],
  ])("names %s", (_, before, after, changes) => {
    expect(compareWords(before, after)).toEqual(changes)
  })

  it("gives changes that lead from any text to any other", () => {
    const text = fc.array(fc.constantFrom("600", " ", "a", "b", "–", "😀", "é", "1,200", "\n"), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(""), other.join("")]
        expect(applied(before, compareWords(before, after))).toBe(after)
      }),
    )
  })
})

describe("matchLists", () => {
  it("pairs equal elements in rising order, whatever the lists", () => {
    const list = fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 30 })
    fc.assert(
      fc.property(list, list, (before, after) => {
        let [last, lastAfter] = [-1, -1]
        for (const [at, afterAt] of matchLists(before, after)) {
          expect(before[at]).toBe(after[afterAt])
          expect(at > last && afterAt > lastAfter).toBe(true)
          last = at
          lastAfter = afterAt
        }
      }),
    )
  })

  it("does not compare long lists of nothing but repeats all with all", () => {
    const many = (offset: number) => Array.from({ length: 100_000 }, (_, at) => (at * 7 + offset) % 50)
    expect(matchLists(many(0), many(3))).toEqual([])
  })
})
