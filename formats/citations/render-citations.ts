import { appError } from "@/core/failing/app-error"
import type { CitationLabel, RenderedCitations, Run } from "@/core/sources/citation"
import { type CitationLocale, isShipped, type StyleName } from "@/core/sources/citation-style"
import type { CslItem } from "@/core/sources/source"
import type { CitationItem } from "@/editor/model/nodes/inline"
import { type CitingEngine, makeCitingEngine } from "./citing-engine"
import { readableItem } from "./readable-item"
import { runsOf } from "./runs"
import { styleXml } from "./style-files"

/** One citation of a text. `inNote`: it stands in a footnote, so that a style of notes makes no note of it. */
export interface Cluster {
  items: readonly CitationItem[]
  inNote?: boolean | undefined
}

export interface CitationsToRender {
  style: StyleName
  /** The CSL of a style that was uploaded; those that come with the program are known by their name. */
  csl?: string | undefined
  locale: CitationLocale
  /** In text order. */
  clusters: readonly Cluster[]
  /** The records of the sources that are there for whoever asks, by their ids. */
  sources: readonly { id: string; csl: CslItem }[]
  /** What the text is: citations asked for again under it are written from where they stand. */
  text?: string
}

/** Engines that stand ready, longest unused first. Each holds a style and the citations of a text: some 10 MB for 500. */
const engines = new Map<string, CitingEngine>()
const mostEngines = 6

const engineKey = ({ style, locale, text = "" }: CitationsToRender) => JSON.stringify([style, locale, text])

function engineFor(key: string, { style, csl, locale }: CitationsToRender): CitingEngine {
  const engine = engines.get(key) ?? makeCitingEngine(csl ?? cslOf(style), locale)
  engines.delete(key)
  engines.set(key, engine)
  for (const oldest of engines.keys()) {
    if (engines.size <= mostEngines) break
    engines.delete(oldest)
  }
  return engine
}

function cslOf(style: StyleName): string {
  if (!isShipped(style)) throw new Error("an uploaded style comes with its CSL")
  return styleXml(style)
}

/** Runs of a label, read once for each HTML: of 500 citations nearly all read as before. */
const readRuns = new Map<string, Run[]>()
const mostRuns = 20_000

function runsFor(html: string): Run[] {
  const known = readRuns.get(html)
  if (known) return known
  if (readRuns.size >= mostRuns) readRuns.clear()
  const made = runsOf(html)
  readRuns.set(html, made)
  return made
}

/** More than this (characters of HTML) is nothing that a style means: an uploaded one may repeat long words without end. */
const mostWritten = 8_000_000

/**
 * Writes the citations of a text in a style and a language, and the bibliography behind them. Sources that are not given are
 * counted as missing and take no number. The same input gives the same output, whatever was rendered before. Refuses
 * `unprocessable` (style.not_written) where an uploaded style makes the processor stop.
 */
export function renderCitations(input: CitationsToRender): RenderedCitations {
  const sources = new Map(input.sources.map(({ id, csl }) => [id, csl]))
  const known = input.clusters.map(({ items }) => items.filter(item => sources.has(item.sourceId)))
  const cited = new Map<string, number>()
  for (const { sourceId } of known.flat()) cited.set(sourceId, (cited.get(sourceId) ?? 0) + 1)
  const items = new Map([...cited.keys()].map(id => [id, readableItem(id, sources.get(id) as CslItem)]))
  const key = engineKey(input)
  try {
    const engine = engineFor(key, input)
    const html = engine.labels(
      known.filter(cluster => cluster.length > 0),
      items,
    )
    const listed = engine.bibliography()
    const written = [...html, ...listed.map(entry => entry.html)].reduce((sum, one) => sum + one.length, 0)
    if (input.csl && written > mostWritten) throw appError("unprocessable", "style.not_written")
    const labels = labelled(input.clusters, known, html, engine.notes)
    const bibliography = listed.map(({ sourceId, html: entry }) => ({
      ...{ sourceId, runs: runsFor(entry), used: cited.get(sourceId) ?? 0 },
    }))
    return { labels, bibliography }
  } catch (error) {
    // What a failed pass left behind is not built upon.
    engines.delete(key)
    throw input.csl ? appError("unprocessable", "style.not_written") : error
  }
}

function labelled(
  clusters: readonly Cluster[],
  known: readonly (readonly CitationItem[])[],
  html: readonly string[],
  notes: boolean,
): CitationLabel[] {
  let [at, note] = [0, 0]
  return clusters.map((cluster, index) => {
    const there = known[index]?.length ?? 0
    const runs = there > 0 ? runsFor(html[at++] ?? "") : []
    const isNote = notes && there > 0 && !cluster.inNote
    return { runs, note: isNote ? ++note : null, missing: cluster.items.length - there }
  })
}
