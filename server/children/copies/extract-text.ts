import { type CopyFault, copyKindOf, noText } from "@/core/sources/snapshot"
import { decodePage } from "@/formats/parts/decode-page"
import { htmlText } from "./html-text"
import { mediaTypeOf } from "./media-type"
import { pdfText } from "./pdf-text"

export interface ExtractText {
  mediaType?: string
  filename?: string
  /** Only the beginning of the file was sent: enough to tell what it is. */
  headOnly?: boolean
}

export interface Extracted {
  mediaType: string
  text: string | null
  /** What read it, with its version: a quote found in this text can be found again. */
  extractor: string | null
  version: string | null
  /** The class of the error that stopped the reader, where one did. */
  fault?: string
}

interface Reader {
  name: string
  version: string
  read: (bytes: Uint8Array) => Promise<string> | string
}

const readers: Partial<Record<ReturnType<typeof copyKindOf>, Reader>> = {
  pdf: { name: "unpdf", version: "1.7.0", read: pdfText },
  page: { name: "htmlparser2", version: "10.1.0", read: htmlText },
  text: { name: "text", version: "2", read: bytes => decodePage(bytes) },
}

const without = (mediaType: string, fault: CopyFault, thrown?: unknown): Extracted => ({
  ...{ mediaType, text: null, extractor: noText, version: fault },
  ...(thrown === undefined ? {} : { fault: thrown instanceof Error ? thrown.name : typeof thrown }),
})

/** The words of a stored file, where it has any this program can read: PDF, HTML and plain text. */
export async function extractText(about: ExtractText, bytes: Uint8Array): Promise<Extracted> {
  const mediaType = mediaTypeOf(bytes, about.filename, about.mediaType)
  const reader = readers[copyKindOf(mediaType)]
  if (!reader) return { mediaType, text: null, extractor: null, version: null }
  if (about.headOnly) return without(mediaType, "too_large")
  try {
    // Databases and JSON take no zero characters, and no text has any.
    const text = (await reader.read(bytes)).replaceAll("\0", "").normalize("NFC")
    if (text.trim() === "") return without(mediaType, "no_words")
    return { mediaType, text, extractor: reader.name, version: reader.version }
  } catch (error) {
    // Damaged, locked by a password, or not what it says it is: kept as it is, without a text.
    const isLocked = error instanceof Error && error.name === "PasswordException"
    return without(mediaType, isLocked ? "locked" : "damaged", error)
  }
}
