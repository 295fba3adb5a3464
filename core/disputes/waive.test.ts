import { describe, expect, it } from "vitest"
import { isWaiver, mayWaive } from "./waive"

describe("a waiver", () => {
  it.each([
    [true, { outcome: "waived", waiver: "opinion" }],
    [false, { outcome: "waived" }],
    [false, { outcome: "supported", waiver: "opinion" }],
    [false, { outcome: "waived", waiver: "opinion", reason: "The author says so." }],
    [false, { outcome: "waived", waiver: "opinion", rule: "panel" }],
  ] as const)("is %s of %o", (is, decision) => expect(isWaiver(decision)).toBe(is))

  const standing = (outcome: "supported" | "disputed" | "waived", reason: string | null = null) => ({
    ...{ outcome, reason, waiver: outcome === "waived" && !reason ? ("opinion" as const) : null },
  })
  it.each([
    [true, "no_evidence", null],
    [true, "no_evidence", standing("supported")],
    [true, "no_evidence", standing("waived")],
    [false, "no_evidence", standing("waived", "The editor's own words.")],
    [false, "no_evidence", standing("disputed", "Two counts.")],
    [false, "agrees", null],
    [false, "conflicts", null],
  ] as const)("is %s for a checker where there is %s and %o", (may, state, before) => {
    expect(mayWaive({ state }, before)).toBe(may)
  })
})
