import { appError } from "@/core/failing/app-error"
import type { Imported } from "@/formats/imported"
import { findImporter, importerById } from "@/formats/importers"
import { storedDocument } from "@/formats/stored-document"

export interface ImportFile {
  /** A format's id; found from the bytes and the name when absent. */
  format?: string
  filename?: string
  title?: string
}

export interface ReadFile {
  /** Id of the importer that read it. */
  format: string
  imported: Omit<Imported, "doc" | "map">
  /** Document and source map as the JSON texts they are stored as: the server's thread parses neither. */
  document: string
  map: string | null
}

/** Reads a file with the importer that fits, and checks what it gave. Refuses `unsupported` where none fits. */
export async function importFile(
  { format, filename, title }: ImportFile,
  bytes: Uint8Array,
): Promise<ReadFile> {
  const importer = format ? importerById(format) : findImporter(bytes, filename)
  if (!importer)
    throw format
      ? appError("unsupported", "import.unknown_format", { format })
      : appError("unsupported", "import.binary")
  const { doc, map, ...imported } = await importer.read(bytes, {
    ...(filename ? { filename } : {}),
    ...(title ? { title } : {}),
  })
  return {
    ...{ format: importer.id, imported, document: storedDocument(doc) },
    map: map ? JSON.stringify(map) : null,
  }
}
