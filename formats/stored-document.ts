import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { schema } from "@/editor/model/schema"
import { isTooLarge, tableLimits } from "@/editor/model/table-size"
import type { DocJson } from "./imported"

/**
 * A document as the text it is stored as: of this schema whoever read it, and within the limits. Costs the whole document, so
 * it runs where nobody waits (a child process). Throws `too_large`; content the schema does not know is a fault of the importer.
 */
export function storedDocument(json: DocJson): string {
  const doc = schema.nodeFromJSON(json)
  doc.check()
  let nodes = 0
  doc.descendants(node => {
    nodes++
    if (node.type === schema.nodes.table && isTooLarge(node))
      throw appError("too_large", "import.table_too_large", { limit: tableLimits.places })
  })
  if (nodes > limits.documentNodes) {
    throw appError("too_large", "import.too_many_nodes", { nodes, limit: limits.documentNodes })
  }
  return JSON.stringify(doc.toJSON())
}
