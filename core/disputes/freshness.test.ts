import { describe, expect, it } from "vitest"
import { changedSince, freshnessOf, type Judgeable, judgedNow } from "./freshness"

const none: ReadonlySet<string> = new Set()
const now: Judgeable = {
  version: 4,
  words: ["190 geese"],
  figures: [null],
  evidence: [
    { id: "e1", rev: 1, snapshotSha256: "aa" },
    { id: "e2", rev: 3, snapshotSha256: null },
  ],
}

describe("changedSince", () => {
  it.each<[string, Partial<Judgeable>, string[]]>([
    ["nothing when all is as it was", {}, []],
    ["nothing when only the version moved", { version: 9 }, []],
    ["words when a mention says something else", { words: ["190 geese", "191 geese"] }, ["words"]],
    [
      "evidence when a piece was edited",
      { evidence: [{ id: "e1", rev: 2, snapshotSha256: "aa" }] },
      ["evidence"],
    ],
    [
      "evidence when a piece was added",
      { evidence: [...now.evidence, { id: "e3", rev: 1, snapshotSha256: null }] },
      ["evidence"],
    ],
  ])("finds %s", (_, change, expected) =>
    expect(changedSince(judgedNow(now), { ...now, ...change }, none)).toEqual(expected),
  )

  it("does not tell of evidence that the viewer may not know of", () => {
    const more = { ...now, evidence: now.evidence.slice(0, 1) }
    expect(changedSince(judgedNow(now), more, new Set(["e2"]))).toEqual([])
  })
})

describe("freshnessOf", () => {
  it("is stale as soon as anything changed", () => {
    expect([freshnessOf([]), freshnessOf(["words"])]).toEqual(["fresh", "stale"])
  })
})
