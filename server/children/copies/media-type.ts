const startsWith = (bytes: Uint8Array, text: string, at = 0) =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString("latin1") === text

/** Signatures at the beginning of a file, and the offset they stand at. */
const signatures: readonly [string, number, string][] = [
  ["%PDF-", 0, "application/pdf"],
  ["\x89PNG\r\n", 0, "image/png"],
  ["\xff\xd8\xff", 0, "image/jpeg"],
  ["GIF8", 0, "image/gif"],
  ["WEBP", 8, "image/webp"],
  ["WAVE", 8, "audio/wav"],
  ["ID3", 0, "audio/mpeg"],
  ["\xff\xfb", 0, "audio/mpeg"],
  ["fLaC", 0, "audio/flac"],
  ["OggS", 0, "audio/ogg"],
  ["ftypM4A", 4, "audio/mp4"],
  ["ftypavif", 4, "image/avif"],
  ["ftypheic", 4, "image/heic"],
  ["ftyp", 4, "video/mp4"],
  ["PK\x03\x04", 0, "application/zip"],
  ["\x1f\x8b", 0, "application/gzip"],
]

/** The same four bytes begin films and recordings of sound alone: the name tells which. */
const byName: Record<string, string> = {
  webm: "video/webm",
  weba: "audio/webm",
  ogv: "video/ogg",
  ogg: "audio/ogg",
  oga: "audio/ogg",
  opus: "audio/ogg",
  m4a: "audio/mp4",
  mkv: "video/x-matroska",
  mp3: "audio/mpeg",
  svg: "image/svg+xml",
  md: "text/markdown",
  csv: "text/csv",
}

const extensionOf = (filename: string) => /\.(\w{2,5})$/.exec(filename)?.[1]?.toLowerCase() ?? ""

/** What a file is, by its first bytes and then by its name; what it is called is never believed against its bytes. */
export function mediaTypeOf(head: Uint8Array, filename = "", told?: string): string {
  const extension = extensionOf(filename)
  const signed = signatures.find(([text, at]) => startsWith(head, text, at))?.[2]
  if (signed === "audio/ogg" && extension === "ogv") return "video/ogg"
  if (signed) return signed
  if (startsWith(head, "\x1aE\xdf\xa3")) return byName[extension] ?? "video/webm"
  const words = Buffer.from(head.subarray(0, 1024)).toString("latin1").trimStart().toLowerCase()
  if (/^(<!doctype html|<html|<head|<body)/.test(words) || /^html?$|^xhtml$/.test(extension))
    return "text/html"
  const isWide = startsWith(head, "\xff\xfe") || startsWith(head, "\xfe\xff")
  if (!isWide && head.subarray(0, 8_000).includes(0)) return "application/octet-stream"
  const named = byName[extension]
  if (named?.startsWith("text/") || named === "image/svg+xml") return named
  return told?.startsWith("text/") ? told : /<html[\s>]/.test(words) ? "text/html" : "text/plain"
}
