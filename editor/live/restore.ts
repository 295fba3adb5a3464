import type { Node } from "prosemirror-model"
import { Mapping, Step, type StepMap, Transform } from "prosemirror-transform"
import type { LoggedCommit } from "../model/live-messages"
import { tryStep } from "../model/rebase"
import { schema } from "../model/schema"
import type { Unconfirmed } from "./unconfirmed"
import type { Unsent } from "./unsent-store"

export interface Restored {
  steps: Unconfirmed[]
  /** How many of them are the commit that was on its way and is not in the log: to be sent again, word for word. */
  sent: number
  dropped: Step[]
}

/**
 * Puts what was kept on this device on top of the newest document. `since` are the commits after the version it was kept on;
 * null where that is too long ago, and everything is given back as words.
 */
export function restore(doc: Node, unsent: Unsent, since: readonly LoggedCommit[] | null): Restored {
  const steps = unsent.steps.map(({ step }) => Step.fromJSON(schema, step))
  if (!since) return { steps: [], sent: 0, dropped: steps }
  const { mapping, confirmed } = mappingOver(steps, unsent, since)
  const transform = new Transform(doc)
  const result: Restored = { steps: [], sent: 0, dropped: [] }
  for (const [at, step] of steps.entries()) {
    if (at < confirmed) continue
    const before = transform.doc
    const moved = tryStep(transform, () => step.map(mapping.slice(steps.length - at)))
    if (!moved) {
      result.dropped.push(step)
      continue
    }
    mapping.appendMap(moved.getMap(), steps.length - 1 - at)
    const { group, records } = unsent.steps[at] as Unsent["steps"][number]
    result.steps.push({ step: moved, inverted: moved.invert(before), group, ...(records ? { records } : {}) })
    if (at < unsent.sentSteps) result.sent++
  }
  return result
}

/** Out of the kept steps and over the log; where the log holds the sent commit, its steps stand for the ones kept. */
function mappingOver(steps: readonly Step[], unsent: Unsent, since: readonly LoggedCommit[]) {
  const mapping = new Mapping(steps.map(step => step.getMap().invert()).reverse())
  let confirmed = 0
  for (const { ref, steps: logged } of since) {
    const maps = logged.map(step => Step.fromJSON(schema, step).getMap())
    const own = ref.clientId === unsent.sent?.ref.clientId && ref.seq === unsent.sent.ref.seq
    if (own) confirmed = unsent.sentSteps
    maps.forEach((map, at) => {
      const kept = own && maps.length === unsent.sentSteps ? steps[at] : undefined
      const mirrors = kept && sameSizes(kept.getMap(), map) ? steps.length - 1 - at : undefined
      mapping.appendMap(map, mirrors)
    })
  }
  return { mapping, confirmed }
}

const sizes = (map: StepMap): string => {
  const found: number[] = []
  map.forEach((from, to, start, end) => {
    found.push(to - from, end - start)
  })
  return found.join()
}
const sameSizes = (one: StepMap, other: StepMap) => sizes(one) === sizes(other)
