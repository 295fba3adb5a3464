/** Two lists' elements that stand for the same, as index pairs in rising order. */
export type Matched = [before: number, after: number][]

// A gap without any unique element is compared all with all; beyond this it is taken as changed throughout.
const mostCompared = 1_000_000

interface Stretch {
  before: number
  beforeEnd: number
  after: number
  afterEnd: number
}

/** Elements that stand once in each stretch, in the order of the first list, with their place in the second. */
function uniquePairs<T>(before: readonly T[], after: readonly T[], gap: Stretch): Matched {
  const places = new Map<T, { before: number; after: number; times: number }>()
  for (let at = gap.before; at < gap.beforeEnd; at++) {
    const known = places.get(before[at] as T)
    if (known) known.times = 9
    else places.set(before[at] as T, { before: at, after: -1, times: 0 })
  }
  for (let at = gap.after; at < gap.afterEnd; at++) {
    const known = places.get(after[at] as T)
    if (!known) continue
    known.times++
    known.after = at
  }
  return [...places.values()].filter(({ times }) => times === 1).map(place => [place.before, place.after])
}

/** The longest run of pairs that rises in the second list too (patience sorting). */
function rising(pairs: Matched): Matched {
  const tails: number[] = []
  const previous: number[] = []
  pairs.forEach(([, after], at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] as number] as [number, number])[1] < after) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = at
  })
  const found: Matched = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number)
    found.push(pairs[at] as [number, number])
  return found.reverse()
}

/** The longest common subsequence of two stretches by comparing all with all. */
function common<T>(before: readonly T[], after: readonly T[], gap: Stretch): Matched {
  const rows = gap.beforeEnd - gap.before
  const columns = gap.afterEnd - gap.after
  if (rows * columns > mostCompared) return []
  const width = columns + 1
  const lengths = new Uint32Array((rows + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] as number
  const same = (row: number, column: number) => before[gap.before + row] === after[gap.after + column]
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * width + column] = same(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const found: Matched = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (same(row, column)) found.push([gap.before + row++, gap.after + column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return found
}

function match<T>(before: readonly T[], after: readonly T[], gap: Stretch, found: Matched): void {
  let { before: from, beforeEnd, after: afterFrom, afterEnd } = gap
  while (from < beforeEnd && afterFrom < afterEnd && before[from] === after[afterFrom]) {
    found.push([from++, afterFrom++])
  }
  const tail: Matched = []
  while (from < beforeEnd && afterFrom < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1]) {
    tail.push([--beforeEnd, --afterEnd])
  }
  const rest = { before: from, beforeEnd, after: afterFrom, afterEnd }
  if (from < beforeEnd && afterFrom < afterEnd) matchBetween(before, after, rest, found)
  for (const pair of tail.reverse()) found.push(pair)
}

function matchBetween<T>(before: readonly T[], after: readonly T[], rest: Stretch, found: Matched) {
  const anchors = rising(uniquePairs(before, after, rest))
  if (anchors.length === 0) {
    for (const pair of common(before, after, rest)) found.push(pair)
    return
  }
  let { before: from, after: afterFrom } = rest
  for (const [at, afterAt] of anchors) {
    match(before, after, { before: from, beforeEnd: at, after: afterFrom, afterEnd: afterAt }, found)
    found.push([at, afterAt])
    from = at + 1
    afterFrom = afterAt + 1
  }
  match(
    before,
    after,
    { before: from, beforeEnd: rest.beforeEnd, after: afterFrom, afterEnd: rest.afterEnd },
    found,
  )
}

/**
 * Which elements of two lists stand for each other: equal heads and tails, then what stands once in each, then the longest
 * common subsequence of the gaps. Near to linear for texts; not always the longest, never out of order.
 */
export function matchLists<T>(before: readonly T[], after: readonly T[]): Matched {
  const found: Matched = []
  match(before, after, { before: 0, beforeEnd: before.length, after: 0, afterEnd: after.length }, found)
  return found
}
