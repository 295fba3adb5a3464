import type { Shown } from "@/core/desk/shown"
import { type Tone, toneOf } from "@/core/desk/tone"
import type { Outcome } from "@/core/disputes/decision"
import type { Comparison } from "@/core/evidence/evidence"

/**
 * How a claim's mark is drawn: the state is the shape of its line, the tone its colour. A broken or hollow line is the program's;
 * an unbroken one is a person's.
 */
export interface MarkLook {
  by: "program" | "person"
  state: "none" | "agree" | "part" | "allowed" | "conflict" | "scope" | "lost" | "doubt" | "closed"
  tone: Tone
  stale: boolean
}

const compared: Record<Comparison, MarkLook["state"]> = {
  no_evidence: "none",
  quote_not_found: "lost",
  agrees: "agree",
  agrees_in_part: "part",
  allowed: "allowed",
  conflicts: "conflict",
  other_scope: "scope",
}

const decided: Record<Outcome, MarkLook["state"]> = {
  supported: "agree",
  supported_with_correction: "agree",
  disputed: "conflict",
  not_supported: "doubt",
  outdated: "part",
  weakly_sourced: "part",
  uncited: "part",
  on_author: "closed",
  kept_over_objection: "closed",
  waived: "closed",
  cut: "closed",
}

/** What the styles need to know of a claim. */
export function markLook(shown: Shown): MarkLook {
  const tone = toneOf(shown)
  return shown.by === "person"
    ? { by: "person", state: decided[shown.outcome], tone, stale: shown.freshness === "stale" }
    : { by: "program", state: compared[shown.comparison], tone, stale: false }
}

/** The look as one attribute's value, for `data-look~="…"` in the styles. */
export function lookAttribute(look: MarkLook): string {
  return [look.by, look.state, `tone-${look.tone}`, ...(look.stale ? ["stale"] : [])].join(" ")
}
