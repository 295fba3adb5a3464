import { expect, it } from "vitest"
import { compareEnds } from "../figures/compare-ends"
import { readFigure } from "../figures/read-figure"
import { shownOf } from "./shown"

const figure = (words: string) => {
  const read = readFigure(words)
  if (!read) throw new Error(words)
  return read
}
const shown = (text: string, ...sources: string[]) => {
  const evidence = sources.map((words, at) => ({
    ...{ id: String(at), figure: figure(words), quoteFound: true, independent: true },
  }))
  const { state, end, ends } = compareEnds(figure(text), evidence)
  return shownOf(null, { comparison: state, end, ends })
}

it.each([
  ["190–205 swans killed", ["190–205 swans killed"], "agrees", undefined],
  ["190–205 swans killed", ["198–205 swans killed"], "agrees_in_part", [190]],
  ["190–205 swans killed", ["at least 190 swans killed"], "agrees_in_part", [205]],
  ["190–205 swans killed", ["198–205 swans killed", "at least 190 swans killed"], "agrees", undefined],
  ["190–205 swans killed", ["200 swans killed"], "allowed", [190, 205]],
  ["at least 190 swans killed", ["198 swans killed"], "agrees_in_part", [190]],
  ["205 swans killed", ["198–205 swans killed"], "agrees_in_part", undefined],
  ["190–205 swans killed", ["at least 300 swans killed"], "conflicts", [190]],
])("shows of “%s” beside %j: %s, and %j as stated by nobody", (text, sources, comparison, unstated) => {
  const found = shown(text, ...sources)
  expect(found).toMatchObject({ by: "program", comparison })
  expect("unstated" in found ? found.unstated : undefined).toEqual(unstated)
})

it("says nothing of ends beside a person's decision", () => {
  expect(shownOf({ outcome: "supported", freshness: "fresh" }, { comparison: "allowed", end: null })).toEqual(
    {
      ...{ by: "person", outcome: "supported", freshness: "fresh" },
    },
  )
})
