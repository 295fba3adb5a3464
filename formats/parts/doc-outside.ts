import type { DocJson } from "../imported"

interface Item {
  sourceId: string
}

export interface Hidden {
  sources: ReadonlySet<string>
  /** Claims whose marks stay in the house. */
  claims: ReadonlySet<string>
}

/**
 * The document as it reads today, without what cites hidden sources and without the marks of hidden claims: suggestions are not
 * part of what leaves the house.
 */
export function docOutside(doc: DocJson, hidden: Hidden): DocJson {
  const node = visit(doc, hidden)
  return node ?? { type: "doc", content: [] }
}

function visit(node: DocJson, hidden: Hidden): DocJson | null {
  if (node.marks?.some(mark => mark.type === "insertion")) return null
  const marks = node.marks?.filter(mark => mark.type !== "deletion" && !isHiddenClaim(mark, hidden))
  const bare: DocJson = { ...node, ...(marks ? { marks } : {}) }
  if (marks?.length === 0) delete bare.marks
  if (node.type === "citation") {
    const items =
      (node.attrs?.items as Item[] | undefined)?.filter(item => !hidden.sources.has(item.sourceId)) ?? []
    return items.length ? { ...bare, attrs: { ...node.attrs, items } } : null
  }
  if (!node.content) return bare
  const content = node.content.map(child => visit(child, hidden)).filter(child => child !== null)
  return { ...bare, content }
}

const isHiddenClaim = (mark: { type: string; attrs?: Record<string, unknown> }, { claims }: Hidden) =>
  mark.type === "claim" && claims.has(String(mark.attrs?.id))
