import { schema } from "@/editor/model/schema"
import type { DocJson } from "../../imported"

function sameMarks(one: DocJson, other: DocJson): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? [])
}

function strip(node: DocJson): DocJson {
  const marks = node.marks?.filter(mark => mark.type !== "claim" && mark.type !== "deletion")
  const { marks: _, content, ...rest } = node
  const bare: DocJson = marks?.length ? { ...rest, marks } : rest
  if (!content) return bare
  const children: DocJson[] = []
  for (const child of content) {
    if (child.marks?.some(mark => mark.type === "insertion")) continue
    const one = strip(child)
    const last = children.at(-1)
    if (one.type === "text" && last?.type === "text" && sameMarks(one, last))
      last.text = `${last.text}${one.text}`
    else children.push(one)
  }
  return children.length ? { ...bare, content: children } : bare
}

/** A document without claims and suggestions, every attribute written out: two of them are equal when their JSON is. */
export function bareDocument(doc: DocJson): DocJson {
  return schema.nodeFromJSON(strip(doc)).toJSON() as DocJson
}
