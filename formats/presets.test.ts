import { describe, expect, it } from "vitest"
import { schema } from "@/editor/model/schema"
import { forPreset, holdsOf, leaving, shortened } from "./presets"
import { decision } from "./testing/make-bundle"
import { sitmere } from "./testing/sitmere"

describe("outside", () => {
  const text = JSON.stringify(forPreset(sitmere(), "outside"))

  it.each([
    ["a restricted source's words", "thirty of ours"],
    ["a restricted source's title", "A secret letter"],
    ["a person who is a source", "Talk at the mill"],
    ["a name of somebody who works here", "Ada Quill"],
    ["another such name", "Ben Okoro"],
    ["a note", "Ask the parish"],
    ["a saved copy", "register.txt"],
    ["a proposed text", "170"],
    ["what a desk noted in a record", "reported"],
    ["a decision about working with the author", "Author knows"],
    ["a flag for lawyers", '"legal"'],
    ["the desk's address", "desk.example.org"],
  ])("does not hold %s", (_, words) => expect(text).not.toContain(words))

  it("compares what is left anew, so that a hidden figure does not show through", () => {
    const { questions, claims } = forPreset(sitmere(), "outside")
    expect(questions[0]?.comparison).toMatchObject({
      state: "agrees_in_part",
      end: "lower",
      hull: { low: 9, high: null },
    })
    expect(claims[0]).toMatchObject({
      evidence: 2,
      shown: { by: "program", comparison: "agrees_in_part", end: "lower" },
    })
  })

  it("holds no claim that was waived, nor its mark, as long as nothing changed since", () => {
    const waived = (freshness: "fresh" | "stale") => {
      const whole = sitmere()
      const [claim] = whole.claims
      const questions = whole.questions.map(question =>
        question.id === claim?.questionId
          ? { ...question, decision: decision(9, { outcome: "waived", waiver: "opinion", freshness }) }
          : question,
      )
      return { id: claim?.id ?? "", ...forPreset({ ...whole, questions }, "outside") }
    }
    const { id, claims, questions, doc } = waived("fresh")
    expect(claims.map(claim => claim.id)).not.toContain(id)
    expect(JSON.stringify(questions)).not.toContain("waived")
    expect(JSON.stringify(doc)).not.toContain(id)
    expect(waived("stale").claims.map(claim => claim.id)).toContain(id)
  })

  it("names people by their role and shortens quotes to 300 characters", () => {
    const { questions, by } = forPreset(sitmere(), "outside")
    expect(by?.name).toBe("Reviewer")
    expect(questions[1]?.decision).toMatchObject({ by: { name: "Editor" }, dissent: [{ by: "Reviewer" }] })
    expect(questions[0]?.evidence.every(one => (one.quote ?? "").length <= 300)).toBe(true)
  })

  it("keeps where a page was archived, and nothing else that a record notes for itself", () => {
    const whole = sitmere()
    const sources = whole.sources.map(source => ({
      ...source,
      csl: { ...source.csl, custom: { "archive-url": "https://archive.example/1", reported: "eleven" } },
    }))
    const out = forPreset({ ...whole, sources }, "outside").sources
    expect(out.filter(one => one.csl.custom).map(one => one.csl.custom)).toContainEqual({
      "archive-url": "https://archive.example/1",
    })
    expect(JSON.stringify(out)).not.toContain("eleven")
  })

  it("keeps a document of the article's schema", () => {
    expect(() => schema.nodeFromJSON(forPreset(sitmere(), "outside").doc).check()).not.toThrow()
  })
})

describe("inside", () => {
  it("holds all that the viewer may see", () => {
    const whole = sitmere()
    expect(forPreset(whole, "inside")).toEqual({ ...whole, preset: "inside" })
  })
})

describe("the summary", () => {
  it("says how much goes out and what stays", () => {
    const { holds, leaves } = leaving(sitmere(), "outside")
    expect(holds).toEqual(holdsOf(forPreset(sitmere(), "outside")))
    expect(leaves).toContainEqual({ code: "export.stays.notes", values: { n: 7 } })
    expect(leaves).toContainEqual({ code: "export.stays.sources", values: { n: 2 } })
    expect(leaves).toContainEqual({ code: "export.quotes_shortened", values: { n: 1, most: 300 } })
  })

  it("never cuts through a pair of surrogates", () => {
    expect(shortened("🐟".repeat(200))).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
  })
})
