import type { Schema } from "prosemirror-model"
import { Step } from "prosemirror-transform"
import { appError } from "@/core/failing/app-error"

export interface StepBounds {
  steps: number
  /** Of the JSON text, in UTF-16 units, near enough. */
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

/**
 * Walks JSON values with a list of its own, so no depth overflows the stack, and stops at the first bound that is passed: a
 * million attributes are not looked at one by one. The size leaves out what escaping adds.
 */
function boundPassed(json: unknown, deepest: number, largest: number): "depth" | "bytes" | null {
  const values: unknown[] = [json]
  const depths: number[] = [0]
  let size = 0
  while (values.length > 0) {
    const value = values.pop()
    const depth = depths.pop() as number
    if (depth > deepest) return "depth"
    size += typeof value === "string" ? value.length + 2 : 2
    if (size > largest) return "bytes"
    if (typeof value !== "object" || value === null) continue
    for (const name in value) {
      if (!Object.hasOwn(value, name)) continue
      size += Array.isArray(value) ? 1 : name.length + 4
      if (size > largest) return "bytes"
      values.push((value as Record<string, unknown>)[name])
      depths.push(depth + 1)
    }
  }
  return null
}

/** Attribute steps with names that no node has change nothing, yet their values would stay in the log for ever. */
function knowsAttribute(schema: Schema, { stepType, attr }: Record<string, unknown>): boolean {
  if (stepType !== "attr" && stepType !== "docAttr") return true
  const types = stepType === "attr" ? Object.values(schema.nodes) : [schema.topNodeType]
  return types.some(type => Object.hasOwn(type.spec.attrs ?? {}, String(attr)))
}

function checkShape(schema: Schema, json: unknown): void {
  if (typeof json !== "object" || json === null) throw invalid()
  const step = json as Record<string, unknown>
  if (!known.includes(String(step.stepType)) || !knowsAttribute(schema, step)) throw invalid()
  for (const name of positions) {
    const at = step[name]
    // Step.fromJSON asks for numbers only: 1.5 would resolve to nonsense.
    if (at !== undefined && !(Number.isSafeInteger(at) && (at as number) >= 0)) throw invalid()
  }
}

/**
 * Steps from JSON that came from outside: counted, measured and bounded in depth before ProseMirror sees them. The schema's
 * validators judge their attributes, except an attribute step's: that one fails when it is applied. Throws `too_large` or `invalid`.
 */
export function readSteps(schema: Schema, json: readonly unknown[], bounds: StepBounds): Step[] {
  if (json.length > bounds.steps) throw appError("too_large", "live.steps", { limit: bounds.steps })
  const passed = boundPassed(json, 2 * bounds.depth + 20, bounds.bytes)
  if (passed) throw appError("too_large", `live.${passed}`, { limit: bounds[passed] })
  // No word has a null character, and not every database can keep one. A typed \\u0000 has its backslash doubled in JSON.
  if (/(?<!\\)(?:\\\\)*\\u0000/.test(JSON.stringify(json))) throw invalid()
  return json.map(one => {
    checkShape(schema, one)
    try {
      return Step.fromJSON(schema, one)
    } catch {
      throw invalid()
    }
  })
}
