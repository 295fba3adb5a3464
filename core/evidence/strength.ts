/**
 * How well a question as a whole is borne out, set by a person apart from how its numbers agree; the grades are those that
 * casualty recorders use of whole cases (Airwars).
 */
export const strengths = ["confirmed", "fair", "weak", "contested", "discounted"] as const
export type Strength = (typeof strengths)[number]

interface Graded {
  source: { id: string }
  stance: "supports" | "contradicts" | "context"
  independent: boolean
  credibility: "high" | "moderate" | "low" | "unknown"
}

/**
 * The grade that the evidence itself proposes: two independent credible sources make it fair, one makes it weak, and credible
 * sources that speak against each other make it contested. Null without a credible source: "confirmed" and "discounted" say that
 * somebody admitted it or took it back, which only a person knows.
 */
export function proposedStrength(evidence: readonly Graded[]): Strength | null {
  const credible = evidence.filter(
    one => one.independent && (one.credibility === "high" || one.credibility === "moderate"),
  )
  const sources = (stance: Graded["stance"]) =>
    new Set(credible.filter(one => one.stance === stance).map(one => one.source.id)).size
  const [supporting, contradicting] = [sources("supports"), sources("contradicts")]
  if (supporting > 0 && contradicting > 0) return "contested"
  return supporting > 1 ? "fair" : supporting === 1 ? "weak" : null
}
