import { appError } from "@/core/failing/app-error"
import type { CslItem } from "@/core/sources/source"
import { bibliographyById, bibliographyOf } from "@/formats/bibliographies"
import type { ReadBibliography, WrittenBibliography } from "@/formats/bibliography"

const found = <T>(one: T | null, format: string): T => {
  if (!one) throw appError("unsupported", "bibliography.unknown_format", { format })
  return one
}

/** Reads a bibliography file in the format named, or the one its name and beginning show. Refuses `unsupported`. */
export function readBibliography({
  format,
  filename,
  text,
}: {
  format?: string
  filename?: string
  text: string
}) {
  const one = found(
    format ? bibliographyById(format) : bibliographyOf(text, filename),
    format ?? filename ?? "",
  )
  return { format: one.id, ...one.read(text) } satisfies ReadBibliography & { format: string }
}

export interface BibliographyFile extends WrittenBibliography {
  mediaType: string
  /** With the dot. */
  extension: string
}

/** Writes items in a format, with what it could not hold. */
export function writeBibliography({ format, items }: { format: string; items: CslItem[] }): BibliographyFile {
  const { write, mediaType, extensions } = found(bibliographyById(format), format)
  return { ...write(items), mediaType, extension: extensions[0] ?? "" }
}
