import type { Figure } from "../figures/figure"
import type { Freshness, Judged } from "./decision"

export type Changed = "words" | "figure" | "evidence" | "snapshot"

/** What a decision is judged on, as it stands now. Evidence and saved copies only as far as this viewer sees them. */
export interface Judgeable {
  version: number
  /** Words of every mention that is in a text. */
  words: readonly string[]
  figures: readonly (Figure | null)[]
  evidence: readonly { id: string; rev: number; snapshotSha256: string | null }[]
}

const several = (values: readonly string[]): string => [...new Set(values)].sort().join("\n")

const boundsOf = ({ kind, low, best, high, qualifier, measure, population, unit }: Figure): string =>
  JSON.stringify([kind, low, best, high, qualifier, measure, population, unit ?? null])

type Bounds = Pick<Figure, "low" | "best" | "high" | "qualifier"> & { unit: string | null }

/** Reads back one line of a judged figure. */
export function figureOfBounds(bounds: string): Bounds {
  const [, low, best, high, qualifier, , , unit] = JSON.parse(bounds)
  return { low, best, high, qualifier, unit }
}

/** What a decision given now is given on. */
export function judgedNow({ version, words, figures, evidence }: Judgeable): Judged {
  const bounds = figures.filter(figure => figure !== null).map(boundsOf)
  return {
    version,
    words: several(words),
    figure: bounds.length > 0 ? several(bounds) : null,
    evidence: evidence
      .map(({ id, rev }) => `${id}:${rev}`)
      .sort()
      .join(" "),
    snapshots: evidence
      .filter(one => one.snapshotSha256)
      .map(({ id, snapshotSha256 }) => `${id}:${snapshotSha256}`)
      .sort(),
  }
}

const without = (entries: readonly string[], hidden: ReadonlySet<string>): string =>
  entries.filter(entry => entry !== "" && !hidden.has(entry.slice(0, entry.indexOf(":")))).join(" ")

/** What changed since a decision was given; `hidden` names evidence this viewer may not know of. */
export function changedSince(judged: Judged, now: Judgeable, hidden: ReadonlySet<string>): Changed[] {
  const today = judgedNow(now)
  const changed: Changed[] = []
  if (judged.words !== today.words) changed.push("words")
  if (judged.figure !== today.figure) changed.push("figure")
  if (without(judged.evidence.split(" "), hidden) !== without(today.evidence.split(" "), hidden))
    changed.push("evidence")
  else if (without(judged.snapshots, hidden) !== without(today.snapshots, hidden)) changed.push("snapshot")
  return changed
}

export const freshnessOf = (changed: readonly Changed[]): Freshness =>
  changed.length > 0 ? "stale" : "fresh"
