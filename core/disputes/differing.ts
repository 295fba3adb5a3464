import type { Figure } from "../figures/figure"
import type { Judged } from "./decision"
import { figureOfBounds } from "./freshness"

export interface Decided {
  judged: Pick<Judged, "words" | "figure">
  /** The figure that was chosen; null where the decision was on what the words say. */
  chosen: Figure | null
}

type Numbers = Pick<Figure, "low" | "best" | "high" | "qualifier"> & { unit?: string | null }

/** Numbers only: what a place leaves unsaid (of what, of whom) does not make it say something else. */
function sameNumbers(one: Numbers, other: Numbers): boolean {
  const isSame = (["low", "best", "high", "qualifier"] as const).every(end => one[end] === other[end])
  return isSame && (!one.unit || !other.unit || one.unit === other.unit)
}

/**
 * Whether a place says something else than was decided: other numbers than the figure chosen; without one, other words than were
 * judged that are not the same figure either.
 */
export function differsFrom(
  { judged, chosen }: Decided,
  mention: { words: string; figure: Figure | null },
): boolean {
  const { words, figure } = mention
  if (chosen) return figure === null || !sameNumbers(figure, chosen)
  if (`\n${judged.words}\n`.includes(`\n${words}\n`)) return false
  if (!figure || judged.figure === null) return true
  return !judged.figure.split("\n").some(bounds => sameNumbers(figure, figureOfBounds(bounds)))
}
