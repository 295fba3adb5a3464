// Two hundred thousand made-up records to search: sources, claims and quotes in words that no language has.

/** The same numbers in every run; 0 ≤ n < 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const onsets = [
  "b",
  "br",
  "d",
  "f",
  "g",
  "gl",
  "k",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "st",
  "t",
  "tr",
  "v",
  "w",
  "z",
]
const vowels = ["a", "e", "i", "o", "u", "ai", "ou"]
const ends = ["", "", "", "n", "r", "s", "t", "l", "m"]

/** Made-up words, the commonest first; many share their beginnings, as words do. */
export function vocabulary(count: number, next: () => number): string[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const words = new Set<string>()
  while (words.size < count) {
    const syllables = 1 + Math.floor(next() * 2 + next() * 2)
    let word = ""
    for (let at = 0; at < syllables; at++) word += pick(onsets) + pick(vowels) + pick(ends)
    if (word.length > 2) words.add(word)
  }
  return [...words]
}

/** Draws words as texts use them: the second most common half as often as the first, and so on (Zipf). */
export function drawing(words: readonly string[], next: () => number): () => string {
  const sums: number[] = []
  let total = 0
  for (let rank = 0; rank < words.length; rank++) {
    total += 1 / (rank + 2.7)
    sums.push(total)
  }
  return () => {
    const wanted = next() * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] as number) < wanted) low = middle + 1
      else high = middle
    }
    return words[low] as string
  }
}

export interface MadeRecord {
  kind: "source" | "claim" | "quote"
  /** A source's title, a claim's question; empty for quotes. */
  title: string
  text: string
}

/** The vocabulary and records of a made-up library, of each kind a third. */
export function madeLibrary(count: number, seed = 7) {
  const next = random(seed)
  const words = vocabulary(40_000, next)
  const draw = drawing(words, next)
  const some = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(next() * (most - least)) }, () =>
      next() < 0.03 ? String(Math.floor(next() ** 3 * 9000)) : draw(),
    ).join(" ")
  const records: MadeRecord[] = []
  for (let at = 0; at < count; at++) {
    const kind = (["source", "claim", "quote"] as const)[at % 3] as MadeRecord["kind"]
    if (kind === "source") records.push({ kind, title: some(5, 12), text: some(2, 4) })
    else if (kind === "claim") records.push({ kind, title: some(4, 10), text: some(4, 20) })
    else records.push({ kind, title: "", text: some(15, 60) })
  }
  return { words, records }
}
