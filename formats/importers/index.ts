import type { Importer } from "../importer"

import { html } from "./html"
import { plain } from "./plain"
import { wikitext } from "./wikitext"

export type { Importer, ImportOptions } from "../importer"

/** Every format that comes in; the first whose sniff agrees wins, so `plain` stands last. */
export const importers: readonly Importer[] = [html, wikitext, plain]

/** How many bytes of a file `findImporter` wants to see. */
export const headBytes = 4096

/** The importer for these first bytes and this name: what the bytes are counts before what the name says. Null = none. */
export function findImporter(head: Uint8Array, filename = ""): Importer | null {
  const seen = head.subarray(0, headBytes)
  const named = importers.find(one => one.extensions.some(end => filename.toLowerCase().endsWith(end)))
  if (named?.sniff(seen, true)) return named
  return importers.find(one => one.sniff(seen)) ?? null
}

/** The importer with this id, or null. */
export function importerById(id: string): Importer | null {
  return importers.find(one => one.id === id) ?? null
}
