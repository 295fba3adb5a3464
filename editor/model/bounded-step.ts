import type { Schema } from "prosemirror-model"
import { Step } from "prosemirror-transform"
import { appError } from "@/core/failing/app-error"

export interface StepBounds {
  steps: number
  /** Of the JSON text, in UTF-16 units. */
  bytes: number
  /** Of the document's nesting; JSON nests twice as deep. */
  depth: number
}

const known = [
  "replace",
  "replaceAround",
  "addMark",
  "removeMark",
  "addNodeMark",
  "removeNodeMark",
  "attr",
  "docAttr",
]
const positions = ["from", "to", "gapFrom", "gapTo", "insert", "pos"]

const invalid = () => appError("invalid", "live.step")

/** Whether JSON values nest deeper than this; walks with a list of its own, so no depth overflows the stack. */
export function nestsDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true
    level = level.flatMap(one => (typeof one === "object" && one !== null ? Object.values(one) : []))
  }
  return false
}

function checkShape(json: unknown): void {
  if (typeof json !== "object" || json === null) throw invalid()
  const step = json as Record<string, unknown>
  if (!known.includes(String(step.stepType))) throw invalid()
  for (const name of positions) {
    const at = step[name]
    // Step.fromJSON asks for numbers only: 1.5 would resolve to nonsense.
    if (at !== undefined && !(Number.isSafeInteger(at) && (at as number) >= 0)) throw invalid()
  }
}

/**
 * Steps from JSON that came from outside: counted, measured and bounded in depth before ProseMirror sees them. Attributes are
 * not judged here. Throws `too_large` or `invalid`.
 */
export function readSteps(schema: Schema, json: readonly unknown[], bounds: StepBounds): Step[] {
  if (json.length > bounds.steps) throw appError("too_large", "live.steps", { limit: bounds.steps })
  if (nestsDeeperThan(json, 2 * bounds.depth + 20))
    throw appError("too_large", "live.depth", { limit: bounds.depth })
  const bytes = JSON.stringify(json).length
  if (bytes > bounds.bytes) throw appError("too_large", "live.bytes", { limit: bounds.bytes })
  return json.map(one => {
    checkShape(one)
    try {
      return Step.fromJSON(schema, one)
    } catch {
      throw invalid()
    }
  })
}
