import type { DocJson, SourceMap } from "../../imported"
import { citesNothing } from "../../parts/cited"
import { srcAt } from "../../parts/splicing/places"
import { applyEdits, editsBetween, type SplicedFormat, type Splicing } from "../../parts/splicing/splice"
import { blockWords, cellWords, lineWords, type PlainWriting, rowWords, widthOf } from "./words"

const lineTypes = ["title", "paragraph", "heading"]

const half = (text: string, at: number) =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))

/** The one stretch in which two texts differ. */
function difference(old: string, now: string): { from: number; to: number; text: string } {
  const most = Math.min(old.length, now.length)
  let from = 0
  while (from < most && old[from] === now[from]) from++
  if (half(old, from) || half(now, from)) from--
  let tail = 0
  while (tail < most - from && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  if (half(old, old.length - tail) || half(now, now.length - tail)) tail--
  return { from, to: old.length - tail, text: now.slice(from, now.length - tail) }
}

/** Changes a line's words where they differ; false where its words have no place in the source. */
function spliceLine(
  old: DocJson,
  pm: number,
  now: DocJson,
  { runs, edits, around }: Splicing,
  writing: PlainWriting,
): boolean {
  const before = lineWords(old, { labels: new Map(), cited: citesNothing, notes: [], pipes: 0 })
  const { from, to, text } = difference(before, lineWords(now, writing))
  if (from === to && text === "") return true
  const start = srcAt(runs, pm + 1 + from, to > from)
  const end = to > from ? srcAt(runs, pm + 1 + to, false) : start
  if (start === null || end === null || end < start) return false
  const inCell = around.some(node => node.type === "table_cell" || node.type === "table_header")
  edits.push({ src: start, end, text: [inCell ? cellWords(text, writing) : text] })
  return true
}

function formatOf(writing: PlainWriting): SplicedFormat<never> {
  const wordsIn = (node: DocJson, parent: DocJson) =>
    parent.type === "table" && node.type === "table_row"
      ? rowWords(node, widthOf(parent), writing)
      : blockWords(node, writing)
  return {
    line: (old, pm, now, splicing) =>
      lineTypes.includes(old.type) ? spliceLine(old, pm, now, splicing, writing) : null,
    words: (node, parent) => [wordsIn(node, parent)],
    between: (parent, seen) => seen ?? (parent === "doc" ? "\n\n" : "\n"),
    // A title that no line of the file gave: the first thing in the document stands before the file's first line.
    withoutRange(old, pm, now, { edits }) {
      if (old === now) return false
      if (pm === 0) edits.push({ src: 0, end: 0, text: [`${wordsIn(now, { type: "doc" })}\n`] })
      return pm === 0
    },
  }
}

/** The source with what changed between two bare documents spliced in; null where a change has no place in it. */
export function spliced(
  source: string,
  map: SourceMap,
  before: DocJson,
  now: DocJson,
  writing: PlainWriting,
): string | null {
  const edits = editsBetween(source, map, before, now, formatOf(writing))
  return edits && applyEdits(source, edits)
}
