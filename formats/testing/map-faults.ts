import { schema } from "@/editor/model/schema"
import type { Imported, SourceRange } from "../imported"

type Node = ReturnType<typeof schema.nodeFromJSON>

/** Ranges lie in their parent's and not over a sibling's; what stands nowhere is a fault too. */
function faultsOfRanges(doc: Node, nodes: readonly SourceRange[], length: number): string[] {
  const faults: string[] = []
  const ranges = new Map(nodes.map(range => [range.pm, range]))
  const walk = (parent: Node, start: number, src: number, end: number) => {
    const taken: SourceRange[] = []
    parent.forEach((child, offset) => {
      const pm = start + offset
      const range = ranges.get(pm)
      ranges.delete(pm)
      if (range && (range.src < src || range.end > end || range.end < range.src))
        faults.push(`outside at ${pm}`)
      if (range && taken.some(one => one.src < range.end && range.src < one.end)) faults.push(`over ${pm}`)
      if (range) taken.push(range)
      if (!child.isLeaf) walk(child, pm + 1, range?.src ?? src, range?.end ?? end)
    })
  }
  walk(doc, 0, 0, length)
  return [...faults, ...[...ranges.keys()].map(pm => `nothing at ${pm}`)]
}

/** Where a source map does not hold against the text it was made of; throws where the document is none of the schema. */
export function mapFaults({ doc, map }: Imported, text: string): string[] {
  const node = schema.nodeFromJSON(doc)
  node.check()
  const runs = (map?.runs ?? []).filter(
    ({ pm, src, len }) => node.textBetween(pm, pm + len) !== text.slice(src, src + len),
  )
  return [...runs.map(({ pm }) => `run at ${pm}`), ...faultsOfRanges(node, map?.nodes ?? [], text.length)]
}
