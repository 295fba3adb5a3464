/** Names a section: the words of its heading, and its place among headings of the same words (0 is the first). */
export interface SectionKey {
  /** Empty: the lead, which has no heading. */
  heading: string
  nth: number
}

/** A section as an outline lists it. */
export interface OutlineEntry extends SectionKey {
  /** 0 for the lead, 1 for the largest headings. */
  level: number
}

/** A section's name as one string, for maps. */
export const keyOfSection = ({ heading, nth }: SectionKey): string => `${nth} ${heading}`

/**
 * For each entry of an outline, which one's assignment holds for it: its own, else that of the section it lies in. -1 where
 * nobody looks after it. The lead passes nothing on.
 */
export function holdersOf(
  outline: readonly OutlineEntry[],
  assigned: (key: SectionKey) => boolean,
): number[] {
  const above: number[] = []
  return outline.map((entry, at) => {
    if (entry.level === 0) return assigned(entry) ? at : -1
    while (above.length > 0 && (outline[above.at(-1) ?? 0]?.level ?? 0) >= entry.level) above.pop()
    above.push(at)
    return above.findLast(one => assigned(outline[one] as OutlineEntry)) ?? -1
  })
}

/** Assignments whose heading the outline no longer has: it was rewritten or removed. */
export function leftBehind<T extends SectionKey>(
  assignments: readonly T[],
  outline: readonly SectionKey[],
): T[] {
  const there = new Set(outline.map(keyOfSection))
  return assignments.filter(one => !there.has(keyOfSection(one)))
}

/**
 * The section that a heading left behind most likely is now: of those that nobody was given, the one whose heading shares
 * most words with it; where none shares any, the first of them. Null where all are given.
 */
export function likelySection<T extends SectionKey>(left: SectionKey, free: readonly T[]): T | null {
  const words = wordsOf(left.heading)
  let best: T | null = null
  let most = -1
  for (const one of free) {
    const own = wordsOf(one.heading)
    const shared = [...own].filter(word => words.has(word)).length
    const part = shared / Math.max(1, own.size + words.size - shared)
    if (part > most) {
      best = one
      most = part
    }
  }
  return best
}

const wordsOf = (heading: string) => new Set(heading.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
