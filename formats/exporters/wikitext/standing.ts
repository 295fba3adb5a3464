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

export function aliveAfter(edits: readonly Edit<Piece>[]): Alive {
  const gone = edits.filter(edit => edit.end > edit.src).sort((a, b) => a.src - b.src)
  const kept: Span[] = edits.flatMap(edit =>
    edit.text.filter(piece => typeof piece !== "string" && piece.kind === "kept"),
  ) as Span[]
  const within = (inner: Span, outer: Span) => outer.src <= inner.src && inner.end <= outer.end
  const inPlace = (span: Span) => {
    let [low, high] = [0, gone.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((gone[middle]?.src ?? 0) <= span.src) low = middle + 1
      else high = middle
    }
    const edit = gone[low - 1]
    return !edit || !within(span, edit)
  }
  return {
    inPlace,
    is: span => inPlace(span) || kept.some(one => within(span, one)),
    keep: span => void kept.push(span),
  }
}
