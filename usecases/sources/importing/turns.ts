/** So long may one transaction take: everybody else's writing waits for it. */
const turnMs = 50
const fewest = 25
const most = 500

/** How many sources go into one transaction: as many as the last one's time allows. */
export function makeTurns() {
  let size = fewest * 2
  return {
    size: () => size,
    /** Runs the work on `n` sources; the next turn is as large as its time allows. */
    async timed<T>(n: number, work: () => Promise<T>): Promise<T> {
      const began = performance.now()
      const value = await work()
      const fitting = Math.floor((n * turnMs) / Math.max(1, performance.now() - began))
      // At most twice as many as before: one quick turn may have met a quiet disk.
      size = Math.max(fewest, Math.min(most, size * 2, fitting))
      return value
    },
  }
}
