import type { DocJson } from "../imported"

interface Item {
  sourceId: string
}

/** The document as it reads today and without what cites hidden sources: suggestions are not part of what leaves the house. */
export function docOutside(doc: DocJson, hidden: ReadonlySet<string>): DocJson {
  const node = visit(doc, hidden)
  return node ?? { type: "doc", content: [] }
}

function visit(node: DocJson, hidden: ReadonlySet<string>): DocJson | null {
  if (node.marks?.some(mark => mark.type === "insertion")) return null
  const marks = node.marks?.filter(mark => mark.type !== "deletion")
  const bare: DocJson = { ...node, ...(marks ? { marks } : {}) }
  if (marks?.length === 0) delete bare.marks
  if (node.type === "citation") {
    const items = (node.attrs?.items as Item[] | undefined)?.filter(item => !hidden.has(item.sourceId)) ?? []
    return items.length ? { ...bare, attrs: { ...node.attrs, items } } : null
  }
  if (!node.content) return bare
  const content = node.content.map(child => visit(child, hidden)).filter(child => child !== null)
  return { ...bare, content }
}
