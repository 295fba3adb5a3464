import { expect, it } from "vitest"
import { progressByPerson } from "./progress"

const section = (uncovered: number, claims: number, settled: number) => ({
  ...{ sentences: { uncovered, partly: 1, covered: 0 }, claims, settled },
})

it("adds up what each person looks after, and leaves out what nobody does", () => {
  const sections = [section(3, 2, 1), section(5, 1, 0), section(0, 4, 4), section(9, 9, 9)]
  const whose = ["ana", "ben", "ana", null]
  expect([...progressByPerson(sections, at => whose[at] ?? null)]).toEqual([
    ["ana", { sections: 2, sentences: { uncovered: 3, partly: 2, covered: 0 }, claims: 6, settled: 5 }],
    ["ben", { sections: 1, sentences: { uncovered: 5, partly: 1, covered: 0 }, claims: 1, settled: 0 }],
  ])
})
