import { appError } from "@/core/failing/app-error"
import type { Encoding, Message } from "../imported"

export interface Decoded {
  /** One UTF-16 unit stands for the same bytes always: encoding it again gives the file back. */
  text: string
  encoding: Encoding
  /** The bytes began with a byte order mark. */
  mark: boolean
  messages: Message[]
}

// windows-1252, 0x80–0x9F; the five bytes it leaves open stand for themselves, as browsers read them.
const high =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178"
const byteOf = new Map([...high].map((letter, i) => [letter.charCodeAt(0), 0x80 + i]))

const magics = [
  "%PDF-",
  "PK\x03\x04",
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF8",
  "{\\rtf",
  "\xd0\xcf\x11\xe0",
  "\x1f\x8b",
  "SQLite format 3",
]

function startsWith(bytes: Uint8Array, magic: string): boolean {
  for (let i = 0; i < magic.length; i++) if (bytes[i] !== magic.charCodeAt(i)) return false
  return true
}

/** UTF-16 without a mark: almost every second byte is zero, and always the same one of each pair. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const seen = Math.min(bytes.length, 4096) & ~1
  if (seen < 4 || bytes.length % 2) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < seen; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  if (even === 0 && odd > seen / 5) return "utf-16le"
  return odd === 0 && even > seen / 5 ? "utf-16be" : null
}

/** Whether these bytes cannot be text: a known file signature, a zero byte, or many control characters. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (magics.some(magic => startsWith(bytes, magic))) return true
  if (startsWith(bytes, "\xff\xfe") || startsWith(bytes, "\xfe\xff") || unmarkedUtf16(bytes)) return false
  const seen = bytes.subarray(0, 65_536)
  if (seen.includes(0)) return true
  let controls = 0
  for (const byte of seen)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++
  return controls > seen.length / 20
}

const chunk = 8192

function fromUnits(count: number, unit: (i: number) => number): string {
  const parts: string[] = []
  for (let at = 0; at < count; at += chunk) {
    const units = new Uint16Array(Math.min(chunk, count - at))
    for (let i = 0; i < units.length; i++) units[i] = unit(at + i)
    parts.push(String.fromCharCode(...units))
  }
  return parts.join("")
}

function utf16(bytes: Uint8Array, little: boolean): string {
  const [lo, hi] = little ? [0, 1] : [1, 0]
  return fromUnits(bytes.length >> 1, i => (bytes[2 * i + lo] ?? 0) | ((bytes[2 * i + hi] ?? 0) << 8))
}

/** Any bytes as windows-1252, as browsers read it; Node’s own decoder leaves 0x80–0x9F as control characters. */
export function windows1252(bytes: Uint8Array): string {
  return fromUnits(bytes.length, i => {
    const byte = bytes[i] as number
    return byte >= 0x80 && byte < 0xa0 ? high.charCodeAt(byte - 0x80) : byte
  })
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const assumed = (encoding: Encoding): Message => ({
  code: "import.encoding_assumed",
  place: null,
  values: { encoding },
})

/**
 * Reads the bytes of a text file: a byte order mark decides, else strict UTF-8, else windows-1252, which it then says.
 * Throws `unsupported` where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (looksBinary(bytes)) throw appError("unsupported", "import.binary")
  if (startsWith(bytes, "\xff\xfe") || startsWith(bytes, "\xfe\xff")) {
    const little = bytes[0] === 0xff
    const half: Message[] =
      bytes.length % 2 ? [{ code: "import.half_character", place: null, values: {} }] : []
    const text = utf16(bytes.subarray(2), little)
    return { text, encoding: little ? "utf-16le" : "utf-16be", mark: true, messages: half }
  }
  const wide = unmarkedUtf16(bytes)
  if (wide)
    return { text: utf16(bytes, wide === "utf-16le"), encoding: wide, mark: false, messages: [assumed(wide)] }
  const mark = startsWith(bytes, "\xef\xbb\xbf")
  const utf8 = strictUtf8(mark ? bytes.subarray(3) : bytes)
  if (utf8 !== null) return { text: utf8, encoding: "utf-8", mark, messages: [] }
  return {
    text: windows1252(bytes),
    encoding: "windows-1252",
    mark: false,
    messages: [assumed("windows-1252")],
  }
}

/** The bytes of a text in the encoding it was read from; null where that encoding has no such character. */
export function encodeText(text: string, encoding: Encoding, mark: boolean): Uint8Array | null {
  if (encoding === "utf-8") return new TextEncoder().encode(mark ? `\ufeff${text}` : text)
  if (encoding === "windows-1252") {
    const bytes = new Uint8Array(text.length)
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      const byte = byteOf.get(unit) ?? (unit < 0x80 || (unit >= 0xa0 && unit < 0x100) ? unit : null)
      if (byte === null) return null
      bytes[i] = byte
    }
    return bytes
  }
  const whole = mark ? `\ufeff${text}` : text
  const bytes = new Uint8Array(whole.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < whole.length; i++) view.setUint16(2 * i, whole.charCodeAt(i), encoding === "utf-16le")
  return bytes
}
