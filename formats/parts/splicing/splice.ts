import type { DocJson, SourceMap, SourceRange, SourceRun } from "../../imported"
import { align } from "./align"
import { type Placed, placed } from "./places"

/** A stretch of the source and what stands there instead: words, and what the format writes once it knows everything else. */
export interface Edit<W = never> {
  src: number
  end: number
  text: (string | W)[]
}

/** The source of the node that a new one replaces, or stands next to. */
export interface Neighbour {
  source: string
  is: "replaced" | "before" | "behind"
  /** Of a replaced one: its type, and what stands straight before and behind it. */
  type?: string
  around?: [before: string, behind: string]
}

/** A new child and the one it is put beside, with what stands before that one on its line. */
export interface Beside {
  node: DocJson
  neighbour: DocJson
  line: string
}

/** How one format is spliced. */
export interface SplicedFormat<W> {
  /** Changes what differs between two nodes of one shape; false where it has no place in the source, null where it is no line. */
  line(old: DocJson, pm: number, now: DocJson, splicing: Splicing<W>): boolean | null
  /** A node anew: in the stead of what stands there, or beside it. */
  words(node: DocJson, parent: DocJson, splicing: Splicing<W>, at: Neighbour): (string | W)[]
  /** What stands between two children of such a node; `seen`: what does in this text. */
  between(parent: string, seen: string | null, beside: Beside): string
  /** What has to come before a new child, where this is what stands between the two it comes between. */
  ahead?(parent: string, gap: string): string
  /** Whether what stands between two children does nothing but divide them; white space, where the format does not say. */
  divides?(parent: string, gap: string): boolean
  /** What has to stand between two children that meet once all between them is taken out; `gap`: what still does. */
  meeting?(parent: string, before: DocJson, behind: DocJson, gap: string): string
  /** A node that stands nowhere in the source and is changed: false where that cannot be passed over. */
  withoutRange(old: DocJson, pm: number, now: DocJson, splicing: Splicing<W>): boolean
  /** A node that must not be written anew: what is changed in it and has no place is left out, and said. */
  keeps?(old: DocJson, splicing: Splicing<W>): boolean
}

export interface Splicing<W = never> {
  source: string
  runs: readonly SourceRun[]
  ranges: ReadonlyMap<number, SourceRange>
  edits: Edit<W>[]
  format: SplicedFormat<W>
  /** Nodes around the one at hand, the document first. */
  around: DocJson[]
}

const shape = (node: DocJson) => JSON.stringify([node.type, node.attrs ?? null])

function spliceNode<W>(old: DocJson, pm: number, now: DocJson, splicing: Splicing<W>): boolean {
  const mark = splicing.edits.length
  if (shape(old) === shape(now)) {
    const done = splicing.format.line(old, pm, now, splicing)
    if (done ?? spliceChildren(old, pm, now, splicing)) return true
  }
  splicing.edits.length = mark
  return replaceWhole(old, pm, now, splicing)
}

function replaceWhole<W>(old: DocJson, pm: number, now: DocJson, splicing: Splicing<W>): boolean {
  const range = splicing.ranges.get(pm)
  if (!range || splicing.format.keeps?.(old, splicing))
    return splicing.format.withoutRange(old, pm, now, splicing)
  const { src, end } = range
  const parent = splicing.around.at(-1) as DocJson
  const { source } = splicing
  const at: Neighbour = {
    ...{ source: source.slice(src, end), is: "replaced", type: old.type },
    around: [source.slice(Math.max(0, src - 4), src), source.slice(end, end + 4)],
  }
  const text = splicing.format.words(now, parent, splicing, at)
  splicing.edits.push({ src, end, text })
  return true
}

/** Cells come and go with the whole row; everything else one by one. */
function spliceChildren<W>(old: DocJson, pm: number, now: DocJson, splicing: Splicing<W>): boolean {
  const before = placed(old, pm)
  const after = now.content ?? []
  if (old.type === "table_row" && before.length !== after.length) return false
  splicing.around.push(now)
  const done = spliceSteps(old, before, after, splicing)
  splicing.around.pop()
  return done
}

function spliceSteps<W>(
  parent: DocJson,
  before: readonly Placed[],
  after: readonly DocJson[],
  splicing: Splicing<W>,
): boolean {
  const steps = align(
    before.map(one => JSON.stringify(one.node)),
    after.map(node => JSON.stringify(node)),
  )
  let done = -1
  let stands: Standing | null = null
  for (const [nth, step] of steps.entries()) {
    if (step.kind === "in") {
      const node = after[step.now] as DocJson
      const isDone = splicing.format.keeps?.(parent, splicing)
        ? splicing.format.withoutRange(parent, -1, parent, splicing)
        : insert(before, done, node, parent.type, splicing)
      if (!isDone) return false
      continue
    }
    done = step.old
    const { node, pm } = before[step.old] as Placed
    if (step.kind === "out") {
      const next = steps[nth + 1]
      const behind = next && "now" in next ? after[next.now] : undefined
      const met = stands && behind ? meeting(parent.type, before, stands, step.old, behind, splicing) : ""
      if (!remove(before, step.old, parent.type, met, splicing)) {
        if (!splicing.format.withoutRange(node, pm, node, splicing)) return false
      }
      continue
    }
    stands = { old: step.old, node: after[step.now] as DocJson }
    if (step.kind === "change" && !spliceNode(node, pm, stands.node, splicing)) return false
  }
  return true
}

type Siblings = readonly Placed[]
/** The last sibling that stays: its place among the old ones, and what it is now. */
interface Standing {
  old: number
  node: DocJson
}

const divides = <W>(parent: string, gap: string, { format }: Splicing<W>) =>
  gap.trim() === "" || (format.divides?.(parent, gap) ?? false)

/** What has to stand between two siblings once all between them, of which `last` is the last, is gone. */
function meeting<W>(
  parent: string,
  siblings: Siblings,
  { old, node }: Standing,
  last: number,
  behind: DocJson,
  splicing: Splicing<W>,
): string {
  const [before, first] = [rangeOf(siblings, old, splicing), rangeOf(siblings, old + 1, splicing)]
  const [gone, next] = [rangeOf(siblings, last, splicing), rangeOf(siblings, last + 1, splicing)]
  if (!before || !first || !gone || !next) return ""
  const rest = splicing.source.slice(gone.end, next.src)
  const gap = splicing.source.slice(before.end, first.src) + (divides(parent, rest, splicing) ? "" : rest)
  return splicing.format.meeting?.(parent, node, behind, gap) ?? ""
}

const rangeOf = <W>(siblings: Siblings, at: number, { ranges }: Splicing<W>) =>
  ranges.get(siblings[at]?.pm ?? -1)

/** Puts a new sibling before the next one, or behind the last. */
function insert<W>(
  siblings: Siblings,
  done: number,
  node: DocJson,
  parent: string,
  splicing: Splicing<W>,
): boolean {
  const next = rangeOf(siblings, done + 1, splicing)
  const last = rangeOf(siblings, done, splicing)
  const beside = last ?? next
  if (!beside) return false
  const { source } = splicing
  const between = separator(siblings, parent, splicing, {
    node,
    neighbour: (siblings[next ? done + 1 : done] as Placed).node,
    line: source.slice(source.lastIndexOf("\n", (next ?? beside).src - 1) + 1, (next ?? beside).src),
  })
  const at: Neighbour = {
    source: source.slice(beside.src, beside.end),
    is: last ? "before" : "behind",
  }
  const words = splicing.format.words(node, splicing.around.at(-1) as DocJson, splicing, at)
  const gap = last && next ? splicing.source.slice(last.end, next.src) : null
  const ahead = gap === null ? "" : (splicing.format.ahead?.(parent, gap) ?? "")
  if (next) splicing.edits.push({ src: next.src, end: next.src, text: [ahead, ...words, between] })
  else splicing.edits.push({ src: beside.end, end: beside.end, text: [between, ...words] })
  return true
}

/** White space between siblings as this text has it. */
function separator<W>(siblings: Siblings, parent: string, splicing: Splicing<W>, beside: Beside): string {
  for (let at = siblings.length - 1; at > 0; at--) {
    const [before, after] = [rangeOf(siblings, at - 1, splicing), rangeOf(siblings, at, splicing)]
    const gap = before && after ? splicing.source.slice(before.end, after.src) : ""
    if (gap.trim() === "" && /[\n\r]/.test(gap)) return splicing.format.between(parent, gap, beside)
  }
  return splicing.format.between(parent, null, beside)
}

/** Takes a sibling out with what divides it from the next; what else stands there (a ruler) stays. `met` comes in its stead. */
function remove<W>(
  siblings: Siblings,
  at: number,
  parent: string,
  met: string,
  splicing: Splicing<W>,
): boolean {
  const range = rangeOf(siblings, at, splicing)
  if (!range) return false
  const { source, edits } = splicing
  const next = rangeOf(siblings, at + 1, splicing)
  const before = rangeOf(siblings, at - 1, splicing)
  const text = met ? [met] : []
  if (next && divides(parent, source.slice(range.end, next.src), splicing))
    edits.push({ src: range.src, end: next.src, text })
  else if (!next && before && divides(parent, source.slice(before.end, range.src), splicing))
    edits.push({ src: before.end, end: range.end, text })
  else edits.push({ src: range.src, end: range.end, text })
  return true
}

/** Puts the edits into the source; null where two of them lie on one another. */
export function applyEdits(source: string, edits: readonly Edit[]): string | null {
  const sorted = edits.map((edit, at) => ({ ...edit, at })).sort((a, b) => a.src - b.src || a.at - b.at)
  const parts: string[] = []
  let done = 0
  for (const { src, end, text } of sorted) {
    if (src < done) return null
    parts.push(source.slice(done, src), ...text)
    done = end
  }
  return [...parts, source.slice(done)].join("")
}

/** What changed between two bare documents, as edits of the source; null where a change has no place in it. */
export function editsBetween<W>(
  source: string,
  { nodes, runs }: SourceMap,
  before: DocJson,
  now: DocJson,
  format: SplicedFormat<W>,
): Edit<W>[] | null {
  const ranges = new Map(nodes.map(range => [range.pm, range]))
  const splicing: Splicing<W> = { source, runs, ranges, edits: [], format, around: [] }
  return spliceChildren(before, -1, now, splicing) ? splicing.edits : null
}
