import type { Shown } from "@/core/desk/shown"

/** The shape of a sign: hollow is what the program compared, solid is what a person decided. */
export interface Look {
  by: "program" | "person"
  tone: "none" | "agree" | "part" | "conflict"
  stale: boolean
}

const compared: Record<string, Look["tone"]> = {
  agrees: "agree",
  agrees_in_part: "part",
  allowed: "part",
  conflicts: "conflict",
}
const decided: Record<string, Look["tone"]> = {
  supported: "agree",
  supported_with_correction: "agree",
  disputed: "conflict",
  not_supported: "conflict",
  outdated: "part",
  weakly_sourced: "part",
}

/** How a claim's mark and sign look for what it shows. */
export function lookOf(shown: Shown): Look {
  if (shown.by === "person")
    return { by: "person", tone: decided[shown.outcome] ?? "none", stale: shown.freshness === "stale" }
  return { by: "program", tone: compared[shown.comparison] ?? "none", stale: false }
}

/** ✓ and solid shapes are a person's; the program's are hollow. */
export function signOf({ by, tone }: Look): string {
  if (by === "person") return tone === "agree" ? "✓" : tone === "conflict" ? "◆" : "●"
  return tone === "agree" ? "○" : tone === "conflict" ? "◇" : tone === "part" ? "◔" : "□"
}
