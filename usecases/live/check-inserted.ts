import type { Fragment, Node } from "prosemirror-model"
import { AddNodeMarkStep, type Step, type Transform } from "prosemirror-transform"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { checkAddresses } from "./check-addresses"
import { insertedBy } from "./inserted-by"

// Applying a step checks where content joins, not what lies inside it; attributes are validated when nodes and marks are made
// from JSON. Only what a commit brings in is looked at, never the whole document.

/** Checks a slice's nodes; those cut open at its edges are checked where they join. */
function checkCut(content: Fragment, openStart: number, openEnd: number) {
  content.forEach((node, _, at) => {
    const start = at === 0 ? openStart : 0
    const end = at === content.childCount - 1 ? openEnd : 0
    if (start === 0 && end === 0) node.check()
    else checkCut(node.content, Math.max(0, start - 1), Math.max(0, end - 1))
  })
}

function checkStep(step: Step, after: Node) {
  const slice = insertedBy(step, after)
  if (slice) return checkCut(slice.content, slice.openStart, slice.openEnd)
  // Applying this one step does not ask whether the place allows such a mark.
  if (
    step instanceof AddNodeMarkStep &&
    !after.resolve(step.pos).parent.type.allowsMarkType(step.mark.type)
  ) {
    throw new RangeError("mark not allowed here")
  }
}

function deepest(doc: Node, from: number, to: number): number {
  let depth = 0
  doc.nodesBetween(from, to, (_, at) => {
    depth = Math.max(depth, doc.resolve(at).depth + 1)
  })
  return depth
}

function countNodes(doc: Node): number {
  let nodes = 0
  doc.descendants(() => {
    nodes++
  })
  return nodes
}

/** Refuses what the schema's validators, or the document's limits, do not allow in what these steps inserted. */
export function checkInserted(transform: Transform, structural: boolean): void {
  try {
    transform.steps.forEach((step, at) => {
      checkStep(step, transform.docs[at + 1] ?? transform.doc)
    })
  } catch (thrown) {
    // ProseMirror throws RangeError with the offending content in its message: text stays out of answers and logs.
    if (!(thrown instanceof RangeError)) throw thrown
    throw appError("invalid", "live.content")
  }
  checkAddresses(transform)
  if (transform.doc.content.size > limits.textBytes)
    throw appError("too_large", "live.document", { limit: limits.textBytes })
  if (structural) checkStructure(transform)
}

function checkStructure({ doc, mapping }: Transform) {
  mapping.maps.forEach((map, at) => {
    map.forEach((_from, _to, start, end) => {
      const rest = mapping.slice(at + 1)
      if (deepest(doc, rest.map(start, -1), rest.map(end, 1)) > limits.documentDepth)
        throw appError("too_large", "live.depth", { limit: limits.documentDepth })
    })
  })
  // A node takes at least one position, so small documents need no counting.
  if (doc.nodeSize > limits.documentNodes && countNodes(doc) > limits.documentNodes)
    throw appError("too_large", "live.nodes", { limit: limits.documentNodes })
}
