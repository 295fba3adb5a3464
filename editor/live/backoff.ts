const first = 300
const longest = 15_000

/** Milliseconds before the n-th try (0, 1, 2 …) to connect again: doubling, with jitter, so that a restart is not met by everybody at once. */
export function backoff(tries: number, random: () => number = Math.random): number {
  const whole = Math.min(longest, first * 2 ** tries)
  return whole / 2 + (whole / 2) * random()
}
