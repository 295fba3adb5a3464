import type { CitationLocale } from "@/core/sources/citation-style"
import type { CitationItem } from "@/editor/model/nodes/inline"
import type { CiteprocCitation, CiteprocPlace } from "./citeproc"
import { startEngine } from "./start-engine"

type Items = ReadonlyMap<string, Record<string, unknown>>

/** More new citations in one go than this are read anew with all the others: that is faster then. */
const oneByOne = 20

interface Placed {
  id: string
  /** What the citation cites, as text: two of the same key are written alike but for their place. */
  key: string
  citation: CiteprocCitation
}

/** One text's citations in one style: after a change only what it touches is written again. */
export interface CitingEngine {
  /** Whether its citations are notes. */
  notes: boolean
  /** The citations' HTML in text order. All ids must be among the items. */
  labels(clusters: readonly (readonly CitationItem[])[], items: Items): string[]
  /** The bibliography of what `labels` was last given, in the style's order. */
  bibliography(): { sourceId: string; html: string }[]
}

/** Starts an engine for a style (its CSL) and a locale; throws where citeproc cannot read the style. */
export function makeCitingEngine(csl: string, locale: CitationLocale): CitingEngine {
  let known = new Map<string, string>()
  let items: Items = new Map()
  let placed: Placed[] = []
  let written = new Map<string, string>()
  let listed: { sign: string; entries: { sourceId: string; html: string }[] } | null = null
  let count = 0
  const engine = startEngine(csl, locale, id => items.get(id))
  const notes = engine.opt.xclass === "note"
  const noteAt = (at: number) => (notes ? at + 1 : 0)

  const place = (key: string, cited: readonly CitationItem[]): Placed => {
    const id = `c${count++}`
    return {
      id,
      key,
      citation: { citationID: id, citationItems: cited.map(citedItem), properties: { noteIndex: 0 } },
    }
  }
  const rebuild = (next: readonly Placed[]) => {
    const citations = next.map(({ citation }, at) => ({
      ...structuredClone(citation),
      properties: { noteIndex: noteAt(at) },
    }))
    written = new Map(engine.rebuildProcessorState(citations, "html").map(([id, , html]) => [id, html]))
  }
  /** Writes one citation, and whatever it changes of the others that the engine knows. */
  const process = (next: readonly Placed[], at: number, present: ReadonlySet<string>) => {
    const one = next[at] as Placed
    const around: (CiteprocPlace & { 2?: never })[] = next.map(({ id }, index) => [id, noteAt(index)])
    const isThere = ([id]: CiteprocPlace) => present.has(id)
    const citation = { ...structuredClone(one.citation), properties: { noteIndex: noteAt(at) } }
    const [, changed] = engine.processCitationCluster(
      citation,
      around.slice(0, at).filter(isThere),
      around.slice(at + 1).filter(isThere),
    )
    for (const [, html, id] of changed) written.set(id, html)
  }

  return {
    notes,
    labels(clusters, given) {
      const texts = new Map([...given].map(([id, item]) => [id, JSON.stringify(item)]))
      const changed = [...texts].some(([id, text]) => known.has(id) && known.get(id) !== text)
      known = changed ? texts : new Map([...known, ...texts])
      items = changed ? given : new Map([...items, ...given])
      if (changed) listed = null
      const keys = clusters.map(cited => JSON.stringify(cited))
      const { head, tail } = same(placed, keys)
      const middle = keys
        .slice(head, keys.length - tail)
        .map((key, at) => place(key, clusters[head + at] ?? []))
      const next = [...placed.slice(0, head), ...middle, ...placed.slice(placed.length - tail)]
      const dropped = placed.length - head - tail
      if (changed || next.length === 0 || placed.length === 0 || middle.length > oneByOne) rebuild(next)
      else if (middle.length > 0 || dropped > 0) {
        const present = new Set(next.map(one => one.id))
        for (const one of middle) present.delete(one.id)
        // Where citations only went, the one beside the gap is written again.
        const from = middle.length > 0 ? head : Math.min(head, next.length - 1)
        for (let at = from; at < from + Math.max(1, middle.length); at++) {
          process(next, at, present)
          present.add((next[at] as Placed).id)
        }
      }
      placed = next
      return placed.map(one => written.get(one.id) ?? "")
    },
    bibliography() {
      const sign = JSON.stringify(engine.registry.reflist.map(({ id, seq, disambig }) => [id, seq, disambig]))
      if (listed?.sign === sign) return listed.entries
      const made = placed.length > 0 && engine.makeBibliography()
      const entries = made
        ? made[1].map((html, at) => ({ sourceId: made[0].entry_ids[at]?.[0] ?? "", html }))
        : []
      listed = { sign, entries }
      return entries
    },
  }
}

function citedItem({
  sourceId,
  locator,
  label,
  prefix,
  suffix,
}: CitationItem): CiteprocCitation["citationItems"][number] {
  const behind = suffix?.trim()
  return {
    id: sourceId,
    ...(locator ? { locator, label: label ?? "page" } : {}),
    ...(prefix?.trim() ? { prefix: `${prefix.trim()} ` } : {}),
    ...(behind ? { suffix: /^[,.;:)]/.test(behind) ? behind : ` ${behind}` } : {}),
  }
}

/** How many citations at either end are what they were. */
function same(placed: readonly Placed[], keys: readonly string[]): { head: number; tail: number } {
  const most = Math.min(placed.length, keys.length)
  let head = 0
  while (head < most && placed[head]?.key === keys[head]) head++
  let tail = 0
  while (tail < most - head && placed[placed.length - 1 - tail]?.key === keys[keys.length - 1 - tail]) tail++
  return { head, tail }
}
