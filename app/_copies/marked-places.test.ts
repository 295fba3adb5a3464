import { expect, it } from "vitest"
import type { EvidenceView } from "@/core/desk/question-views"
import { markedPlaces, segmentsOf } from "./marked-places"

const evidence = (id: string, quote: string, start: number, more: Partial<EvidenceView> = {}) =>
  ({
    ...{ id, quote, stance: "supports", place: { start, end: start + [...quote].length } },
    match: { kind: "exact", errors: 0, digitDiff: false },
    ...more,
  }) as EvidenceView

it("counts code points, as selectors do", () => {
  const text = "🦢🦢 at least 190 geese"
  const [place] = markedPlaces(text, [evidence("a", "190", 12)])
  expect(place && text.slice(place.start, place.end)).toBe("190")
})

it("marks the words that were found in place of the quote", () => {
  const match = { kind: "normalised" as const, errors: 0, digitDiff: false, found: "190-205" }
  expect(markedPlaces("It was 190-205.", [evidence("a", "190–205", 7, { match })])).toHaveLength(1)
})

it("marks nothing where other words stand now", () => {
  expect(markedPlaces("It was 196 geese", [evidence("a", "190", 7)])).toEqual([])
})

it("marks each part of a quote with words left out", () => {
  const pieces = [
    { start: 0, end: 3 },
    { start: 8, end: 13 },
  ]
  const match = { kind: "exact" as const, errors: 0, digitDiff: false, pieces }
  const places = markedPlaces("190 dead geese", [evidence("a", "190 … geese", 0, { match })])
  expect(places.map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [8, 13],
  ])
})

it("cuts where marks overlap", () => {
  const places = [
    { id: "a", stance: "supports" as const, start: 2, end: 6 },
    { id: "b", stance: "context" as const, start: 4, end: 8 },
  ]
  expect(
    segmentsOf(0, 10, places).map(({ start, end, marks }) => [start, end, marks.map(one => one.id).join()]),
  ).toEqual([
    [0, 2, ""],
    [2, 4, "a"],
    [4, 6, "a,b"],
    [6, 8, "b"],
    [8, 10, ""],
  ])
})
