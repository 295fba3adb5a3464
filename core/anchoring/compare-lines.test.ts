import { expect, it } from "vitest"
import { compareLines } from "./compare-lines"

it("gives the lines that went and those that came in their place, in order", () => {
  const before = "Title\nAt least 190 geese.\nThe end."
  const after = "Title\nAt least 196 geese.\nCorrected in June.\nThe end."
  expect(compareLines(before, after)).toEqual([
    { kind: "removed", text: "At least 190 geese." },
    { kind: "added", text: "At least 196 geese." },
    { kind: "added", text: "Corrected in June." },
  ])
})

it("takes no notice of pages and empty lines", () => {
  expect(compareLines("a\n\n\f\nb", "a\nb")).toEqual([])
})
