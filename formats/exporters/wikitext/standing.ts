import type { Edit } from "../../parts/splicing/splice"
import type { Piece } from "./pieces"

interface Span {
  src: number
  end: number
}

/** What of the original is still there once the edits are made. */
export interface Alive {
  /** It stands where it stood, or in a stretch that is written again. */
  is: (span: Span) => boolean
  /** It stands where it stood. */
  inPlace: (span: Span) => boolean
  /** From now on this stretch is written again somewhere. */
  keep: (span: Span) => void
}

const within = (inner: Span, outer: Span) => outer.src <= inner.src && inner.end <= outer.end

/** The place of the last span that begins at or before this one; -1 where none does. */
function lastBefore(spans: readonly Span[], src: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.src ?? 0) <= src) low = middle + 1
    else high = middle
  }
  return low - 1
}

const holds = (spans: readonly Span[], span: Span): boolean => {
  const last = spans[lastBefore(spans, span.src)]
  return last !== undefined && within(span, last)
}

/** Adds a span to others in their order, none of which lies in another. */
function addTo(spans: Span[], span: Span): void {
  if (holds(spans, span)) return
  let from = lastBefore(spans, span.src) + 1
  if (spans[from - 1]?.src === span.src) from--
  let to = from
  while (spans[to] && within(spans[to] as Span, span)) to++
  spans.splice(from, to - from, span)
}

export function aliveAfter(edits: readonly Edit<Piece>[]): Alive {
  const gone = edits.filter(edit => edit.end > edit.src).sort((a, b) => a.src - b.src)
  const kept: Span[] = []
  for (const edit of edits)
    for (const piece of edit.text) if (typeof piece !== "string" && piece.kind === "kept") addTo(kept, piece)
  const inPlace = (span: Span) => !holds(gone, span)
  return {
    inPlace,
    is: span => inPlace(span) || holds(kept, span),
    keep: span => addTo(kept, span),
  }
}
