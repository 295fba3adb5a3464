import { describe, expect, it } from "vitest"
import { bylineOf, citekeyOf, labelOf, titleBeside } from "./label"
import type { CslItem } from "./source"

const item = (more: Partial<CslItem>): CslItem => ({ id: "x y", type: "report", ...more })
const issued = { "date-parts": [[1987, 3, 2]] }

describe("labelOf", () => {
  it.each<[Partial<CslItem>, string]>([
    [{ author: [{ family: "Quill", given: "Ann" }], issued }, "Quill 1987"],
    [
      { author: [{ family: "Quill" }, { literal: "Office of Maps" }], issued },
      "Quill and Office of Maps 1987",
    ],
    [{ author: [{ family: "A" }, { family: "B" }, { family: "C" }] }, "A et al."],
    [{ author: [{ family: "Berg", "non-dropping-particle": "van den" }] }, "van den Berg"],
    [{ "container-title": "Ruritania Post", issued: { raw: "spring 1990" } }, "Ruritania Post 1990"],
    [{ title: "An untitled leaflet" }, "An untitled leaflet"],
    [{}, "x y"],
  ])("calls %j %s", (csl, label) => expect(labelOf(item(csl))).toBe(label))
})

describe("titleBeside", () => {
  it("says the title once where nobody is named", () => {
    expect(titleBeside(item({ title: "An untitled leaflet" }))).toBeNull()
    expect(titleBeside(item({ title: "An untitled leaflet", issued }))).toBeNull()
    expect(titleBeside(item({ title: "Lorem counted", author: [{ family: "Quill" }] }))).toBe("Lorem counted")
    expect(titleBeside(item({}))).toBeNull()
  })
})

describe("bylineOf", () => {
  it("leaves out what the record does not say", () => {
    expect(bylineOf(item({ publisher: "Lorem House", issued }))).toBe("Lorem House, 1987")
  })
})

describe("citekeyOf", () => {
  it("keeps the record's own id where it can be a key", () => {
    expect(citekeyOf(item({ id: "quill1987" }), () => false)).toBe("quill1987")
  })
  it("numbers a key that is taken", () => {
    expect(citekeyOf(item({ id: "quill1987" }), key => key === "quill1987")).toBe("quill1987-2")
  })
  it("makes a key from name, year and title where the id is none", () => {
    const csl = item({ author: [{ family: "Quíll" }], issued, title: "On the maps of Ruritania" })
    expect(citekeyOf(csl, () => false)).toBe("quill1987maps")
  })
})
