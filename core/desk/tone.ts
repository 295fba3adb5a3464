import type { Outcome } from "../disputes/decision"
import type { Comparison } from "../evidence/evidence"
import type { Shown } from "./shown"

/** The colours of states; marks in the text, signs and cards take theirs from here, so that they never differ. */
export const tones = ["agree", "part", "conflict", "none", "stale"] as const
export type Tone = (typeof tones)[number]

const ofComparison: Record<Comparison, Tone> = {
  no_evidence: "none",
  quote_not_found: "conflict",
  agrees: "agree",
  agrees_in_part: "part",
  allowed: "none",
  conflicts: "conflict",
  other_scope: "none",
}

const ofOutcome: Record<Outcome, Tone> = {
  supported: "agree",
  supported_with_correction: "agree",
  disputed: "conflict",
  not_supported: "conflict",
  outdated: "part",
  weakly_sourced: "part",
  uncited: "part",
  on_author: "none",
  kept_over_objection: "part",
  waived: "none",
  cut: "none",
}

/** The colour of a state; a decision that something changed under has a colour of its own. */
export function toneOf(shown: Shown): Tone {
  if (shown.by === "program") return ofComparison[shown.comparison]
  return shown.freshness === "stale" ? "stale" : ofOutcome[shown.outcome]
}
