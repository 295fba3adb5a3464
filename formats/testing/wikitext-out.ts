import type { CslItem } from "@/core/sources/source"
import type { CitationItem } from "@/editor/model/nodes/inline"
import type { ArticleBundle } from "../bundle"
import { bundleOf } from "../convert"
import { wikitext as exporter } from "../exporters/wikitext"
import type { DocJson, Imported } from "../imported"
import { wikitext as importer } from "../importers/wikitext"
import { storedDocument } from "../stored-document"

// Wikitext in and out again, with what somebody changes between.

/** The bundle of an article that was just imported, documents as they are stored. */
export function imported(source: string, more: { id: string; csl: CslItem }[] = []): ArticleBundle {
  const bytes = new TextEncoder().encode(source)
  const read = importer.read(bytes, { filename: "lorem-valley.wikitext" }) as Imported
  const doc = JSON.parse(storedDocument(read.doc)) as DocJson
  return bundleOf({ ...read, doc, sources: [...read.sources, ...more] }, bytes, 0, "wikitext")
}

/** The first node that is as asked, in the order of the text. */
export function nodeIn(doc: DocJson, is: (node: DocJson) => boolean): DocJson | undefined {
  if (is(doc)) return doc
  for (const child of doc.content ?? []) {
    const found = nodeIn(child, is)
    if (found) return found
  }
  return undefined
}

export const words = (node: DocJson): string => (node.text ?? "") + (node.content ?? []).map(words).join("")

export const cite = (sourceId: string, more: Partial<CitationItem> = {}): DocJson => ({
  type: "citation",
  attrs: { items: [{ sourceId, locator: null, label: null, prefix: null, suffix: null, ...more }] },
})

/** The block whose words these are a part of. */
export function blockWith(doc: DocJson, part: string): DocJson {
  const lines = ["paragraph", "heading"]
  const found = nodeIn(doc, node => lines.includes(node.type) && words(node).includes(part))
  if (!found) throw new Error(`no block says “${part}”`)
  return found
}

/** Replaces words within one text node. */
export function reword(doc: DocJson, from: string, to: string): void {
  const node = nodeIn(doc, one => one.text?.includes(from) ?? false)
  if (!node) throw new Error(`nothing says “${from}”`)
  node.text = (node.text ?? "").replace(from, () => to)
}

/** What is written after a change of the document, and what is said of it. */
export async function written(bundle: ArticleBundle, change: (doc: DocJson) => void = () => {}) {
  const doc = structuredClone(bundle.doc)
  change(doc)
  const { bytes, messages } = await exporter.write({ ...bundle, doc })
  return {
    text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
    codes: messages.map(one => one.code),
  }
}

/** The same of a source. */
export const rewritten = async (
  source: string,
  change: (doc: DocJson) => void,
  more: { id: string; csl: CslItem }[] = [],
) => (await written(imported(source, more), change)).text
