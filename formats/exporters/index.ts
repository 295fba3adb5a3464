import type { Exporter } from "../exporter"
import { csv } from "./csv"
import { html } from "./html"
import { markdown } from "./markdown"
import { plain } from "./plain"
import { webAnnotation } from "./web-annotation"
import { wikitext } from "./wikitext"

export type { Exporter, ExportOptions, Written } from "../exporter"

/** Every format that goes out, in the order a menu shows. */
export const exporters: readonly Exporter[] = [html, markdown, wikitext, plain, webAnnotation, csv]

/** The exporter with this id, or null. */
export function exporterById(id: string): Exporter | null {
  return exporters.find(one => one.id === id) ?? null
}
