import { appError } from "@/core/failing/app-error"
import type { ArticleBundle } from "@/formats/bundle"
import { type ExportOptions, exporterById } from "@/formats/exporters"
import type { Message } from "@/formats/imported"

export interface ExportArticle {
  format: string
  bundle: ArticleBundle
  options?: ExportOptions
}

export interface ExportedFile {
  base64: string
  messages: Message[]
  beside: { extension: string; base64: string }[]
}

const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64")

/** Writes an article in a format. Refuses `unsupported` where there is none of that name. */
export async function exportArticle({ format, bundle, options }: ExportArticle): Promise<ExportedFile> {
  const exporter = exporterById(format)
  if (!exporter) throw appError("unsupported", "export.unknown_format", { format })
  const { bytes, messages, beside = [] } = await exporter.write(bundle, options)
  const others = beside.map(file => ({ extension: file.extension, base64: base64Of(file.bytes) }))
  return { base64: base64Of(bytes), messages, beside: others }
}
