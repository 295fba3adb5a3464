import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { setAsidePlainWords } from "./plain-words"
import { readBib } from "./read"

const abstractOf = (text: string) => readBib(text).items[0]?.csl.abstract
const geese = "Some geese were counted at the pond of Lorem Valley, or so the council said; nobody else did. "

describe("an abstract that is set aside", () => {
  it("reads as the parser would have read it", () => {
    const letters = fc.constantFrom(..."aZ é“”’'\"-–.,;:!?()[]=/|+*@0\n", "\n\n", "--", "\\&", "<", "{x}")
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), added => {
        const words = `${geese}${added.join("")} end`
        // With a mark of ours in the file nothing is set aside.
        const parsed = abstractOf(`@misc{k, abstract = {${words}}}\n@comment{\uE000}`)
        expect(abstractOf(`@misc{k, abstract = {${words}}}`)).toEqual(parsed)
      }),
      { numRuns: 200 },
    )
  })

  it("leaves the line of an entry behind it that cannot be read", () => {
    const long = geese.repeat(2).replaceAll(" ", "\n")
    const text = `@misc{a, title = {A}, abstract = {${long}}}\n@misc{b, title = {B`
    const line = text.split("\n").length
    expect(setAsidePlainWords(text).text).not.toContain("geese")
    expect(readBib(text).messages).toMatchObject([{ place: `line ${line}` }])
  })
})
