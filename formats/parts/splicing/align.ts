/** What became of a list: kept, changed into one another, taken out, put in. */
export type Step =
  | { kind: "keep" | "change"; old: number; now: number }
  | { kind: "out"; old: number }
  | { kind: "in"; now: number }

/** Beyond this many pairs to compare, the middle is taken as changed one by one. */
const mostPairs = 4_000_000

function common(a: readonly string[], b: readonly string[]): [number, number] {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head++
  let tail = 0
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return [head, tail]
}

/** Pairs of equal entries in order, as many as there can be. */
function longest(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > mostPairs) return []
  const width = b.length + 1
  const table = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => table[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

/** Between two kept entries: as many as both sides have are changes, the rest came or went. */
function gap(old: number, oldEnd: number, now: number, nowEnd: number, steps: Step[]): void {
  while (old < oldEnd && now < nowEnd) steps.push({ kind: "change", old: old++, now: now++ })
  while (old < oldEnd) steps.push({ kind: "out", old: old++ })
  while (now < nowEnd) steps.push({ kind: "in", now: now++ })
}

/** Aligns two lists by their longest common subsequence. */
export function align(a: readonly string[], b: readonly string[]): Step[] {
  const [head, tail] = common(a, b)
  const middle = longest(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  const pairs: [number, number][] = [
    ...Array.from({ length: head }, (_, i): [number, number] => [i, i]),
    ...middle.map(([i, j]): [number, number] => [i + head, j + head]),
    ...Array.from({ length: tail }, (_, i): [number, number] => [a.length - tail + i, b.length - tail + i]),
    [a.length, b.length],
  ]
  const steps: Step[] = []
  let [old, now] = [0, 0]
  for (const [i, j] of pairs) {
    gap(old, i, now, j, steps)
    if (i < a.length) steps.push({ kind: "keep", old: i, now: j })
    ;[old, now] = [i + 1, j + 1]
  }
  return steps
}
