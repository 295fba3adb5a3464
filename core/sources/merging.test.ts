import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { citingKept } from "./citing-kept"
import { comparedFields, contactTogether, fieldsTaken, type Mergeable, withFields } from "./merging"

const one: Mergeable = {
  ...{ id: "a", citekey: "quill1987", standing: null, interest: null, derivesFrom: null },
  csl: { id: "quill1987", type: "report", title: "Geese counted", DOI: "10.1/a" },
}
const other: Mergeable = {
  ...{ id: "b", citekey: "quill1987-2", standing: null, interest: "sells geese", derivesFrom: null },
  csl: { id: "quill1987-2", type: "report", title: "Geese, counted", publisher: "Lorem" },
}

describe("comparedFields", () => {
  it("names what differs, and takes by itself only what is missing", () => {
    const usual = Object.fromEntries(comparedFields(one, other).map(field => [field.name, field.usual]))
    expect(usual).toEqual({
      ...{ title: "kept", DOI: "kept", publisher: "other" },
      ...{ "record.citekey": "kept", "record.interest": "other" },
    })
  })
})

describe("fieldsTaken", () => {
  it("takes what was chosen and fills what is empty", () => {
    const taken = fieldsTaken(one, other, { title: "other", publisher: "kept" })
    expect(taken).toEqual({
      title: { before: "Geese counted", after: "Geese, counted" },
      "record.interest": { before: null, after: "sells geese" },
    })
    expect(withFields(one.csl, { title: taken.title?.after })).toMatchObject({ title: "Geese, counted" })
  })

  it("never lets a source repeat itself", () => {
    expect(fieldsTaken({ ...one, derivesFrom: "b" }, other, {})["record.derivesFrom"]).toEqual({
      ...{ before: "b", after: null },
    })
    expect(fieldsTaken(one, { ...other, derivesFrom: "a" }, {})["record.derivesFrom"]).toBeUndefined()
  })
})

describe("contactTogether", () => {
  it("keeps both ways to reach somebody", () => {
    expect(contactTogether({ phone: "1" }, { phone: "2", email: "a@lorem.example" })).toEqual({
      ...{ phone: "1", email: "a@lorem.example", remark: "2" },
    })
    expect(contactTogether(null, { phone: "2" })).toEqual({ phone: "2" })
  })
})

describe("citingKept", () => {
  const aliases = new Map([["b", "a"]])
  const page = (sourceId: string, locator: string | null = null) => ({ sourceId, locator })

  it.each([
    ["two that became one are cited once", [page("a"), page("b")], [page("a")]],
    ["the one that says where stays", [page("a"), page("b", "7")], [page("a", "7")]],
    ["the other way round too", [page("b", "7"), page("a")], [page("a", "7")]],
    ["two places stay two", [page("a", "3"), page("b", "7")], [page("a", "3"), page("a", "7")]],
    ["what the text cites twice stays", [page("c"), page("c"), page("b")], [page("c"), page("c"), page("a")]],
    ["one alone stands as what it became", [page("b", "7")], [page("a", "7")]],
  ])("%s", (_, items, expected) => {
    expect(citingKept(items, aliases)).toEqual(expected)
  })

  it("changes nothing where nothing was merged, and never cites nothing", () => {
    const item = fc.record({
      sourceId: fc.constantFrom("a", "b", "c"),
      locator: fc.constantFrom(null, "1", "2"),
    })
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), items => {
        expect(citingKept(items, new Map())).toEqual(items)
        const kept = citingKept(items, aliases)
        expect(kept.length).toBeGreaterThan(0)
        expect(kept.some(one => one.sourceId === "b")).toBe(false)
        for (const { locator } of items)
          if (locator) expect(kept.some(one => one.locator === locator)).toBe(true)
      }),
    )
  })
})
