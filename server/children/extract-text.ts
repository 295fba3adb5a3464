export interface ExtractText {
  mediaType?: string
  filename?: string
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

const startsWith = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.subarray(0, text.length)).toString("latin1") === text

function mediaTypeOf(bytes: Uint8Array, { mediaType, filename = "" }: ExtractText): string {
  if (startsWith(bytes, "%PDF-")) return "application/pdf"
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1").trimStart().toLowerCase()
  if (head.startsWith("<!doctype html") || head.startsWith("<html")) return "text/html"
  if (/\.html?$/i.test(filename)) return "text/html"
  if (mediaType) return mediaType
  return bytes.subarray(0, 8_000).includes(0) ? "application/octet-stream" : "text/plain"
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const { extractText: extract, getDocumentProxy } = await import("unpdf")
  const { text } = await extract(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })
  // A form feed between pages, as in pdftotext: a locator's page can be counted.
  return text.join("\n\f\n")
}

const blockTags =
  "address article aside blockquote br dd div dl dt figcaption footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul"

async function htmlText(bytes: Uint8Array): Promise<string> {
  const { parseHTML } = await import("linkedom")
  const { document } = parseHTML(new TextDecoder().decode(bytes))
  for (const hidden of document.querySelectorAll("script, style, noscript, template, svg")) hidden.remove()
  for (const block of document.querySelectorAll(blockTags.replaceAll(" ", ", "))) block.after("\n")
  const text = (document.body ?? document.documentElement)?.textContent ?? ""
  return text
    .split("\n")
    .map(line => line.replace(/[ \t\u00a0]+/g, " ").trim())
    .filter(line => line !== "")
    .join("\n")
}

const readers: Record<string, { name: string; read: (bytes: Uint8Array) => Promise<string> | string }> = {
  "application/pdf": { name: "unpdf", read: pdfText },
  "text/html": { name: "linkedom", read: htmlText },
  "text/plain": { name: "text", read: bytes => new TextDecoder().decode(bytes) },
  "text/markdown": { name: "text", read: bytes => new TextDecoder().decode(bytes) },
  "text/csv": { name: "text", read: bytes => new TextDecoder().decode(bytes) },
}
const versions: Record<string, string> = { unpdf: "1.7.0", linkedom: "0.18.15", text: "1" }

/** The words of a stored file, where it has any this program can read: PDF, HTML and plain text. */
export async function extractText(about: ExtractText, bytes: Uint8Array): Promise<Extracted> {
  const mediaType = mediaTypeOf(bytes, about)
  const reader = readers[mediaType.split(";")[0]?.trim() ?? ""]
  if (!reader) return { mediaType, text: null, extractor: null, version: null }
  const by = { mediaType, extractor: reader.name, version: versions[reader.name] ?? null }
  try {
    return { ...by, text: (await reader.read(bytes)).normalize("NFC") }
  } catch (error) {
    // Damaged, locked by a password, or not what it says it is: kept as it is, without a text.
    return { ...by, text: null, fault: error instanceof Error ? error.name : typeof error }
  }
}
