/** Zeros of the decimal digits that are read as digits: ASCII, Arabic-Indic, Persian, the Indic scripts, full-width. */
const zeros = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
]

const UNKNOWN = 0
export const OTHER = 1
export const LETTER = 2
export const DIGIT = 3
export const SPACE = 4
export const NEWLINE = 5
export const DASH = 6
export const INVISIBLE = 7

const classes = new Uint8Array(65536)
const digits = new Int8Array(65536).fill(-1)
for (const zero of zeros) {
  for (let d = 0; d < 10; d++) {
    classes[zero + d] = DIGIT
    digits[zero + d] = d
  }
}
for (const code of [0x20, 0x09, 0xa0, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f, 0x3000, 0x0b])
  classes[code] = SPACE
for (const code of [0x0a, 0x0d, 0x0c, 0x2028, 0x2029]) classes[code] = NEWLINE
for (const code of [0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe63, 0xff0d])
  classes[code] = DASH
// Zero-width and bidirectional marks stand between words without being one.
for (const code of [0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x61c, 0x2060, 0xfeff, 0xad])
  classes[code] = INVISIBLE
// Embeddings, overrides and isolates: right-to-left texts put them around numbers.
for (const code of [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069])
  classes[code] = INVISIBLE
for (let code = 0x41; code <= 0x5a; code++) {
  classes[code] = LETTER
  classes[code + 32] = LETTER
}

const letter = /[\p{L}\p{M}]/u

/** The class of a UTF-16 code unit; surrogates are OTHER. */
export function classOf(code: number): number {
  const known = classes[code] ?? OTHER
  if (known !== UNKNOWN) return known
  const found = letter.test(String.fromCharCode(code)) ? LETTER : OTHER
  classes[code] = found
  return found
}

/** 0–9, or −1 where the code unit is no digit of any script read here. */
export function digitOf(code: number): number {
  return digits[code] ?? -1
}
