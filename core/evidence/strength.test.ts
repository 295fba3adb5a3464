import { describe, expect, it } from "vitest"
import { proposedStrength } from "./strength"

type Piece = Parameters<typeof proposedStrength>[0][number]
const piece = (id: string, more: Partial<Piece> = {}): Piece => ({
  source: { id },
  stance: "supports",
  independent: true,
  credibility: "moderate",
  ...more,
})

describe("proposedStrength", () => {
  it.each([
    ["nothing without evidence", [], null],
    ["weak of one credible source", [piece("a")], "weak"],
    ["weak of one source quoted twice", [piece("a"), piece("a")], "weak"],
    ["weak beside a copy", [piece("a"), piece("b", { independent: false })], "weak"],
    ["weak beside a source of low credibility", [piece("a"), piece("b", { credibility: "low" })], "weak"],
    ["fair of two independent credible sources", [piece("a"), piece("b", { credibility: "high" })], "fair"],
    [
      "contested where credible sources differ",
      [piece("a"), piece("b", { stance: "contradicts" })],
      "contested",
    ],
    ["nothing of sources nobody judged", [piece("a", { credibility: "unknown" })], null],
    ["nothing of context", [piece("a", { stance: "context" })], null],
  ] as const)("proposes %s", (_, evidence, strength) => {
    expect(proposedStrength(evidence)).toBe(strength)
  })
})
