import { classOf, DASH, DIGIT, INVISIBLE, LETTER, NEWLINE, SPACE } from "./characters"
import type { Entry, Lexicon } from "./lexicon"
import { type NumberShape, scanNumber } from "./number-scan"

export const WORD = 0
export const NUMBER = 1
export const PUNCT = 2

/** One word, number or sign. Offsets are UTF-16, `end` exclusive. */
export interface Token {
  kind: 0 | 1 | 2
  start: number
  end: number
  /** Lower case; a dash of any kind is "-", quotes are straight. */
  text: string
  entry: Entry | null
  capital: boolean
  /** White space stands before it. */
  spaced: boolean
  number: NumberShape | null
  /** It can begin a number in words. */
  numeric: boolean
}

export interface Segment {
  tokens: Token[]
  /** Where the next segment begins. */
  next: number
  /** Something in it may be a number. */
  numeric: boolean
}

/** A "sentence" of more tokens than this is no sentence: it is read in pieces, so that memory stays flat. */
const LONGEST = 4000

const closing = "\"')]"

/** Length of a remark in brackets such as `[12]`, `[note 3]`, `[citation needed]`, `[sic]` at `at`, else 0. */
function remarkLength(text: string, at: number): number {
  const end = text.slice(at, at + 25).indexOf("]") + at
  // "[40 soldiers]": what an editor put in is read.
  return end > at && /[a-z\d]/i.test(text.charAt(at + 1)) && !/\d [a-z]/i.test(text.slice(at, end))
    ? end - at + 1
    : 0
}

function plainSign(char: string): string {
  if ("‘’ʼ".includes(char)) return "'"
  if ("“”«»„".includes(char)) return '"'
  return char === "٪" ? "%" : char
}

function wordEnd(text: string, at: number, { language }: Lexicon): number {
  let end = at
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    const kind = classOf(code)
    if (kind === LETTER) continue
    // "USD250" is money, "B52" a word.
    if (kind === DIGIT && end > at && !language.currencies[text.slice(at, end).toLowerCase()]) continue
    // The dot of an initialism (U.S., e.g.) and the apostrophe of a contraction belong to the word.
    const after = classOf(text.charCodeAt(end + 1))
    if (code === 0x2e && isInitial(text, at, end) && after !== DIGIT) continue
    if ((code === 0x27 || code === 0x2019) && after === LETTER) continue
    break
  }
  return end
}

function isInitial(text: string, at: number, dot: number): boolean {
  if (dot - 1 === at) return classOf(text.charCodeAt(dot + 1)) === LETTER
  return text.charCodeAt(dot - 2) === 0x2e && dot - at <= 8
}

/** `U.S.'s`, `side's`: the bare word is what the tables know. */
function bare(word: string): string {
  const cut = word.search(/['’]s?$/)
  return cut > 0 ? word.slice(0, cut) : word
}

function entryOfBare(word: string, { words }: Lexicon): Entry | null {
  if (word.endsWith(".")) return words.get(word.slice(0, -1)) ?? null
  return word.includes("'") || word.includes("’") ? (words.get(bare(word)) ?? null) : null
}

/**
 * Reads one sentence or line from `from`. Reading by sentences keeps memory flat and time linear on texts of any length.
 */
export function readSegment(text: string, from: number, lexicon: Lexicon, lines: boolean): Segment {
  const tokens: Token[] = []
  let numeric = false
  let spaced = true
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (tokens.length >= LONGEST && kind !== DIGIT) return { tokens, next: at, numeric }
    if (kind === SPACE || kind === INVISIBLE) {
      if (kind === SPACE) spaced = true
      at++
      continue
    }
    if (kind === NEWLINE) {
      at++
      if (tokens.length > 0 && (lines || !continues(text, at, tokens))) return { tokens, next: at, numeric }
      spaced = true
      continue
    }
    if (kind === LETTER) {
      const token = readWord(text, at, lexicon, spaced)
      token.numeric =
        token.entry !== null && (token.entry.number >= 0 || token.entry.scale > 0)
          ? true
          : lexicon.quantities.has(token.text)
      if (token.numeric) numeric = true
      tokens.push(token)
      at = token.end
    } else if (kind === DIGIT) {
      const token = readNumber(text, at, lexicon, spaced)
      numeric = true
      tokens.push(token)
      at = token.end
    } else {
      const skip = code === 0x5b ? remarkLength(text, at) : 0
      if (skip > 0) {
        at += skip
        continue
      }
      const sign = kind === DASH ? "-" : plainSign(text.charAt(at))
      tokens.push(tokenOf(PUNCT, at, at + 1, sign, lexicon.words.get(sign) ?? null, spaced, null))
      at++
      if (".!?".includes(sign) && ends(text, at, tokens, lexicon)) {
        return { tokens, next: at, numeric }
      }
    }
    spaced = false
  }
  return { tokens, next: at, numeric }
}

/** Plain small letters throughout, as most words are: nothing to change, and nothing to ask the tables of Unicode. */
function isLower(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x61 || code > 0x7a) return false
  }
  return true
}

/** Made in one piece with all its fields: this runs for every word of a text, and objects that grow are slow. */
function tokenOf(
  kind: Token["kind"],
  start: number,
  end: number,
  text: string,
  entry: Entry | null,
  spaced: boolean,
  number: NumberShape | null,
): Token {
  return { kind, start, end, text, entry, capital: false, spaced, number, numeric: number !== null }
}

function readWord(text: string, at: number, lexicon: Lexicon, spaced: boolean): Token {
  const end = wordEnd(text, at, lexicon)
  const raw = text.slice(at, end)
  const plain = isLower(text, at, end)
  const word = plain ? raw : raw.toLowerCase()
  const entry = lexicon.words.get(word) ?? (plain ? null : entryOfBare(word, lexicon))
  const token = tokenOf(WORD, at, end, word, entry, spaced, null)
  token.capital = raw.charCodeAt(0) !== word.charCodeAt(0)
  return token
}

function readNumber(text: string, at: number, lexicon: Lexicon, spaced: boolean): Token {
  const number = scanNumber(text, at, lexicon)
  return tokenOf(NUMBER, at, number.end, "", null, spaced, number)
}

/** A hard-wrapped line goes on when the next begins in lower case and this one does not end in a stop. */
function continues(text: string, at: number, tokens: Token[]): boolean {
  const last = tokens[tokens.length - 1]
  if (!last || last.kind === PUNCT) return false
  const next = text.charAt(at)
  return next !== "" && classOf(next.charCodeAt(0)) === LETTER && next === next.toLowerCase()
}

function ends(text: string, at: number, tokens: Token[], lexicon: Lexicon): boolean {
  let i = at
  while (i < text.length && closing.includes(plainSign(text.charAt(i)))) i++
  const kind = i < text.length ? classOf(text.charCodeAt(i)) : NEWLINE
  if (kind === NEWLINE) return true
  if (kind !== SPACE) return false
  const before = tokens[tokens.length - 2]
  const stop = tokens[tokens.length - 1]
  if (!before || stop?.text !== ".") return true
  if (before.kind === NUMBER) return before !== tokens[0]
  if (lexicon.abbreviations.has(before.text)) return false
  if (before.kind === WORD && before.end - before.start === 1) return false
  while (i < text.length && classOf(text.charCodeAt(i)) === SPACE) i++
  const next = text.charAt(i)
  return next === "" || next !== next.toLowerCase() || classOf(next.charCodeAt(0)) !== LETTER
}
