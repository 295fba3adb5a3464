import type { CslType, SourceState } from "./source"

/** What a change of many sources sets on each of them; what is absent stays. */
export interface ChangedPart {
  state?: SourceState
  type?: CslType
  /** BCP 47, or as it was written; null for none. */
  language?: string | null
  tags?: string[]
}

/** Sources that one change of many may hold. */
export const mostAtOnce = 5_000

/** Tags after a change: those taken off leave, however they were written; those put on come last. */
export function tagsAfter(
  before: readonly string[],
  { add = [], remove = [] }: { add?: readonly string[] | undefined; remove?: readonly string[] | undefined },
  fold: (tag: string) => string,
): string[] {
  const gone = new Set(remove.map(fold))
  const stay = before.filter(tag => !gone.has(fold(tag)))
  const known = new Set(stay.map(fold))
  return [...stay, ...add.filter(tag => !known.has(fold(tag)))]
}
