import type { Node } from "prosemirror-model"

// Most blocks are the same object from one copy to the next: their JSON is made once.
const blocks = new WeakMap<Node, string>()

function blockJson(block: Node): string {
  const known = blocks.get(block)
  if (known !== undefined) return known
  const json = JSON.stringify(block.toJSON())
  blocks.set(block, json)
  return json
}

/** A document as JSON text, the same as `JSON.stringify(doc.toJSON())`, at the cost of the blocks that changed. */
export function documentJson(doc: Node): string {
  const frame: Record<string, unknown> = doc.copy().toJSON()
  const content: string[] = []
  doc.forEach(block => {
    content.push(blockJson(block))
  })
  const open = JSON.stringify(frame).slice(0, -1)
  return content.length === 0 ? `${open}}` : `${open},"content":[${content.join(",")}]}`
}
