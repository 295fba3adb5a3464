import type { Segment, TextSegment } from "../../parts/segments"

const endsInWord = /[\p{L}\p{N}\p{M}]$/u
const wordAtStart = /^[\p{L}\p{N}\p{M}]+/u

/** Whether the second segment goes on with the word in which the first ends. */
function goesOn(one: Segment | undefined, next: Segment | undefined): next is TextSegment {
  return (
    one?.kind === "text" && next?.kind === "text" && endsInWord.test(one.text) && wordAtStart.test(next.text)
  )
}

/** Splits what follows a claim that ends inside a word behind that word, so that its number has a place there. */
export function atWordEnds(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((segment, at): Segment[] => {
    const before = segments[at - 1]
    if (before?.kind !== "text" || !goesOn(before, segment)) return [segment]
    if (before.claims.every(id => segment.claims.includes(id))) return [segment]
    const word = wordAtStart.exec(segment.text)?.[0] ?? ""
    const rest = segment.text.slice(word.length)
    return rest
      ? [
          { ...segment, text: word },
          { ...segment, text: rest },
        ]
      : [segment]
  })
}

/** Behind which segment the number of each claim stands that ends in this line: its last one, or the end of the word there. */
export function lastSegments(
  segments: readonly Segment[],
  ending: ReadonlyMap<string, number>,
): ReadonlyMap<number, string[]> {
  const last = new Map<string, number>()
  segments.forEach((segment, at) => {
    if (segment.kind === "text") for (const id of segment.claims) if (ending.has(id)) last.set(id, at)
  })
  const byPlace = new Map<number, string[]>()
  for (const [id, end] of last) {
    let at = end
    while (goesOn(segments[at], segments[at + 1])) at++
    byPlace.set(at, [...(byPlace.get(at) ?? []), id])
  }
  return byPlace
}

/** Gives each claim of a line its own line under the text where it overlaps others: one sees where each begins and ends. */
export function giveLanes(segments: readonly Segment[], lanes: Map<string, number>): void {
  const claims = segments.map(segment => (segment.kind === "text" ? segment.claims : []))
  for (const id of claims.flat()) {
    if (lanes.has(id)) continue
    const taken = new Set(
      claims.filter(ids => ids.includes(id)).flatMap(ids => ids.map(other => lanes.get(other))),
    )
    let lane = 0
    while (taken.has(lane) && lane < 2) lane++
    lanes.set(id, lane)
  }
}
