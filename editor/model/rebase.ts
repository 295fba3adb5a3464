import type { Node } from "prosemirror-model"
import { Mapping, type Step, type StepMap, Transform } from "prosemirror-transform"

// Shared by the authority and its clients: both must place late steps by the same rule.

export interface Rebased {
  /** The document with what survived, and the steps that led there. */
  transform: Transform
  /** Per submitted step: the step as it was applied, or null where it had nothing left to act on. */
  placed: (Step | null)[]
}

/**
 * Applies steps made on an older document to `doc`, over the maps of everything that happened since. The maps of the
 * steps themselves are mirrored, so that a step finds what an earlier one of the same commit inserted. Steps that no
 * longer apply are dropped; nothing is thrown.
 */
export function rebaseSteps(doc: Node, steps: readonly Step[], since: readonly StepMap[]): Rebased {
  const transform = new Transform(doc)
  const mapping = new Mapping()
  for (let at = steps.length - 1; at >= 0; at--) mapping.appendMap((steps[at] as Step).getMap().invert())
  for (const map of since) mapping.appendMap(map)
  const placed = steps.map((step, at) => {
    const moved = tryStep(transform, () => step.map(mapping.slice(steps.length - at)))
    if (moved) mapping.appendMap(moved.getMap(), steps.length - 1 - at)
    return moved
  })
  return { transform, placed }
}

/** Applies the step that `make` gives; null where there is none or it fails, also by throwing. */
export function tryStep(transform: Transform, make: () => Step | null): Step | null {
  try {
    const step = make()
    return step && !transform.maybeStep(step).failed ? step : null
  } catch {
    // Step.map and Step.apply throw on positions outside the document as well as failing: both are "does not apply".
    return null
  }
}

/** Applies steps made on exactly this document, all or nothing: null where one fails. */
export function applySteps(doc: Node, steps: readonly Step[]): Transform | null {
  const transform = new Transform(doc)
  for (const step of steps) if (!tryStep(transform, () => step)) return null
  return transform
}

/** Whether two steps are the same by content. */
export function sameStep(one: Step, other: Step): boolean {
  return one === other || JSON.stringify(one.toJSON()) === JSON.stringify(other.toJSON())
}
