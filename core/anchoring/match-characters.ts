import { digitOf } from "@/core/figures/characters"

// What one UTF-16 unit reads as when quotes are compared. Numbers in a quote decide a dispute, so compatibility forms that
// would change one (², ½, ①) are left as they are.

/** Read together with what stands before it: combining marks and what else composes. */
export const JOINED = 0xfffe
/** Read as several letters: ligatures, presentation forms, the ellipsis. */
export const FORM = 0xfffd
/** Read as nothing: soft hyphens, zero-width and bidirectional marks. */
export const NOTHING = 0xffff
export const SPACE = 0x20
export const DASH = 0x2d
const unread = 0

const table = new Uint16Array(65_536)

const put = (units: string, as: number) => {
  for (const unit of units) table[unit.charCodeAt(0)] = as
}
put("\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000", SPACE)
put("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", SPACE)
put("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", DASH)
put("'`\u00b4\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u02bc\uff07", 0x27)
put('"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02', 0x22)
put("\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff", NOTHING)
put("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0e\ufe0f", NOTHING)
put("\u066a", 0x25)
put("\u066b", 0x2e)
put("\u060c\u066c", 0x2c)

const combining = /\p{M}/u
// Letters in compatibility forms: ligatures, Arabic presentation forms, full-width Latin.
const isForm = (unit: number) =>
  (unit >= 0xfb00 && unit <= 0xfdff) || (unit >= 0xfe70 && unit <= 0xfefc) || unit === 0x2026
const isJamo = (unit: number) => unit >= 0x1100 && unit <= 0x11ff

function read(unit: number): number {
  const digit = digitOf(unit)
  if (digit >= 0) return 0x30 + digit
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0
  if (unit < 0x300 || (unit >= 0xd800 && unit <= 0xdfff)) return unit
  const character = String.fromCharCode(unit)
  if (isForm(unit)) return FORM
  return isJamo(unit) || combining.test(character) || character.normalize("NFC") !== character ? JOINED : unit
}

/** What this UTF-16 unit reads as: a unit, or JOINED, FORM or NOTHING. */
export function readAs(unit: number): number {
  const known = table[unit] as number
  if (known !== unread) return known
  const found = unit === 0 ? NOTHING : read(unit)
  table[unit] = found
  return found
}
