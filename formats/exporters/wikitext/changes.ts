import { align } from "../../parts/splicing/align"
import { type Change, type Unit, wordsOfUnits } from "./units"

/** The stretch in which two lists of units really differ. */
function narrowed(old: readonly Unit[], now: readonly Unit[], change: Change): Change | null {
  let { a, b, c, d } = change
  while (a < b && c < d && old[a]?.key === now[c]?.key) {
    a++
    c++
  }
  while (a < b && c < d && old[b - 1]?.key === now[d - 1]?.key) {
    b--
    d--
  }
  return a === b && c === d ? null : { a, b, c, d }
}

/** Where two lines differ, word by word and then by the character. In order, and apart from one another. */
export function changesBetween(old: readonly Unit[], now: readonly Unit[]): Change[] {
  const [before, after] = [wordsOfUnits(old), wordsOfUnits(now)]
  const changes: Change[] = []
  let open: Change | null = null
  let [i, j] = [0, 0]
  const close = () => {
    const change = open && narrowed(old, now, open)
    if (change) changes.push(change)
    open = null
  }
  for (const step of align(
    before.map(one => one.key),
    after.map(one => one.key),
  )) {
    if (step.kind === "keep") {
      close()
      ;[i, j] = [step.old + 1, step.now + 1]
      continue
    }
    open ??= { a: before[i]?.from ?? old.length, b: 0, c: after[j]?.from ?? now.length, d: 0 }
    if (step.kind !== "in") i = step.old + 1
    if (step.kind !== "out") j = step.now + 1
    open.b = i > 0 ? (before[i - 1]?.to ?? 0) : 0
    open.d = j > 0 ? (after[j - 1]?.to ?? 0) : 0
  }
  close()
  return changes
}
