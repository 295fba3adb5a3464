/** One labelled text: figures that are counted, and spans where a reading is neither right nor wrong. */
export interface Labelled {
  id: string
  text: string
  gold: readonly Label[]
  ignore?: readonly Span[]
}

interface Span {
  start: number
  end: number
}

interface Label extends Span {
  text: string
  low: number | null
  high: number | null
  qualifier: string
  measure: string
  population: string
}

interface Read extends Span {
  low?: number | null
  high?: number | null
  qualifier?: string
  measure?: string
  population?: string
}

export const scoreRows = [
  "span",
  "value",
  "value~",
  "measure",
  "pop(all)",
  "pop(spec)",
  "qualifier",
  "joint",
] as const
export type ScoreRow = (typeof scoreRows)[number]

/** Per cent. */
export interface Score {
  P: number
  R: number
  F1: number
}

export interface Scored {
  rows: Record<ScoreRow, Score>
  items: number
  gold: number
  predicted: number
  /** Texts without a figure, and how many of them nothing was read in. */
  negatives: number
  clean: number
  errors: { id: string; what: string; text: string }[]
}

const overlap = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start)
const size = (a: Span) => a.end - a.start

/** Each label with the reading that overlaps it most, one to one. */
function matched(labels: readonly Label[], reads: readonly Read[]): Map<Label, Read> {
  const pairs = labels.flatMap(label =>
    reads
      .filter(read => overlap(label, read) > 0)
      .map(read => ({ label, read, share: overlap(label, read) / Math.max(size(label), size(read)) })),
  )
  pairs.sort((a, b) => b.share - a.share)
  const found = new Map<Label, Read>()
  const used = new Set<Read>()
  for (const { label, read } of pairs) {
    if (found.has(label) || used.has(read)) continue
    found.set(label, read)
    used.add(read)
  }
  return found
}

/** The value as labelled; an open bound may be given either way round a strict limit. */
function sameValue(label: Label, read: Read): { strict: boolean; loose: boolean } {
  const [low, high] = [read.low ?? null, read.high ?? null]
  const strict = low === label.low && high === label.high
  const fromZero = low === null || low === 0
  const { qualifier } = label
  const loose =
    strict ||
    (qualifier === "more_than" && label.low !== null && low === label.low + 1 && high === null) ||
    (qualifier === "less_than" && fromZero && (high === label.high || high === (label.high ?? 0) - 1)) ||
    (qualifier === "up_to" && fromZero && high === label.high)
  return { strict, loose }
}

function rate(right: number, predicted: number, gold: number): Score {
  const [p, r] = [predicted ? right / predicted : 0, gold ? right / gold : 0]
  const per = (n: number) => Math.round(n * 1000) / 10
  return { P: per(p), R: per(r), F1: per(p + r ? (2 * p * r) / (p + r) : 0) }
}

/** Scores readings against labels as the labelling conventions say; a population of `unspecified` is any. */
export function scoreFigures(items: readonly Labelled[], read: (item: Labelled) => readonly Read[]): Scored {
  const right = Object.fromEntries(scoreRows.map(row => [row, 0])) as Record<ScoreRow, number>
  const out = { items: items.length, gold: 0, predicted: 0, negatives: 0, clean: 0 }
  const errors: Scored["errors"] = []
  let [specified, specifiedFound] = [0, 0]
  for (const item of items) {
    const reads = read(item)
    const pairs = matched(item.gold, reads)
    const used = new Set(pairs.values())
    const kept = reads.filter(
      one => used.has(one) || !(item.ignore ?? []).some(span => overlap(span, one) > 0),
    )
    out.predicted += kept.length
    out.gold += item.gold.length
    if (item.gold.length === 0) {
      out.negatives++
      if (kept.length === 0) out.clean++
    }
    const err = (what: string) => errors.push({ id: item.id, what, text: item.text })
    for (const label of item.gold) {
      const named = label.population !== "unspecified"
      if (named) specified++
      const one = pairs.get(label)
      if (!one) {
        err(`misses ${label.text}`)
        continue
      }
      const { strict, loose } = sameValue(label, one)
      const measure = one.measure === label.measure
      const people = one.population === label.population
      right.span++
      if (strict) right.value++
      if (loose) right["value~"]++
      if (measure) right.measure++
      if (people) right["pop(all)"]++
      if (named) specifiedFound++
      if (named && people) right["pop(spec)"]++
      if (one.qualifier === label.qualifier) right.qualifier++
      if (loose && measure && (people || !named)) right.joint++
      if (!loose) err(`reads ${label.text} as ${one.low ?? ""}..${one.high ?? ""}`)
      if (!measure) err(`reads ${label.text} as ${one.measure}, not ${label.measure}`)
      if (named && !people) err(`reads ${label.text} as ${one.population}, not ${label.population}`)
    }
    for (const one of kept)
      if (!used.has(one)) err(`finds ${item.text.slice(one.start, one.end)} where nobody is counted`)
  }
  const rows = Object.fromEntries(
    scoreRows.map(row => [
      row,
      row === "pop(spec)"
        ? rate(right[row], specifiedFound, specified)
        : rate(right[row], out.predicted, out.gold),
    ]),
  ) as Record<ScoreRow, Score>
  return { ...out, rows, errors }
}
