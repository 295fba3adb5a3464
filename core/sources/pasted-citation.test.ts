import { describe, expect, it } from "vitest"
import { readCitation } from "./pasted-citation"

const authors = (pasted: string) => readCitation(pasted).author

describe("readCitation", () => {
  it.each([
    [
      "Example, A., & Sample, B.-C. (1987). The geese of Lorem Valley. Lorem Press.",
      [
        { family: "Example", given: "A." },
        { family: "Sample", given: "B.-C." },
      ],
    ],
    [
      "Example, A., and Sample, B. (1987). Geese.",
      [
        { family: "Example", given: "A." },
        { family: "Sample", given: "B." },
      ],
    ],
    ["Ada Example and Ben Sample (1987). Geese.", [{ literal: "Ada Example" }, { literal: "Ben Sample" }]],
    ["Lorem Valley Council (1987). A count.", [{ literal: "Lorem Valley Council" }]],
    [
      "Example, A., Lorem Valley Council (1987). A count.",
      [{ family: "Example", given: "A." }, { literal: "Lorem Valley Council" }],
    ],
  ])("reads who wrote “%s”", (pasted, expected) => expect(authors(pasted)).toEqual(expected))

  it("takes year, title and address, and keeps all words", () => {
    const pasted = "Ada Example, “Geese of the valley”, (1987), https://lorem.example/geese."
    expect(readCitation(pasted)).toEqual({
      URL: "https://lorem.example/geese",
      issued: { "date-parts": [[1987]] },
      title: "Geese of the valley",
      author: [{ literal: "Ada Example" }],
      note: pasted,
    })
  })

  it("takes words that are no citation as the title", () => {
    expect(readCitation("only  words")).toEqual({ title: "only words", note: "only words" })
  })
})
