import type { Shown } from "@/core/desk/shown"
import { type Tone, toneOf } from "@/core/desk/tone"

/** The shape of a sign: hollow is what the program compared, solid is what a person decided. */
export interface Look {
  by: "program" | "person"
  tone: "none" | "agree" | "part" | "conflict"
  stale: boolean
}

/** How a claim's mark and sign look for what it shows: in the colours of the desk, whatever changed since. */
export function lookOf(shown: Shown): Look {
  if (shown.by === "program") return { by: "program", tone: plain(toneOf(shown)), stale: false }
  const tone = plain(toneOf({ ...shown, freshness: "fresh" }))
  return { by: "person", tone, stale: shown.freshness === "stale" }
}

const plain = (tone: Tone): Look["tone"] => (tone === "stale" ? "none" : tone)

/** ✓ and solid shapes are a person's; the program's are hollow. */
export function signOf({ by, tone }: Look): string {
  if (by === "person") return tone === "agree" ? "✓" : tone === "conflict" ? "◆" : "●"
  return tone === "agree" ? "○" : tone === "conflict" ? "◇" : tone === "part" ? "◔" : "□"
}
