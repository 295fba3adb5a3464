import { describe, expect, it } from "vitest"
import type { Shown } from "@/core/desk/shown"
import type { ClaimRow } from "@/core/desk/views"
import { countByFilter, passes, readFilter } from "./filter"

const row = (over: Partial<ClaimRow>): ClaimRow => ({
  id: "c1",
  articleId: "a1",
  questionId: "q1",
  question: "Ships lost at Lorem Bay",
  kind: "figure",
  words: "600 ships",
  blockPath: "b1",
  anchor: "anchored",
  figure: null,
  figureTyped: false,
  figureOutdated: null,
  shown: { by: "program", comparison: "no_evidence", end: null },
  flags: [],
  evidence: 0,
  sources: 0,
  openNotes: 0,
  mentions: 1,
  rev: 1,
  by: { id: "p1", name: "Ada Example" },
  updatedAt: 0,
  ...over,
})
const none: ReadonlySet<string> = new Set()
const checked: Shown = { by: "person", outcome: "supported", freshness: "fresh" }
const stale: Shown = { by: "person", outcome: "supported", freshness: "stale" }

describe("passes", () => {
  it("keeps a claim open until a person's decision on it is fresh", () => {
    expect(passes("open", row({}), none)).toBe(true)
    expect(passes("open", row({ shown: checked }), none)).toBe(false)
    expect(passes("open", row({ shown: stale }), none)).toBe(true)
  })

  it("calls a stale decision and a half-stated range disputed", () => {
    expect(passes("disputed", row({ shown: stale }), none)).toBe(true)
    expect(
      passes("disputed", row({ shown: { by: "program", comparison: "agrees_in_part", end: "lower" } }), none),
    ).toBe(true)
    expect(passes("disputed", row({ shown: checked }), none)).toBe(false)
  })

  it("lists a figure that the text cites nothing behind, and no other words", () => {
    const figure = { kind: "people" } as unknown as ClaimRow["figure"]
    expect(passes("uncited", row({ figure }), new Set(["c1"]))).toBe(true)
    expect(passes("uncited", row({ figure }), none)).toBe(false)
    expect(passes("uncited", row({}), new Set(["c1"]))).toBe(false)
  })

  it("shows a withdrawn claim nowhere", () => {
    expect(countByFilter([row({ anchor: "withdrawn" })], none).all).toBe(0)
  })
})

describe("readFilter", () => {
  it("shows everything where an address names no filter", () => {
    expect(readFilter("nonsense")).toBe("all")
    expect(readFilter("lost")).toBe("lost")
  })
})
