import type { Lexicon } from "./lexicon"
import { NUMBER, type Token } from "./tokens"
import { textOf } from "./verb-forms"

/** One number as words or digits give it, over tokens [from, to). */
export interface Numeral {
  from: number
  to: number
  low: number
  high: number
  kind: "exact" | "approximate" | "vague"
  /** The recorder's floor of a vague word. */
  floor: number
  /** The number before its scale word ("2" in "2 thousand"); ranges share scales. */
  mantissa: number
  scale: number
  /** Four digits without a separator: may be a year. */
  yearLike: boolean
  decimals: number
  beyond: boolean
  digits: boolean
  /** Written with group signs ("12,000"). */
  grouped: boolean
  /** `m` written after the number: million or metre, decided by what follows. */
  metre: boolean
}

export const made = (from: number, to: number, value: number, more: Partial<Numeral> = {}): Numeral => ({
  from,
  to,
  low: value,
  high: value,
  kind: "exact",
  floor: value,
  mantissa: value,
  scale: 1,
  yearLike: false,
  decimals: 0,
  beyond: value > Number.MAX_SAFE_INTEGER,
  digits: false,
  grouped: false,
  metre: false,
  ...more,
})

const scaleAt = (tokens: Token[], at: number) => tokens[at]?.entry?.scale ?? 0
const collectiveAt = (tokens: Token[], at: number, { language }: Lexicon) =>
  language.collectives[textOf(tokens, at)]

const isHyphen = (token: Token | undefined) => token?.text === "-" && !token.spaced

/** The next word's index after `at`, stepping over one hyphen written close. */
function step(tokens: Token[], at: number): number {
  return isHyphen(tokens[at]) && tokens[at + 1] && !tokens[at + 1]!.spaced ? at + 1 : at
}

/** Reads a number that begins at token `at`, or null. */
export function readNumeral(tokens: Token[], at: number, lexicon: Lexicon): Numeral | null {
  const token = tokens[at]
  if (!token) return null
  if (token.kind === NUMBER) return digitsNumeral(tokens, at, lexicon)
  const { language } = lexicon
  if (!token.numeric && !language.articles.includes(token.text)) return null
  if (language.vague[token.text] || language.fewOf[token.text]) return vagueNumeral(tokens, at, lexicon)
  if (token.text === language.half) return halfNumeral(tokens, at, at + 1, lexicon)
  if (language.articles.includes(token.text)) return articleNumeral(tokens, at, lexicon)
  if (token.entry && token.entry.number >= 0) return wordsNumeral(tokens, at, lexicon)
  return scaleAlone(tokens, at, lexicon)
}

/** Spanish "mil soldados", "dos mil": a scale that stands without a number before it. */
function scaleAlone(tokens: Token[], at: number, lexicon: Lexicon): Numeral | null {
  const token = tokens[at]!
  if (lexicon.language.id !== "es" || token.text !== "mil") return null
  return wordsNumeral(tokens, at, lexicon)
}

function digitsNumeral(tokens: Token[], at: number, lexicon: Lexicon): Numeral | null {
  const shape = tokens[at]!.number!
  if (shape.shape !== "plain" && shape.shape !== "beyond") return null
  const yearLike =
    !shape.grouped &&
    shape.decimals === 0 &&
    shape.digits === 4 &&
    shape.value >= 1000 &&
    shape.value <= 2100 &&
    shape.suffix === ""
  const numeral = made(at, at + 1, shape.value, {
    yearLike,
    decimals: shape.decimals,
    digits: true,
    grouped: shape.grouped,
    beyond: shape.shape === "beyond",
  })
  if (shape.suffix !== "") return suffixed(numeral, shape.suffix, lexicon)
  const next = step(tokens, at + 1)
  const scale = scaleAt(tokens, next)
  const collective = collectiveAt(tokens, next, lexicon)
  if (scale > 0) {
    if (shape.otherwise >= 0) numeral.mantissa = shape.otherwise
    const further = scaleAt(tokens, next + 1)
    const more = further > scale ? further : 1
    const whole = scaled(numeral, next + (more > 1 ? 2 : 1), scale * more)
    return scale === 100 ? (withUnits(tokens, whole) ?? whole) : whole
  }
  if (collective && collective.value === 12) return { ...scaled(numeral, next + 1, 12), kind: "approximate" }
  if (tokens[next]?.text === "m" && next === at + 1) return { ...numeral, to: next + 1, metre: true }
  return numeral
}

/** "16-hundred-65" */
function withUnits(tokens: Token[], hundreds: Numeral): Numeral | null {
  const number = tokens[hundreds.to + 1]?.number
  if (!isHyphen(tokens[hundreds.to]) || number?.shape !== "plain" || number.value >= 100) return null
  return made(hundreds.from, hundreds.to + 2, hundreds.low + number.value, { digits: true })
}

function suffixed(numeral: Numeral, suffix: string, lexicon: Lexicon): Numeral | null {
  if (suffix === "m") return { ...numeral, metre: true }
  const scale = suffix === "b" ? 1e9 : (lexicon.words.get(suffix)?.scale ?? 0)
  return scale > 0 ? scaled(numeral, numeral.to, scale) : { ...numeral, metre: false }
}

/** The same numeral times a scale, ending at `to`. */
export function scaled(numeral: Numeral, to: number, scale: number): Numeral {
  const value = Number((numeral.mantissa * scale).toPrecision(15))
  return {
    ...numeral,
    to,
    low: value,
    high: value,
    floor: value,
    scale,
    yearLike: false,
    decimals: Number.isInteger(value) ? 0 : numeral.decimals,
    beyond: numeral.beyond || value > Number.MAX_SAFE_INTEGER,
  }
}

function vagueNumeral(tokens: Token[], at: number, lexicon: Lexicon): Numeral | null {
  const { language } = lexicon
  const word = tokens[at]!.text
  const few = language.fewOf[word]
  if (few) {
    let next = at + 1
    if (language.of.includes(textOf(tokens, next))) next++
    const scale = scaleAt(tokens, next)
    const dozen = collectiveAt(tokens, next, lexicon)?.value === 12
    if (scale > 0 && next === at + 1)
      return vague(at, next + 1, few[0] * scale, scale * 10 - 1, few[0] * scale)
    if (dozen && next === at + 1) return vague(at, next + 1, few[0] * 12, 99, few[0] * 12)
    // "several hundreds of thousands"
    const plural = language.vague[textOf(tokens, at + 1)] && vagueNumeral(tokens, at + 1, lexicon)
    if (plural) return { ...plural, from: at }
  }
  const reading = language.vague[word]
  if (!reading) return null
  const of = language.of.includes(textOf(tokens, at + 1))
  const outer = language.vague[textOf(tokens, at + 2)]
  if (of && outer && outer[2] >= 1000 && reading[2] >= 10 && reading[2] <= 100) {
    const low = reading[2] * outer[2]
    return vague(at, at + 3, low * 2, low * 10 - 1, low)
  }
  return vague(at, at + 1, reading[0], reading[1], reading[2])
}

const vague = (from: number, to: number, low: number, high: number, floor: number): Numeral =>
  made(from, to, low, { high, floor, kind: "vague" })

function halfNumeral(tokens: Token[], at: number, from: number, lexicon: Lexicon): Numeral | null {
  const { language } = lexicon
  let next = step(tokens, from)
  if (language.articles.includes(textOf(tokens, next))) next = step(tokens, next + 1)
  const scale = scaleAt(tokens, next)
  if (scale >= 1000) return made(at, next + 1, scale / 2, { mantissa: 0.5, scale })
  const collective = collectiveAt(tokens, next, lexicon)
  if (collective?.value === 12) return made(at, next + 1, 6, { kind: "approximate" })
  return null
}

function articleNumeral(tokens: Token[], at: number, lexicon: Lexicon): Numeral | null {
  const { language } = lexicon
  const next = at + 1
  const word = textOf(tokens, next)
  const scale = scaleAt(tokens, next)
  if (scale >= 100) return wordsNumeral(tokens, at, lexicon)
  if (word === language.half) return halfNumeral(tokens, at, next + 1, lexicon)
  if (language.fewOf[word] && word !== "several") return few(tokens, at, next, lexicon)
  const collective = collectiveAt(tokens, next, lexicon)
  if (!collective) return null
  if (Number.isNaN(collective.value)) return vague(at, next + 1, 3, 9, 3)
  if (collective.value === 2) return coupleOf(tokens, at, next, lexicon)
  return made(at, next + 1, collective.value, { kind: collective.exact ? "exact" : "approximate" })
}

/** "a few", "a few hundred", "a few dozen" (24–99: looser than "several dozen"). */
function few(tokens: Token[], at: number, next: number, lexicon: Lexicon): Numeral {
  const scale = scaleAt(tokens, next + 1)
  if (scale > 0) return vague(at, next + 2, 3 * scale, scale * 10 - 1, 3 * scale)
  if (collectiveAt(tokens, next + 1, lexicon)?.value === 12) return vague(at, next + 2, 24, 99, 24)
  return vague(at, next + 1, 3, 9, 3)
}

function coupleOf(tokens: Token[], at: number, next: number, lexicon: Lexicon): Numeral {
  let i = next + 1
  if (lexicon.language.of.includes(textOf(tokens, i))) i++
  const scale = scaleAt(tokens, i)
  if (scale > 0) return made(at, i + 1, 2 * scale, { kind: "approximate", mantissa: 2, scale })
  if (collectiveAt(tokens, i, lexicon)?.value === 12) return made(at, i + 1, 24, { kind: "approximate" })
  return made(at, next + 1, 2)
}

/** three thousand five hundred · one hundred and fourteen · one and a half million · a hundred */
function wordsNumeral(tokens: Token[], at: number, lexicon: Lexicon): Numeral | null {
  const { language } = lexicon
  let total = 0
  let current = 0
  let i = at
  let to = at
  let last = Number.POSITIVE_INFINITY
  let lastScale = Number.POSITIVE_INFINITY
  let topScale = 1
  let words = 0
  let hundreds = false
  if (language.articles.includes(tokens[i]!.text)) i++
  for (; i < tokens.length; words++) {
    const token = tokens[i]!
    const number = token.entry?.number ?? Number.NaN
    const scale = token.entry?.scale ?? 0
    if (number >= 0) {
      // Units follow tens, tens follow hundreds: "two three" is two numbers.
      if (
        words > 0 &&
        !(number < 10 && last >= 20 && last < 100) &&
        !(last >= 100 && number < 100) &&
        !(number < 1000 && last >= 1000)
      )
        break
      current += number
      last = number >= 100 ? 100 : number
    } else if (scale === 100) {
      if (current >= 100) break
      current = Math.max(1, current) * 100
      last = 100
      hundreds = i === at + 1 || (i === at + 2 && words === 1)
    } else if (scale > 0) {
      // "eight hundred thousand" multiplies; a larger scale after a smaller one is another number.
      if (scale >= lastScale) break
      total += Math.max(1, current) * scale
      current = 0
      last = 1000
      lastScale = scale
      topScale = Math.max(topScale, scale)
    } else if (words > 0 && language.and.includes(token.text)) {
      const half = oneAndAHalf(tokens, i, lexicon)
      if (half && total === 0)
        return made(at, half.to, (current + 0.5) * half.scale, { mantissa: current + 0.5, scale: half.scale })
      const after = tokens[i + 1]?.entry?.number ?? Number.NaN
      const joins =
        language.id === "es"
          ? last >= 20 && last < 100 && after < 10
          : last >= 100 && after > 0 && after < 100
      if (!joins) break
      i++
      continue
    } else break
    i++
    to = i
    const hyphen = step(tokens, i)
    if (hyphen !== i && (tokens[hyphen]?.entry?.number ?? -1) >= 0 && last >= 20 && last < 100) i = hyphen
    else if (hyphen !== i && scaleAt(tokens, hyphen) > 0) i = hyphen
  }
  if (to === at) return null
  const value = total + current
  const collective = collectiveAt(tokens, to, lexicon)
  if (collective && (collective.value === 12 || collective.value === 20)) {
    return made(at, to + 1, value * collective.value, {
      kind: "approximate",
      mantissa: value,
      scale: collective.value,
    })
  }
  if (hundreds && topScale === 1 && value % 100 === 0 && value < 10_000)
    return made(at, to, value, { mantissa: value / 100, scale: 100 })
  return made(at, to, value, { mantissa: topScale > 1 ? value / topScale : value, scale: topScale })
}

function oneAndAHalf(tokens: Token[], and: number, lexicon: Lexicon): { to: number; scale: number } | null {
  const { language } = lexicon
  let i = step(tokens, and + 1)
  if (language.articles.includes(textOf(tokens, i))) i = step(tokens, i + 1)
  if (!lexicon.lists.halves.has(textOf(tokens, i))) return null
  i = step(tokens, i + 1)
  const scale = scaleAt(tokens, i)
  return scale > 0 ? { to: i + 1, scale } : null
}
