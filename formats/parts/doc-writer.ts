import type { DocJson, SourceRange, SourceRun } from "../imported"

/** Writes a document node by node and keeps, beside it, where everything stood in the source. */
export interface DocWriter {
  open(type: string, attrs?: Record<string, unknown>): void
  /** Ends the innermost open node; with a range, notes the source it came from. */
  close(range?: { src: number; end: number }): void
  /** A node that never holds any other. */
  leaf(type: string, attrs?: Record<string, unknown>, range?: { src: number; end: number }): void
  /** Words, with their place in the source where they stand there as they are, and the marks on them in the schema's order. */
  text(words: string, src?: number, marks?: readonly DocMark[]): void
  /** Nodes open at this moment, the document itself included. */
  depth(): number
  /** Nodes written so far, text nodes included. */
  count(): number
  done(): { doc: DocJson; runs: SourceRun[]; nodes: SourceRange[] }
}

export type DocMark = NonNullable<DocJson["marks"]>[number]

interface Open {
  node: DocJson
  pm: number
}

const sameMarks = (one: readonly DocMark[], other: readonly DocMark[]) =>
  one.length === other.length &&
  one.every((mark, at) => mark.type === other[at]?.type && mark.attrs?.href === other[at]?.attrs?.href)

/** A writer that begins an empty `doc`. Positions are ProseMirror's: 0 is before the first node. */
export function docWriter(): DocWriter {
  const doc: DocJson = { type: "doc", content: [] }
  const stack: Open[] = [{ node: doc, pm: -1 }]
  const runs: SourceRun[] = []
  const nodes: SourceRange[] = []
  let pm = 0
  let count = 0
  const append = (node: DocJson) => {
    const parent = (stack.at(-1) as Open).node
    parent.content ??= []
    parent.content.push(node)
    count++
  }
  const addRun = (src: number, len: number) => {
    const last = runs.at(-1)
    if (last && last.pm + last.len === pm && last.src + last.len === src) last.len += len
    else runs.push({ pm, src, len })
  }
  return {
    open(type, attrs) {
      const node: DocJson = attrs ? { type, attrs } : { type }
      append(node)
      stack.push({ node, pm })
      pm++
    },
    close(range) {
      const open = stack.pop() as Open
      if (range) nodes.push({ pm: open.pm, src: range.src, end: range.end })
      pm++
    },
    leaf(type, attrs, range) {
      append(attrs ? { type, attrs } : { type })
      if (range) nodes.push({ pm, src: range.src, end: range.end })
      pm++
    },
    text(words, src, marks = []) {
      if (words === "") return
      const siblings = (stack.at(-1) as Open).node.content
      const last = siblings?.at(-1)
      if (last?.type === "text" && sameMarks(last.marks ?? [], marks)) last.text += words
      else append({ type: "text", text: words, ...(marks.length ? { marks: [...marks] } : {}) })
      if (src !== undefined) addRun(src, words.length)
      pm += words.length
    },
    count: () => count,
    depth: () => stack.length,
    done: () => ({ doc, runs, nodes: nodes.sort((a, b) => a.pm - b.pm) }),
  }
}
