import { codePointIndex } from "@/core/anchoring/code-points"
import type { EvidenceView } from "@/core/desk/question-views"

/** Where the words of a piece of evidence stand in a copy's text. UTF-16, end exclusive. */
export interface MarkedPlace {
  id: string
  stance: EvidenceView["stance"]
  start: number
  end: number
}

/**
 * The places of evidence in this text, by their stored selectors. Those whose words are not there any more are left out: the text was
 * read anew, and the server looks them up again.
 */
export function markedPlaces(text: string, evidence: readonly EvidenceView[]): MarkedPlace[] {
  const points = codePointIndex(text)
  return evidence.flatMap(({ id, stance, place, match, quote }) => {
    if (!place || !quote) return []
    const parts = match.pieces ?? [place]
    const places = parts.map(one => ({ start: points.offsetOf(one.start), end: points.offsetOf(one.end) }))
    const words = places.map(one => text.slice(one.start, one.end)).join(" … ")
    const wanted = match.found ?? (match.pieces ? words : quote)
    return words === wanted ? places.map(one => ({ id, stance, ...one })) : []
  })
}

/** A stretch of text under the same marks. */
export interface Segment {
  start: number
  end: number
  marks: MarkedPlace[]
}

/** Cuts a range where marks begin and end; stretches without any come with none. */
export function segmentsOf(start: number, end: number, places: readonly MarkedPlace[]): Segment[] {
  const here = places.filter(place => place.start < end && place.end > start)
  if (here.length === 0) return [{ start, end, marks: [] }]
  const inside = here.flatMap(place => [place.start, place.end]).filter(edge => edge > start && edge < end)
  const edges = [...new Set([start, ...inside, end])].sort((one, other) => one - other)
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] as number
    return { start: from, end: to, marks: here.filter(place => place.start <= from && place.end >= to) }
  })
}
