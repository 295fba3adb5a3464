import type { DocJson, SourceRun } from "../../imported"

/** A node of a document with its own position. */
export interface Placed {
  node: DocJson
  pm: number
}

export const atoms = ["citation", "template", "template_block", "hard_break", "horizontal_rule"]

/** How many positions a node takes, as ProseMirror counts them: a leaf one, another node two around its content. */
export function sizeOf(node: DocJson): number {
  if (node.type === "text") return (node.text ?? "").length
  return atoms.includes(node.type)
    ? 1
    : 2 + (node.content ?? []).reduce((sum, child) => sum + sizeOf(child), 0)
}

/** A node's children with their positions; `pm` is the node's own, -1 for a document. */
export function placed(node: DocJson, pm: number): Placed[] {
  let at = node.type === "doc" ? 0 : pm + 1
  return (node.content ?? []).map(child => {
    const here = { node: child, pm: at }
    at += sizeOf(child)
    return here
  })
}

/** The index of the last run that begins at or before a position; -1 where none does. */
function runBefore(runs: readonly SourceRun[], pm: number): number {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.pm ?? 0) <= pm) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The place in the source of a border between characters: behind the one before it, or where `after`, before the one after it. */
export function srcAt(runs: readonly SourceRun[], pm: number, after: boolean): number | null {
  const last = runBefore(runs, pm)
  const candidates = after ? [runs[last], runs[last - 1]] : [runs[last - 1], runs[last]]
  for (const run of candidates)
    if (run && pm >= run.pm && pm <= run.pm + run.len) return run.src + pm - run.pm
  return null
}

/** Where the character at a position stands in the source; null where it does not stand there. */
export function srcOf(runs: readonly SourceRun[], pm: number): number | null {
  const run = runs[runBefore(runs, pm)]
  return run && pm < run.pm + run.len ? run.src + pm - run.pm : null
}
