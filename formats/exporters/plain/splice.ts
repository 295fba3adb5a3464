import type { DocJson, SourceMap, SourceRange, SourceRun } from "../../imported"
import { citesNothing } from "../../parts/cited"
import { align } from "./align"
import { blockWords, cellWords, lineWords, type PlainWriting, rowWords, widthOf } from "./words"

interface Edit {
  src: number
  end: number
  text: string
}
interface Splicing {
  source: string
  runs: readonly SourceRun[]
  ranges: ReadonlyMap<number, SourceRange>
  edits: Edit[]
  writing: PlainWriting
  inCell: boolean
}

const lineTypes = ["title", "paragraph", "heading"]
const sizeOf = (node: DocJson): number =>
  node.type === "text"
    ? (node.text ?? "").length
    : 2 + (node.content ?? []).reduce((sum, child) => sum + sizeOf(child), 0)

/** Positions of a node's children; `pm` is the node's own. */
function placed(node: DocJson, pm: number): { node: DocJson; pm: number }[] {
  let at = node.type === "doc" ? 0 : pm + 1
  return (node.content ?? []).map(child => {
    const here = { node: child, pm: at }
    at += sizeOf(child)
    return here
  })
}

/** The place in the source of a position: of the character before it, or after it where `after`. */
function srcAt({ runs }: Splicing, pm: number, after: boolean): number | null {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.pm ?? 0) <= pm) low = middle + 1
    else high = middle
  }
  const candidates = after ? [runs[low - 1], runs[low - 2]] : [runs[low - 2], runs[low - 1]]
  for (const run of candidates)
    if (run && pm >= run.pm && pm <= run.pm + run.len) return run.src + pm - run.pm
  return null
}

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
function spliceLine(old: DocJson, pm: number, now: DocJson, splicing: Splicing): boolean {
  const before = lineWords(old, { labels: new Map(), cited: citesNothing, notes: [], pipes: 0 })
  const { from, to, text } = difference(before, lineWords(now, splicing.writing))
  if (from === to && text === "") return true
  const start = srcAt(splicing, pm + 1 + from, to > from)
  const end = to > from ? srcAt(splicing, pm + 1 + to, false) : start
  if (start === null || end === null || end < start) return false
  splicing.edits.push({ src: start, end, text: splicing.inCell ? cellWords(text, splicing.writing) : text })
  return true
}

function replaceWhole(pm: number, words: string, splicing: Splicing): boolean {
  const range = splicing.ranges.get(pm)
  // A title that no line of the file gave: the first thing in the document stands before the file's first line.
  if (!range && pm === 0) splicing.edits.push({ src: 0, end: 0, text: `${words}\n` })
  if (!range) return pm === 0
  splicing.edits.push({ src: range.src, end: range.end, text: words })
  return true
}

const shape = (node: DocJson) => JSON.stringify([node.type, node.attrs ?? null])

function spliceNode(
  old: DocJson,
  pm: number,
  now: DocJson,
  splicing: Splicing,
  words: (node: DocJson) => string,
): boolean {
  const mark = splicing.edits.length
  if (shape(old) === shape(now)) {
    if (lineTypes.includes(old.type) && spliceLine(old, pm, now, splicing)) return true
    if (!lineTypes.includes(old.type) && spliceInside(old, pm, now, splicing)) return true
  }
  splicing.edits.length = mark
  return replaceWhole(pm, words(now), splicing)
}

function spliceInside(old: DocJson, pm: number, now: DocJson, splicing: Splicing): boolean {
  const outside = splicing.inCell
  splicing.inCell ||= old.type === "table_cell" || old.type === "table_header"
  const done = spliceChildren(old, pm, now, splicing)
  splicing.inCell = outside
  return done
}

/** Cells come and go with the whole row; everything else one by one. */
function spliceChildren(old: DocJson, pm: number, now: DocJson, splicing: Splicing): boolean {
  const before = placed(old, pm)
  const after = now.content ?? []
  if (old.type === "table_row" && before.length !== after.length) return false
  const steps = align(
    before.map(one => JSON.stringify(one.node)),
    after.map(node => JSON.stringify(node)),
  )
  const words = wordsFor(now, splicing.writing)
  let done = -1
  for (const step of steps) {
    if (step.kind === "in") {
      if (!insert(before, done, words(after[step.now] as DocJson), old.type, splicing)) return false
      continue
    }
    done = step.old
    const { node, pm: here } = before[step.old] as { node: DocJson; pm: number }
    if (step.kind === "out" && !remove(before, step.old, splicing)) return false
    if (step.kind === "change" && !spliceNode(node, here, after[step.now] as DocJson, splicing, words))
      return false
  }
  return true
}

function wordsFor(parent: DocJson, writing: PlainWriting): (node: DocJson) => string {
  if (parent.type !== "table") return node => blockWords(node, writing)
  const width = widthOf(parent)
  return row => (row.type === "table_row" ? rowWords(row, width, writing) : blockWords(row, writing))
}

type Siblings = readonly { node: DocJson; pm: number }[]
const rangeOf = (siblings: Siblings, at: number, { ranges }: Splicing) => ranges.get(siblings[at]?.pm ?? -1)

/** Puts a new sibling before the next one, or behind the last. */
function insert(
  siblings: Siblings,
  done: number,
  words: string,
  parent: string,
  splicing: Splicing,
): boolean {
  const between = separator(siblings, parent, splicing)
  const next = rangeOf(siblings, done + 1, splicing)
  const last = rangeOf(siblings, done, splicing)
  if (next) splicing.edits.push({ src: next.src, end: next.src, text: words + between })
  else if (last) splicing.edits.push({ src: last.end, end: last.end, text: between + words })
  return Boolean(next ?? last)
}

/** White space between siblings as this text has it. */
function separator(siblings: Siblings, parent: string, splicing: Splicing): string {
  for (let at = siblings.length - 1; at > 0; at--) {
    const [before, after] = [rangeOf(siblings, at - 1, splicing), rangeOf(siblings, at, splicing)]
    const gap = before && after ? splicing.source.slice(before.end, after.src) : ""
    if (/^\s*[\n\r]\s*$/.test(gap)) return gap
  }
  return parent === "doc" ? "\n\n" : "\n"
}

/** Takes a sibling out with the white space behind it; what else stands there (a ruler) stays. */
function remove(siblings: Siblings, at: number, splicing: Splicing): boolean {
  const range = rangeOf(siblings, at, splicing)
  if (!range) return false
  const next = rangeOf(siblings, at + 1, splicing)
  const before = rangeOf(siblings, at - 1, splicing)
  const behind = next ? splicing.source.slice(range.end, next.src) : null
  if (next && behind?.trim() === "") splicing.edits.push({ src: range.src, end: next.src, text: "" })
  else if (!next && before && splicing.source.slice(before.end, range.src).trim() === "")
    splicing.edits.push({ src: before.end, end: range.end, text: "" })
  else splicing.edits.push({ src: range.src, end: range.end, text: "" })
  return true
}

/** Puts the edits into the source; null where two of them lie on one another. */
function apply(source: string, edits: readonly Edit[]): string | null {
  const sorted = edits.map((edit, at) => ({ ...edit, at })).sort((a, b) => a.src - b.src || a.at - b.at)
  const parts: string[] = []
  let done = 0
  for (const { src, end, text } of sorted) {
    if (src < done) return null
    parts.push(source.slice(done, src), text)
    done = end
  }
  return [...parts, source.slice(done)].join("")
}

/** The source with what changed between two bare documents spliced in; null where a change has no place in it. */
export function spliced(
  source: string,
  map: SourceMap,
  before: DocJson,
  now: DocJson,
  writing: PlainWriting,
): string | null {
  const ranges = new Map(map.nodes.map(range => [range.pm, range]))
  const splicing: Splicing = { source, runs: map.runs, ranges, edits: [], writing, inCell: false }
  return spliceChildren(before, -1, now, splicing) ? apply(source, splicing.edits) : null
}
