import { appError } from "@/core/failing/app-error"
import type { Imported } from "@/formats/imported"
import { findImporter, importerById } from "@/formats/importers"

export interface ImportFile {
  /** A format's id; found from the bytes and the name when absent. */
  format?: string
  filename?: string
  title?: string
}

/** Reads a file with the importer that fits. Refuses `unsupported` where none does. */
export async function importFile(
  { format, filename, title }: ImportFile,
  bytes: Uint8Array,
): Promise<{ format: string; imported: Imported }> {
  const importer = format ? importerById(format) : findImporter(bytes, filename)
  if (!importer) throw appError("unsupported", "import.unknown_format", { format: format ?? filename ?? "" })
  const imported = await importer.read(bytes, {
    ...(filename ? { filename } : {}),
    ...(title ? { title } : {}),
  })
  return { format: importer.id, imported }
}
