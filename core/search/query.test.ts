import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readQuery } from "./query"
import { anyText } from "./testing/any-text"

/** `one two+three*`: units with spaces between, terms side by side with +, a beginning with *, spellings with |. */
const written = (typed: string) =>
  readQuery(typed)
    .units.map(unit => unit.map(({ terms, prefix }) => terms.join("+") + (prefix ? "*" : "")).join("|"))
    .join(" ")

describe("readQuery", () => {
  it.each([
    ["the last word as a beginning while it is typed", "civilians kill", "civilians kill*"],
    ["a finished word as it is", "civilians kill ", "civilians kill"],
    ["a single letter as it is", "vitamin c", "vitamin c"],
    ["words in quotes side by side", '"civilians killed" near', "civilians+killed near*"],
    ["a quote that is still open", 'near "civilians kil', "near civilians+kil*"],
    ["quotes of other languages", "„gezählt wurden“ «hier»", "gezahlt+wurden hier"],
    ["numbers as a whole", "190", "190"],
    ["a range side by side", "190–205", "190+205"],
    ["a grouped number in every spelling", "1,500", "1500|1+500"],
    ["a number with a plain space", "1 500 geese ", "1500|1+500 geese"],
    ["a year and a number apart", "2013 190", "2013|2+013 190"],
    ["digits on letters as the beginning of a name", "quill19", "quill+19*"],
    ["signs without spaces side by side", "東京都", "東京+京都"],
    ["one sign as the beginning of a pair", "都", "都*"],
    ["a run that ends before another word", '"東京都 abc "', "東京+京都+都+abc"],
    [
      "what engines would take for an operator",
      "NOT a* OR (b AND NEAR(c)) -d ^e",
      "not a or b and near+c d e",
    ],
    ["nothing in signs", '"" – * ( :', ""],
  ])("reads %s", (_, typed, units) => {
    expect(written(typed)).toBe(units)
  })

  it("takes any text, and no more than 24 things of it", () => {
    fc.assert(
      fc.property(anyText(200), typed => {
        const { units } = readQuery(typed)
        expect(units.length).toBeLessThanOrEqual(24)
        for (const unit of units)
          for (const { terms } of unit)
            for (const term of terms) expect(term).toMatch(/^[\p{L}\p{M}\p{N}]+$/u)
      }),
    )
  })
})
