import type { Node } from "prosemirror-model"
import { Transform } from "prosemirror-transform"
import { schema } from "@/editor/model/schema"

const words =
  "lorem valley ruritania hill river bridge battalion clerk market road rain company soldiers people village".split(
    " ",
  )

/** A made-up article: so many words in paragraphs of 50, a figure every twenty words. Always the same. */
export function largeArticle(count: number): Node {
  let seed = 7
  const next = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return seed >>> 8
  }
  const blocks: Node[] = []
  for (let made = 0; made < count; made += 50) {
    const line = Array.from({ length: 50 }, (_, at) =>
      at % 20 === 7 ? String(100 + (next() % 900)) : words[next() % words.length],
    )
    blocks.push(schema.node("paragraph", null, [schema.text(`${line.join(" ")}.`)]))
  }
  return schema.node("doc", null, [schema.node("title", null, [schema.text("A made-up article")]), ...blocks])
}

/** Marks every figure, up to so many claims; gives the document and the claims' ids. */
export function withClaims(doc: Node, most: number, newId: () => string): { doc: Node; ids: string[] } {
  const tr = new Transform(doc)
  const ids: string[] = []
  doc.descendants((node, pos) => {
    if (!node.isText) return
    for (const match of (node.text ?? "").matchAll(/\d+/g)) {
      if (ids.length >= most) return
      const id = newId()
      ids.push(id)
      tr.addMark(pos + match.index, pos + match.index + match[0].length, schema.mark("claim", { id }))
    }
  })
  return { doc: tr.doc, ids }
}
