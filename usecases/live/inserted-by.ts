import type { Node, Slice } from "prosemirror-model"
import { ReplaceAroundStep, ReplaceStep, type Step } from "prosemirror-transform"

/** What a step puts into the document; a wrapping with what it wraps, since a quotation or a list alone is empty. */
export function insertedBy(step: Step, after: Node): Slice | null {
  if (step instanceof ReplaceStep) return step.slice
  if (!(step instanceof ReplaceAroundStep)) return null
  const { from, gapFrom, gapTo, slice } = step
  return after.slice(from, from + slice.size + gapTo - gapFrom)
}
