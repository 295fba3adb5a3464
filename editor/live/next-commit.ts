import { type CommitRecords, liveLimits } from "../model/live-messages"
import type { Unconfirmed } from "./unconfirmed"

export interface NextCommit {
  /** How many of the unconfirmed steps it holds. */
  count: number
  steps: unknown[]
  records?: CommitRecords
}

// Room for the envelope and the records beside the steps.
const bytesForSteps = liveLimits.commitBytes - 32_000

/** The next commit: as many whole transactions as fit its limits; of one that alone is too long, what fits. */
export function nextCommit(unconfirmed: readonly Unconfirmed[]): NextCommit {
  const steps: unknown[] = []
  let bytes = 0
  let whole = 0
  for (const [at, { step, group }] of unconfirmed.entries()) {
    const json: unknown = step.toJSON()
    // One unit of JSON may take three bytes in UTF-8.
    bytes += JSON.stringify(json).length * 3
    if (at > 0 && (bytes > bytesForSteps || at >= liveLimits.commitSteps)) break
    steps.push(json)
    if (unconfirmed[at + 1]?.group !== group) whole = steps.length
  }
  const count = whole || steps.length
  const records = together(unconfirmed.slice(0, count))
  return { count, steps: steps.slice(0, count), ...(records ? { records } : {}) }
}

function together(steps: readonly Unconfirmed[]): CommitRecords | undefined {
  const claims = steps.flatMap(({ records }) => records?.claims ?? [])
  const suggestions = steps.flatMap(({ records }) => records?.suggestions ?? [])
  if (claims.length === 0 && suggestions.length === 0) return undefined
  return { ...(claims.length ? { claims } : {}), ...(suggestions.length ? { suggestions } : {}) }
}
