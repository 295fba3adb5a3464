import { classOf, DIGIT, LETTER, MARK, UNSPACED } from "./characters"
import { foldWord } from "./fold"
import { numberAt } from "./number"

/**
 * word: letters of a script that sets spaces · number: digits of any script, groups of three joined · pair: two neighbours of a
 * script without spaces (Chinese, Japanese, Korean, Thai …), so that any part of a run is found by its pairs.
 */
export type TokenKind = "word" | "number" | "pair"

export interface Token {
  /** What is compared: letters, marks and digits only, never empty. */
  term: string
  kind: TokenKind
  /** Where it stands in the text; UTF-16, end exclusive. */
  start: number
  end: number
}

/** Longer words are no words; what is beyond is not compared. UTF-16. */
export const longestTerm = 64

/** The words, numbers and pairs of a text in order. Linear in the text; whatever it holds, this does not fail. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = []
  let at = 0
  while (at < text.length) {
    const code = text.codePointAt(at) as number
    const start = at
    switch (classOf(code)) {
      case LETTER:
        at = endOfWord(text, start)
        add(found, foldWord(text.slice(start, at)), "word", start, at)
        break
      case DIGIT: {
        const number = numberAt(text, start)
        at = number.end
        add(found, number.digits, "number", start, at)
        break
      }
      case UNSPACED:
        at = endOf(text, start, kind => kind === UNSPACED)
        addPairs(text.slice(start, at), start, found)
        break
      default:
        at += code > 0xffff ? 2 : 1
    }
  }
  return found
}

function add(found: Token[], term: string, kind: TokenKind, start: number, end: number) {
  if (term !== "") found.push({ term: shortened(term), kind, start, end })
}

const shortened = (term: string): string =>
  term.length <= longestTerm ? term : term.slice(0, longestTerm).replace(/[\ud800-\udbff]$/, "")

function endOf(text: string, start: number, belongs: (kind: number) => boolean): number {
  let end = start
  while (end < text.length) {
    const code = text.codePointAt(end) as number
    if (!belongs(classOf(code))) break
    end += code > 0xffff ? 2 : 1
  }
  return end
}

const endOfWord = (text: string, start: number) =>
  endOf(text, start, kind => kind === LETTER || kind === MARK)

const withItsMarks = /\P{M}\p{M}*/gu
const signsOf = (run: string): string[] => run.match(withItsMarks) ?? []

/** Each sign with its neighbour, and the last one alone: a single sign is then the start of a term wherever it stands. */
function addPairs(run: string, start: number, found: Token[]) {
  const signs = signsOf(run)
  const folded = signsOf(foldWord(run.normalize("NFKC")))
  // Where signs were joined (half-width kana, single jamo), the run is the smallest place that is known.
  const places = folded.length === signs.length ? startsOf(signs, start + run.search(/\P{M}/u)) : null
  for (let i = 0; i < folded.length; i++) {
    const term = shortened(`${folded[i]}${folded[i + 1] ?? ""}`)
    const from = places?.[i] ?? start
    const to = places?.[Math.min(i + 2, signs.length)] ?? start + run.length
    found.push({ term, kind: "pair", start: from, end: to })
  }
}

/** Where each sign begins, one more at the end. */
function startsOf(signs: readonly string[], start: number): number[] {
  const starts = [start]
  for (const sign of signs) starts.push((starts.at(-1) as number) + sign.length)
  return starts
}
