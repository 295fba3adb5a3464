import type { CitationItem } from "@/editor/model/nodes/inline"
import type { DocJson, SourceRange } from "../../imported"
import { refKey } from "../../importers/wikitext/ref-key"
import { type Placed, placed } from "../../parts/splicing/places"
import type { Brackets } from "../../wikitext/brackets"
import { tagAttributes } from "../../wikitext/tag-attributes"

/** A `<ref>` of the original. */
export interface Ref {
  src: number
  end: number
  inner: number
  innerEnd: number
  /** Its attributes as they are written, without its name; "" for none. */
  group: string
  name: string | null
}

export const isUse = (ref: Ref) => ref.innerEnd <= ref.inner
/** The name in its group, which is what one name means. */
export const keyOfRef = ({ group, name }: Pick<Ref, "group" | "name">) => refKey(group, name ?? "")

/** Every ref of a source, in its order, by where it begins. */
export function refsIn(source: string, { opaque }: Brackets): Map<number, Ref> {
  const refs = new Map<number, Ref>()
  for (const tag of [...opaque.values()].sort((a, b) => a.src - b.src)) {
    if (tag.kind !== "tag" || tag.name !== "ref") continue
    const { src, end, inner, innerEnd } = tag
    // `<ref name=geese/>`: the stroke ends the tag.
    const words = source.slice(src + 4, Math.min(inner, src + 1_000)).replace(/\/?>$/, "")
    const attributes = tagAttributes(words)
    const [group, name] = [attributes.get("group") ?? "", attributes.get("name") || null]
    refs.set(src, { src, end, inner, innerEnd, group, name })
  }
  return refs
}

/** A citation of the original: what it cites, and where it stands. */
export interface Occurrence {
  items: readonly CitationItem[]
  src: number
  end: number
}

/** All citations of a document that stand in its source. */
export function occurrencesIn(doc: DocJson, ranges: ReadonlyMap<number, SourceRange>): Occurrence[] {
  const found: Occurrence[] = []
  const walk = (node: DocJson, pm: number) => {
    const range = node.type === "citation" ? ranges.get(pm) : undefined
    if (range)
      found.push({ items: (node.attrs?.items ?? []) as CitationItem[], src: range.src, end: range.end })
    for (const child of placed(node, pm)) walk(child.node, child.pm)
  }
  walk(doc, -1)
  return found.sort((a, b) => a.src - b.src)
}

/** The footnotes of a document by the place of their source, and which of them each named mention shows. */
export function definedNotes(
  doc: DocJson,
  ranges: ReadonlyMap<number, SourceRange>,
  refs: ReadonlyMap<number, Ref>,
): (src: number) => Placed | null {
  const bySource = new Map<number, Placed>()
  const walk = (node: DocJson, pm: number) => {
    const range = node.type === "footnote" ? ranges.get(pm) : undefined
    if (range) bySource.set(range.src, { node, pm })
    for (const child of placed(node, pm)) walk(child.node, child.pm)
  }
  walk(doc, -1)
  const byKey = new Map<string, Placed>()
  for (const ref of refs.values()) {
    const note = ref.name !== null && !isUse(ref) ? bySource.get(ref.src) : undefined
    if (note && !byKey.has(keyOfRef(ref))) byKey.set(keyOfRef(ref), note)
  }
  return src => {
    const ref = refs.get(src)
    return ref && isUse(ref) ? (byKey.get(keyOfRef(ref)) ?? null) : null
  }
}

/** What makes two citations the same. */
export const keyOfItems = (items: readonly CitationItem[]): string =>
  JSON.stringify(
    items.map(({ sourceId, locator, label, prefix, suffix }) => [sourceId, locator, label, prefix, suffix]),
  )
