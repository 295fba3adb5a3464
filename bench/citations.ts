import { type CitationStyle, citationStyles } from "@/core/sources/citation-style"
import { type Cluster, renderCitations } from "@/formats/citations/render-citations"
import { fortySources } from "@/formats/testing/forty-sources"
import { median, percentile, round } from "./statistics"

const plain = { locator: null, label: null, prefix: null, suffix: null }
const sources = Array.from({ length: 200 }, (_, n) => {
  const id = `s${n}`
  return { id, csl: { ...(fortySources[n % fortySources.length] as (typeof fortySources)[number]), id } }
})
const cites = (n: number): Cluster => ({ items: [{ ...plain, sourceId: `s${n % sources.length}` }] })

/** The first writing of 500 citations of 200 sources in a style, then 15 in which one more stands somewhere. Milliseconds. */
function inStyle(style: CitationStyle) {
  const took = (clusters: readonly Cluster[]) => {
    const start = performance.now()
    renderCitations({ style, locale: "en-US", sources, clusters, text: "bench" })
    return performance.now() - start
  }
  let clusters = Array.from({ length: 500 }, (_, n) => cites(n * 7))
  const first = took(clusters)
  const again = Array.from({ length: 15 }, (_, n) => {
    clusters = clusters.toSpliced(100 + n * 20, 0, cites(n))
    return took(clusters)
  })
  return {
    "first ms": round(first, 0),
    "one more, median ms": round(median(again)),
    "p95 ms": round(percentile(again, 0.95)),
  }
}

/** 500 citations by the engine that stands ready, for each style. */
export async function benchCitations(): Promise<Record<string, unknown>> {
  return Object.fromEntries(citationStyles.map(style => [style, inStyle(style)]))
}
