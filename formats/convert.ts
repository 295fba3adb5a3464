import { appError } from "@/core/failing/app-error"
import { citationFormOf } from "@/core/sources/citation-style"
import { citekeyOf, labelOf } from "@/core/sources/label"
import type { ArticleBundle } from "./bundle"
import type { Exporter } from "./exporter"
import { exporterById, exporters } from "./exporters/index"
import type { Imported, Message } from "./imported"
import type { Importer } from "./importer"
import { findImporter, importerById } from "./importers/index"
import { toBase64 } from "./parts/base64"

export interface ConvertOptions {
  /** Importer's id; found by the bytes and the name when absent. */
  from?: string
  /** Exporter's id; found by the target's name when absent. */
  to?: string
  filename?: string
  /** Name of the file to be written. */
  target?: string
  /** Milliseconds UTC that the file says it was made at; now when absent. */
  at?: number
}

function importerFor(bytes: Uint8Array, { from, filename }: ConvertOptions): Importer {
  const importer = from ? importerById(from) : findImporter(bytes, filename)
  if (importer) return importer
  if (from) throw appError("invalid", "formats.unknown", { format: from })
  throw appError("unsupported", "import.binary")
}

function exporterFor({ to, target = "" }: ConvertOptions): Exporter {
  const byName = exporters.find(one => target.toLowerCase().endsWith(one.extension))
  const exporter = to ? exporterById(to) : byName
  if (exporter) return exporter
  if (to) throw appError("invalid", "formats.unknown", { format: to })
  throw appError("invalid", "formats.no_target", { known: exporters.map(one => one.id).join(", ") })
}

/** The sources of a file as a library would have them, each under a citekey of its own. */
function sourcesOf({ sources }: Imported, at: number): ArticleBundle["sources"] {
  const taken = new Set<string>()
  return sources.map(({ id, csl }) => {
    const citekey = citekeyOf({ ...csl, id: "" }, key => taken.has(key))
    taken.add(citekey)
    return {
      ...{ id, citekey, label: labelOf(csl), csl, restricted: false, person: false, terms: null },
      ...{ derivesFrom: null, standing: null, interest: null, doubt: null, independence: null },
      ...{ tags: [], link: null, state: "active" as const, evidence: 0, snapshots: 0, rev: 1 },
      ...{ createdAt: at, updatedAt: at },
    }
  })
}

/** A bundle of nothing but what a file held: a text without a desk. `format` is the importer's id that read it. */
export function bundleOf(imported: Imported, bytes: Uint8Array, at: number, format = "plain"): ArticleBundle {
  const { title, doc, language, origin, map, citationStyle: style } = imported
  return {
    article: {
      id: "converted",
      title,
      version: 0,
      origin: origin ?? { url: null, revision: null, licence: null, attribution: null },
      language,
      citations: citationFormOf(language, style ? { style } : null),
      remark: null,
      updatedAt: at,
      url: null,
    },
    doc,
    claims: [],
    questions: [],
    sources: sourcesOf(imported, at),
    snapshots: [],
    notes: [],
    people: [],
    by: null,
    exportedAt: at,
    preset: null,
    ...(map ? { original: { base64: toBase64(bytes), doc, map, format } } : {}),
  }
}

/**
 * Turns a file of one format into another without a database; messages of reading come before those of writing. Throws
 * `unsupported`, `too_large` or `invalid` where the bytes or the format names are refused.
 */
export async function convert(
  bytes: Uint8Array,
  options: ConvertOptions,
): Promise<{ bytes: Uint8Array; messages: Message[] }> {
  const importer = importerFor(bytes, options)
  const exporter = exporterFor(options)
  const { filename } = options
  const imported = await importer.read(bytes, filename ? { filename } : {})
  const written = await exporter.write(bundleOf(imported, bytes, options.at ?? Date.now(), importer.id))
  return { bytes: written.bytes, messages: [...imported.messages, ...written.messages] }
}
