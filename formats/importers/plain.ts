import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { bareText, type Imported } from "../imported"
import type { Importer, ImportOptions } from "../importer"
import { cleanCharacters } from "../parts/characters"
import { decodeText, looksBinary } from "../parts/decode"
import { linesOf } from "./plain/lines"
import { scan } from "./plain/scan"
import { writeArticle } from "./plain/write"

function withoutExtension(filename: string | undefined): string {
  return (filename ?? "")
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]{1,5}$/, "")
    .trim()
}

function read(bytes: Uint8Array, options: ImportOptions = {}): Imported {
  if (bytes.length > limits.textBytes)
    throw appError("too_large", "import.too_large", { bytes: bytes.length, limit: limits.textBytes })
  const { text, encoding, mark, messages } = decodeText(bytes)
  if (text.trim() === "") throw appError("unprocessable", "import.empty")
  const cleaned = cleanCharacters(text)
  const scanned = scan(linesOf(text))
  const fallback = (options.title || withoutExtension(options.filename) || "Untitled").slice(
    0,
    limits.titleCharacters,
  )
  const { doc, runs, nodes } = writeArticle(scanned.title ?? fallback, scanned.blocks, cleaned.pieces)
  const said = doc.content?.[0]?.content?.[0]?.text ?? fallback
  const missing = scanned.title
    ? []
    : [{ code: "import.title_missing", place: null, values: { title: fallback } }]
  const all = [...messages, ...cleaned.messages, ...missing, ...scanned.messages]
  return {
    ...bareText(options.title?.slice(0, limits.titleCharacters) || said, doc, all),
    map: { encoding, mark, runs, nodes },
  }
}

/** Text without marks of its own, and the dumps that keep a page's tables as rows with pipes. */
export const plain: Importer = {
  id: "plain",
  label: "Plain text",
  extensions: [".txt", ".text"],
  mediaType: "text/plain",
  sniff: head => head.length === 0 || !looksBinary(head),
  read,
}
