import { appError } from "@/core/failing/app-error"
import type { CslItem } from "@/core/sources/source"
import { bibliographyById, bibliographyOf } from "@/formats/bibliographies"
import type { FileToRead, ReadPart, WrittenBibliography } from "@/formats/bibliography"

const found = <T>(one: T | null, format: string): T => {
  if (!one) throw appError("unsupported", "bibliography.unknown_format", { format })
  return one
}

/**
 * Reads a bibliography file in the format named, or the one its name and beginning show. Gives nothing more where it was handed over in
 * parts. Refuses `unsupported`.
 */
export function readBibliography(
  { format: named, filename, text, most }: FileToRead,
  _: Uint8Array,
  hand: (part: ReadPart) => void,
): ReadPart {
  const one = found(named ? bibliographyById(named) : bibliographyOf(text, filename), named ?? filename ?? "")
  const format = one.id
  const of = one.parts?.atMost(text) ?? 0
  if (!one.parts || of > most) {
    const read = one.read(text)
    return { format, of: read.items.length, ...read }
  }
  for (const part of one.parts.read(text)) hand({ format, of, ...part })
  return { format, of, items: [], messages: [] }
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
