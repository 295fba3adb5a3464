import { describe, expect, it } from "vitest"
import { changedEntries, codebookTemplates, codedFields, codedValues, sharedCodes } from "./codebook"
import { templates } from "./templates/templates"

describe.each(codebookTemplates)("the template %s", name => {
  const codebook = templates[name]

  it.each(codedFields)("defines every value of %s, and nothing else", field => {
    expect(Object.keys(codebook[field]).sort()).toEqual([...codedValues[field]].sort())
    for (const one of Object.values(codebook[field])) {
      expect(one).toEqual({
        label: expect.stringMatching(/\S/),
        definition: expect.stringMatching(/\S/),
        include: expect.stringMatching(/\S/),
        exclude: expect.stringMatching(/\S/),
        code: expect.stringMatching(/^[\w.-]+$/),
      })
    }
  })

  it("gives no two values of a field one code", () => expect(sharedCodes(codebook)).toEqual([]))
})

describe("changedEntries", () => {
  it("names what differs, and nothing where nothing does", () => {
    const { newsroom } = templates
    const killed = { ...newsroom.measure.killed, label: "Dead" }
    expect(changedEntries(newsroom, newsroom)).toEqual([])
    expect(changedEntries(newsroom, { ...newsroom, measure: { ...newsroom.measure, killed } })).toEqual([
      { field: "measure", value: "killed" },
    ])
  })
})
