export const OTHER = 1
export const LETTER = 2
/** Belongs to the word it stands in, and begins none: accents, vowel signs, joiners. */
export const MARK = 3
export const DIGIT = 4
/** A sign of a script that sets no spaces between words. */
export const UNSPACED = 5

const letter = /^[\p{L}\p{Nl}]$/u
const mark = /^(?:\p{M}|\u00ad|\u200c|\u200d|\u2060)$/u
const digit = /^\p{Nd}$/u
const unspaced =
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]$/u

function classify(sign: string): number {
  if (digit.test(sign)) return DIGIT
  const isLetter = letter.test(sign)
  if (!isLetter && !mark.test(sign)) return OTHER
  // Accents that many scripts share count for the word they stand in.
  if (unspaced.test(sign)) return UNSPACED
  return isLetter ? LETTER : MARK
}

// Every plane with letters in it; beyond are only private and unassigned ones.
const classes = new Uint8Array(0x40000)

/** The class of a code point. A surrogate without its partner is OTHER. */
export function classOf(code: number): number {
  const known = classes[code]
  if (known === undefined) return OTHER
  if (known !== 0) return known
  const found = classify(String.fromCodePoint(code))
  classes[code] = found
  return found
}

/** 0–9 for a decimal digit of any script, −1 for anything else. Unicode keeps the ten digits of a script together, in order. */
export function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  if (classOf(code) !== DIGIT) return -1
  const plain = String.fromCodePoint(code).normalize("NFKC").codePointAt(0) as number
  if (plain <= 0x39) return plain - 0x30
  let before = 0
  while (classOf(plain - before - 1) === DIGIT) before++
  return before % 10
}
