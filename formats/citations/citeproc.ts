import { createRequire } from "node:module"

/** One citation as citeproc takes it. */
export interface CiteprocCitation {
  citationID: string
  citationItems: { id: string; locator?: string; label?: string; prefix?: string; suffix?: string }[]
  properties: { noteIndex: number }
}

/** A citation that stands before or behind another: its id, and the number of its note (0 in a style without notes). */
export type CiteprocPlace = [id: string, note: number]

/** What is used of citeproc's engine; the package brings no types. */
export interface CiteprocEngine {
  opt: { xclass: "in-text" | "note" }
  registry: { reflist: { id: string; seq: number; disambig?: unknown }[] }
  setOutputFormat(format: "html" | "text"): void
  updateItems(ids: string[]): void
  rebuildProcessorState(citations: CiteprocCitation[], format: "html"): [string, number, string][]
  processCitationCluster(
    citation: CiteprocCitation,
    before: CiteprocPlace[],
    after: CiteprocPlace[],
  ): [{ bibchange: boolean }, [at: number, html: string, id: string][]]
  makeBibliography(): [{ entry_ids: string[][] }, string[]] | false
}

interface Citeproc {
  Engine: new (
    system: { retrieveLocale(tag: string): string; retrieveItem(id: string): unknown },
    style: string,
    locale: string,
    forceLocale: boolean,
  ) => CiteprocEngine
}

let loaded: Citeproc | null = null

/** The citation processor; a megabyte of program, read when first asked for. */
export function citeproc(): Citeproc {
  loaded ??= createRequire(import.meta.url)("citeproc") as Citeproc
  return loaded
}
