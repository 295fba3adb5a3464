import { windows1252 } from "./decode"

const marks: readonly [string, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
]

// Browsers look for a declaration in the first kilobyte; pages that need more are few.
const declaredWithin = 4_096

/** The encoding a page says it is in, as it writes it; null where it says nothing. */
function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, declaredWithin)).toString("latin1")
  return (
    /<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(head)?.[1] ??
    null
  )
}

// What pages call Latin 1 is windows-1252 on the web.
const western = /^(windows-1252|cp1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/i

function decoded(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  if (western.test(label)) return windows1252(bytes)
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The text of a saved page or text file. A byte order mark decides; else bytes that are sound UTF-8 are that, whatever they declare,
 * since other encodings hardly ever are by chance; else what the page (or `label`, from the server it came from) declares; else windows-1252.
 */
export function decodePage(bytes: Uint8Array, label?: string): string {
  const mark = marks.find(([, units]) => units.every((unit, at) => bytes[at] === unit))
  if (mark) return decoded(bytes, mark[0], false) ?? ""
  const own = label ?? declared(bytes)
  const isWide = own !== null && /^utf-?16/i.test(own)
  const utf8 = isWide ? null : decoded(bytes, "utf-8", true)
  if (utf8 !== null) return utf8
  const isWrong = own === null || /^utf-?8$/i.test(own)
  return (isWrong ? null : decoded(bytes, own, false)) ?? windows1252(bytes)
}
