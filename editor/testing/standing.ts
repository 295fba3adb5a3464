import { Fragment, type Node } from "prosemirror-model"
import { schema } from "../model/schema"

/** The article without claims and without the suggestions of whoever owns these: what a reviewer's commit must leave alone. */
export function standing(node: Node, owns: (id: string) => boolean): Node {
  if (node.isText) return node
  const children: Node[] = []
  const { claim, deletion, insertion } = schema.marks
  node.forEach(child => {
    if (child.marks.some(({ type, attrs }) => type === insertion && owns(attrs.id))) return
    const kept = child.marks.filter(
      ({ type, attrs }) => type !== claim && !(type === deletion && owns(attrs.id)),
    )
    children.push(standing(child, owns).mark(kept))
  })
  return node.copy(Fragment.fromArray(children))
}
