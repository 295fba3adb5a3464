import type { Node } from "prosemirror-model"
import type { Transform } from "prosemirror-transform"
import { changedClaims, placesOfClaim } from "@/editor/model/claims-in-document"

interface Place {
  from: number
  to: number
}

/** Whether nothing but block borders lies between two places: one claim that a split went through. */
const touches = (doc: Node, first: Place, second: Place) =>
  doc.textBetween(first.to, second.from).length === 0

function groups(doc: Node, places: readonly Place[]): Place[][] {
  const found: Place[][] = []
  for (const place of places) {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last && before && touches(doc, before, place)) last.push(place)
    else found.push([place])
  }
  return found
}

/**
 * A copied and pasted claim stands in two places: the one that overlaps where it was stays, the mark leaves the others.
 * Appends the steps to the transform, so that they are part of the same commit.
 */
export function keepOnePlace(before: Node, transform: Transform): void {
  const changes = changedClaims(before, transform.doc)
  const ids = [...changes.added, ...changes.changed]
  if (ids.length === 0) return
  for (const id of ids) {
    const standing = groups(transform.doc, placesOfClaim(transform.doc, id))
    if (standing.length < 2) continue
    const was = placesOfClaim(before, id).map(place => ({
      from: transform.mapping.map(place.from, 1),
      to: transform.mapping.map(place.to, -1),
    }))
    const overlapping = standing.filter(group => group.some(place => was.some(old => overlaps(old, place))))
    const stays = overlapping.length > 0 ? overlapping : standing.slice(0, 1)
    for (const group of standing) if (!stays.includes(group)) unmark(transform, id, group)
  }
}

const overlaps = (one: Place, other: Place) => one.from < other.to && other.from < one.to

function unmark(transform: Transform, id: string, group: readonly Place[]) {
  for (const { from, to } of group) {
    transform.doc.nodesBetween(from, to, node => {
      const mark = node.marks.find(({ type, attrs }) => type.name === "claim" && attrs.id === id)
      if (mark) transform.removeMark(from, to, mark)
    })
  }
}
