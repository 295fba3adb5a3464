import { describe, expect, it } from "vitest"
import type { ClaimRow } from "@/core/desk/views"
import { comingAtOnce } from "./use-held-back"

const claim = (id: string, by: string, anchor: ClaimRow["anchor"] = "anchored") =>
  ({ id, by: { id: by }, anchor }) as ClaimRow
const reading = (...claims: ClaimRow[]) => ({
  rows: new Map(claims.map(row => [row.id, row])),
  ...{ me: "me", active: "chosen" },
})

describe("a list of claims that is being read", () => {
  it("lets in one's own and the active one at once, and holds back what others made", () => {
    const given = reading(
      claim("a", "other"),
      claim("mine", "me"),
      claim("chosen", "other"),
      claim("b", "other"),
    )
    expect(comingAtOnce(new Set(["a"]), given)).toEqual(["mine", "chosen"])
  })

  it.each([
    ["was empty", [], reading(claim("b", "other"))],
    ["lost all its claims", ["a"], reading(claim("b", "other"))],
    ["showed what is withdrawn now", ["a"], reading(claim("a", "other", "withdrawn"), claim("b", "other"))],
  ])("lets everything in where it %s", (_, known, given) => {
    expect(comingAtOnce(new Set(known), given)).toContain("b")
  })
})
