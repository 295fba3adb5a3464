import { describe, expect, it } from "vitest"
import { outcomes } from "@/core/disputes/decision"
import { comparisons } from "@/core/evidence/evidence"
import { lookAttribute, markLook } from "./claim-look"

describe("a claim's look", () => {
  it.each(comparisons)("never shows %s, which a program computed, as a person's", comparison => {
    expect(lookAttribute(markLook({ by: "program", comparison, end: null }))).toMatch(/^program /)
  })

  it.each(outcomes)("shows the decision %s as a person's, and what changed since", outcome => {
    expect(lookAttribute(markLook({ by: "person", outcome, freshness: "fresh" }))).toMatch(/^person \w+$/)
    expect(lookAttribute(markLook({ by: "person", outcome, freshness: "stale" }))).toMatch(
      /^person \w+ stale$/,
    )
  })
})
