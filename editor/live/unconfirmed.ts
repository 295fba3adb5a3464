import type { Mark, Node } from "prosemirror-model"
import {
  AddMarkStep,
  Mapping,
  ReplaceStep,
  type Step,
  type StepMap,
  type Transform,
} from "prosemirror-transform"
import type { CommitRecords } from "../model/live-messages"

/** A local step the server has not confirmed. */
export interface Unconfirmed {
  step: Step
  inverted: Step
  /** Steps of one transaction share a number and are sent in one commit. */
  group: number
  records?: CommitRecords
}

/** The steps of a transaction as unconfirmed ones; its records ride with the first of them. */
export function unconfirmedOf(transform: Transform, group: number, records?: CommitRecords): Unconfirmed[] {
  return transform.steps.map((step, at) => ({
    ...{ step, inverted: step.invert(transform.docs[at] as Node), group },
    ...(at === 0 && records ? { records } : {}),
  }))
}

/** Whether this step makes a claim, or puts its mark or marked words back into the text. */
export function bringsClaim({ step, records }: Unconfirmed, claimId: string): boolean {
  if (records?.claims?.some(claim => claim.id === claimId)) return true
  const isIts = ({ type, attrs }: Mark) => type.name === "claim" && attrs.id === claimId
  if (step instanceof AddMarkStep) return isIts(step.mark)
  if (!(step instanceof ReplaceStep)) return false
  let found = false
  step.slice.content.descendants(node => {
    found ||= node.marks.some(isIts)
    return !found
  })
  return found
}

/** Says that the newest step redoes what this one undid. The library has it, its types leave it out. */
function mirror(tr: Transform, undone: number) {
  const mapping = tr.mapping as unknown as { setMirror(one: number, other: number): void }
  mapping.setMirror(undone, tr.steps.length - 1)
}

/** What became of local steps, in their order; null where one had nothing left to act on. */
export type Redone = (Unconfirmed | null)[]

/**
 * Takes local steps back, applies `remote`, and puts the local ones on top again. The maps of what was redone mirror those of
 * what was undone, which is what prosemirror-history asks of `rebased`.
 */
export function rebaseOver(tr: Transform, local: readonly Unconfirmed[], remote: readonly Step[]): Redone {
  undo(tr, local)
  for (const step of remote) tr.step(step)
  return redo(tr, local, local.length)
}

/**
 * Takes local steps back, applies the server's version of the first `sent` of them, and puts the rest on top. `confirmed` must
 * change the same positions as the steps sent, one for one, as far as it goes: see `agreeing`.
 */
export function replaceSent(
  tr: Transform,
  local: readonly Unconfirmed[],
  sent: number,
  confirmed: readonly Step[],
): Redone {
  undo(tr, local)
  confirmed.forEach((step, at) => {
    tr.step(step)
    mirror(tr, local.length - 1 - at)
  })
  return redo(tr, local.slice(sent), local.length - sent)
}

/** How many of the server's steps, from the first, change the same positions as the local ones. */
export function agreeing(local: readonly Unconfirmed[], confirmed: readonly Step[]): number {
  const differs = confirmed.findIndex((step, at) => {
    const own = local[at]
    return !own || !sameRanges(own.step.getMap(), step.getMap())
  })
  return differs < 0 ? confirmed.length : differs
}

function undo(tr: Transform, local: readonly Unconfirmed[]) {
  for (let at = local.length - 1; at >= 0; at--) tr.step((local[at] as Unconfirmed).inverted)
}

/** `mirrors`: how many of the transform's first maps undo these steps, the last of them first. */
function redo(tr: Transform, local: readonly Unconfirmed[], mirrors: number): Redone {
  return local.map((one, at) => {
    const undone = mirrors - 1 - at
    const step = again(tr, () => one.step.map(tr.mapping.slice(undone + 1)))
    if (!step) return null
    mirror(tr, undone)
    return { ...one, step, inverted: step.invert(tr.docs.at(-1) as Node) }
  })
}

function again(tr: Transform, make: () => Step | null): Step | null {
  try {
    const step = make()
    return step && !tr.maybeStep(step).failed ? step : null
  } catch {
    // Mapped out of the document: there is nothing left for this step to act on.
    return null
  }
}

const ranges = (map: StepMap): string => {
  const found: number[] = []
  map.forEach((from, to, start, end) => {
    found.push(from, to, start, end)
  })
  return found.join()
}
const sameRanges = (one: StepMap, other: StepMap) => ranges(one) === ranges(other)

/** Where a position in the local document lies in the last one the server confirmed. */
export function confirmedPosition(local: readonly Unconfirmed[], position: number): number {
  let at = position
  for (let i = local.length - 1; i >= 0; i--) at = (local[i] as Unconfirmed).inverted.getMap().map(at)
  return at
}

/** Where a position in the last confirmed document lies in the local one. */
export function localPosition(local: readonly Unconfirmed[], position: number): number {
  return new Mapping(local.map(({ step }) => step.getMap())).map(position)
}

/** The words that steps would have inserted, a line per block: given back to the person when they cannot be kept. */
export function wordsOf(steps: readonly Step[]): string {
  const words = steps
    .map(step => {
      const { slice } = step as {
        slice?: { content: { textBetween(a: number, b: number, c: string): string; size: number } }
      }
      return slice ? slice.content.textBetween(0, slice.content.size, "\n") : ""
    })
    .join("")
  // A space typed by itself is a step of its own: only all of it together may be nothing.
  return words.trim() === "" ? "" : words
}
