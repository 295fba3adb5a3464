import { type BibliographyEntry, type CitationLabel, citationLimits } from "@/core/sources/citation"
import type { CitationItem } from "@/editor/model/nodes/inline"
import type { ArticleBundle } from "../bundle"
import { type Cluster, renderCitations } from "../citations/render-citations"
import type { DocJson } from "../imported"

/** What a text cites, as its article's style writes it. */
export interface Cited {
  /** By the list of items that the document holds: the same object. None where the style does not write it. */
  label(items: readonly CitationItem[]): CitationLabel | undefined
  /** In the style's order; empty where the text cites nothing. */
  bibliography: BibliographyEntry[]
}

/** Of a text that cites nothing. */
export const citesNothing: Cited = { label: () => undefined, bibliography: [] }

interface Found extends Cluster {
  items: readonly CitationItem[]
}

/** Citations in the current reading: what was suggested as an insertion is not there yet. */
function citationsIn(node: DocJson, inNote: boolean, found: Found[]): Found[] {
  if (node.marks?.some(mark => mark.type === "insertion")) return found
  if (node.type === "citation") found.push({ items: (node.attrs?.items ?? []) as CitationItem[], inNote })
  for (const child of node.content ?? []) citationsIn(child, inNote || node.type === "footnote", found)
  return found
}

/** Writes the citations of a bundle's text in its article's style; sources that the bundle leaves out are not named. */
export function citedIn({
  article,
  doc,
  sources,
}: Pick<ArticleBundle, "article" | "doc" | "sources">): Cited {
  const clusters = citationsIn(doc, false, [])
  if (clusters.length === 0 || clusters.length > citationLimits.clusters) return citesNothing
  const { labels, bibliography } = renderCitations({ ...article.citations, clusters, sources })
  const byItems = new Map(clusters.map(({ items }, at) => [items, labels[at] as CitationLabel]))
  return { label: items => byItems.get(items), bibliography }
}
