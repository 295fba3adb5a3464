const shortest = 5
const longest = 15

/**
 * How long after the last flush the next one may start, in milliseconds. An edit after a pause goes at once; under load edits
 * gather, so that one fsync and one frame serve many. What a flush cost says how loaded the machine is.
 */
export function flushWindow(lastCost: number): number {
  return Math.min(longest, Math.max(shortest, lastCost * 1.5))
}

/** Milliseconds to wait now; 0 = at once. */
export function waitBeforeFlush(now: number, lastEnd: number, lastCost: number): number {
  return Math.max(0, lastEnd + flushWindow(lastCost) - now)
}
