import type { Node } from "prosemirror-model"
import { blockText } from "@/editor/model/block-text"
import { type ClaimPlace, claimsIn } from "@/editor/model/claims-in-document"
import { schema } from "@/editor/model/schema"
import { linesOf } from "@/editor/model/text-map"
import type { ArticleBundle, BundleClaim } from "../bundle"

/** One stretch of a claim's words; offsets into the article's current reading, UTF-16. */
export interface Place extends ClaimPlace {
  start: number
  end: number
  /** The position of its line's content. */
  line: number
}

export interface ArticleText {
  doc: Node
  /** The current reading: lines joined by newlines. */
  text: string
  /** Offset in `text` of each line, by the position of its content's start. */
  offsets: ReadonlyMap<number, number>
  places: ReadonlyMap<string, readonly Place[]>
}

/** Reads a bundle's document: its text once, with every claim's place in it. */
export function readArticle(bundle: ArticleBundle): ArticleText {
  const doc = schema.nodeFromJSON(bundle.doc)
  const lines = linesOf(doc)
  const offsets = new Map<number, number>()
  const texts: string[] = []
  let offset = 0
  for (const line of lines) {
    const { text } = blockText(line.node)
    offsets.set(line.start, offset)
    texts.push(text)
    offset += text.length + 1
  }
  const known = new Set(bundle.claims.map(claim => claim.id))
  const places = new Map<string, Place[]>()
  const starts = lines.map(line => line.start)
  for (const [id, found] of claimsIn(doc)) {
    if (!known.has(id)) continue
    places.set(
      id,
      found.map(place => placed(place, lines, starts, offsets)),
    )
  }
  return { doc, text: texts.join("\n"), offsets, places }
}

function placed(
  place: ClaimPlace,
  lines: readonly { node: Node; start: number }[],
  starts: readonly number[],
  offsets: ReadonlyMap<number, number>,
): Place {
  // The line that holds a position is the last one that starts before it, footnotes inside it excepted: walk back to it.
  let at = upperBound(starts, place.from) - 1
  while (at > 0 && place.from > (starts[at] ?? 0) + (lines[at]?.node.content.size ?? 0)) at--
  const line = lines[at]
  const start = line ? (offsets.get(line.start) ?? 0) + offsetIn(line.node, place.from - line.start) : 0
  return { ...place, start, end: start + place.words.length, line: line?.start ?? 0 }
}

function upperBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}

function offsetIn(line: Node, pos: number): number {
  for (const run of blockText(line).runs) {
    if (pos < run.pos) return run.offset
    if (pos < run.pos + run.length) return run.offset + pos - run.pos
  }
  return blockText(line).text.length
}

/** The claims whose last word stands in a line, by the position of the line's content. */
export function endingIn(claims: readonly NumberedClaim[]): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const lines = new Map<number, Map<string, number>>()
  for (const { n, claim, places } of claims) {
    const last = places.at(-1)
    if (!last) continue
    const here = lines.get(last.line) ?? new Map<string, number>()
    lines.set(last.line, here.set(claim.id, n))
  }
  return lines
}

export interface NumberedClaim {
  n: number
  claim: BundleClaim
  places: readonly Place[]
}

/** Claims numbered in reading order, those that lost their words last; withdrawn ones are not counted. */
export function numbered(bundle: ArticleBundle, article: ArticleText): NumberedClaim[] {
  const first = (id: string) => article.places.get(id)?.[0]?.start ?? Number.POSITIVE_INFINITY
  return bundle.claims
    .filter(claim => claim.anchor !== "withdrawn")
    .map((claim, index) => ({ claim, index, at: first(claim.id) }))
    .sort((a, b) => (a.at === b.at ? a.index - b.index : a.at - b.at))
    .map(({ claim }, index) => ({ n: index + 1, claim, places: article.places.get(claim.id) ?? [] }))
}

/** Offsets in code points for offsets in UTF-16 units; quick for texts without surrogates. */
export function codePoints(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return offset => offset
  const pairs: number[] = []
  for (let i = 0; i < text.length - 1; i++) {
    const [high, low] = [text.charCodeAt(i), text.charCodeAt(i + 1)]
    if (high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000) pairs.push(i++)
  }
  return offset => offset - upperBound(pairs, offset - 1)
}
