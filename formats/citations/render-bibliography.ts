import { appError } from "@/core/failing/app-error"
import type { Run } from "@/core/sources/citation"
import { isShipped, type WrittenForm } from "@/core/sources/citation-style"
import type { CslItem } from "@/core/sources/source"
import { readableItem } from "./readable-item"
import { runsOf } from "./runs"
import { startEngine } from "./start-engine"
import { styleXml } from "./style-files"

export interface BibliographyToRender extends WrittenForm {
  sources: readonly { id: string; csl: CslItem }[]
}

export interface ListedEntry {
  sourceId: string
  runs: Run[]
}

/**
 * Writes sources as a bibliography that no text cites, in the style's order; empty where the style lists none. Refuses `unprocessable`
 * (style.not_written) where an uploaded style makes the processor stop.
 */
export function renderBibliography({ style, csl, locale, sources }: BibliographyToRender): ListedEntry[] {
  if (!csl && !isShipped(style)) throw new Error("an uploaded style comes with its CSL")
  const items = new Map(sources.map(one => [one.id, readableItem(one.id, one.csl)]))
  try {
    const engine = startEngine(csl ?? (isShipped(style) ? styleXml(style) : ""), locale, id => items.get(id))
    engine.updateItems([...items.keys()])
    const made = items.size > 0 && engine.makeBibliography()
    if (!made) return []
    return made[1].map((html, at) => ({ sourceId: made[0].entry_ids[at]?.[0] ?? "", runs: runsOf(html) }))
  } catch (error) {
    throw csl ? appError("unprocessable", "style.not_written") : error
  }
}
