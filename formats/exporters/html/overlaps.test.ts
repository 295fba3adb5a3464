import { describe, expect, it } from "vitest"
import type { TextSegment } from "../../parts/segments"
import { atWordEnds, giveLanes, lastSegments } from "./overlaps"

const text = (words: string, ...claims: string[]): TextSegment => ({
  kind: "text",
  text: words,
  styles: [],
  href: null,
  claims,
})

describe("overlapping claims", () => {
  it("never puts a number inside a word", () => {
    const segments = atWordEnds([text("forty mi", "a"), text("lls burned", "b"), text(".")])
    expect(segments.map(one => (one as TextSegment).text)).toEqual(["forty mi", "lls", " burned", "."])
    const last = lastSegments(
      segments,
      new Map([
        ["a", 1],
        ["b", 2],
      ]),
    )
    expect([...last]).toEqual([
      [1, ["a"]],
      [2, ["b"]],
    ])
  })

  it("keeps numbers where claims end at words", () => {
    const segments = [text("forty mills", "a"), text(" burned", "b")]
    expect(atWordEnds(segments)).toEqual(segments)
    expect([...lastSegments(segments, new Map([["a", 1]]))]).toEqual([[0, ["a"]]])
  })

  it("draws overlapping claims in lines of their own", () => {
    const lanes = new Map<string, number>()
    giveLanes([text("x", "a"), text("y", "a", "b"), text("z", "b"), text("w", "c")], lanes)
    expect(Object.fromEntries(lanes)).toEqual({ a: 0, b: 1, c: 0 })
  })
})
