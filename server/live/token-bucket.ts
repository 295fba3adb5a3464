/** A bucket that fills at `perSecond` up to `most`. `take` is false where it holds too little. */
export function tokenBucket(perSecond: number, most: number, now: () => number = () => performance.now()) {
  let level = most
  let at = now()
  return {
    take(amount: number): boolean {
      const time = now()
      level = Math.min(most, level + ((time - at) / 1000) * perSecond)
      at = time
      if (amount > level) return false
      level -= amount
      return true
    },
  }
}
