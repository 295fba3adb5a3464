import { type Token, tokensOf } from "./tokens"

/** Terms that stand side by side in this order. With `prefix`, the last one only has to begin like this. */
export interface Words {
  terms: string[]
  prefix: boolean
}

/** One thing that was asked for, in one or more spellings: any of them will do. */
export type Unit = Words[]

/** What somebody typed. All units are wanted; none: there is nothing to look for. */
export interface Query {
  units: Unit[]
  /** Quotes were used: nothing but these words will do. */
  isExact: boolean
}

/** Whoever types more means the first of it. */
const mostUnits = 24
const quotes = /["“”„‟«»＂「」『』]/u
/** Shorter beginnings would find nearly everything. Single signs of scripts without spaces are words of their own. */
const shortestPrefix = 2

/**
 * Reads what somebody typed: words anywhere, "words in quotes" side by side, the last word as the beginning of one while it is
 * being typed. Every text is a query; what is neither letter nor digit separates.
 */
export function readQuery(typed: string): Query {
  const units: Unit[] = []
  // Odd parts stand in quotes; a quote that is still open reaches to the end.
  const parts = typed.split(quotes)
  parts.forEach((part, at) => {
    const chunks = at % 2 === 1 ? [part] : chunksOf(part)
    const isOpen = at === parts.length - 1 && /\S$/u.test(part)
    chunks.forEach((chunk, nth) => {
      const unit = unitOf(chunk, isOpen && nth === chunks.length - 1)
      if (unit) units.push(unit)
    })
  })
  return { units: units.slice(0, mostUnits), isExact: parts.length > 1 }
}

/** Split at white space, except between the groups of one number: 1 500. */
function chunksOf(part: string): string[] {
  const chunks: string[] = []
  let isInNumber = false
  for (const chunk of part.split(/\s+/u).filter(one => one !== "")) {
    const last = chunks.at(-1)
    if (isInNumber && last !== undefined && /^\p{Nd}{3}$/u.test(chunk)) {
      chunks[chunks.length - 1] = `${last}\u00a0${chunk}`
    } else {
      chunks.push(chunk)
      isInNumber = /^\p{Nd}{1,3}$/u.test(chunk)
    }
  }
  return chunks
}

function unitOf(chunk: string, isBeingTyped: boolean): Unit | null {
  const tokens = tokensOf(chunk)
  const last = tokens.at(-1)
  if (!last) return null
  const isCutShort = last.end < chunk.trimEnd().length
  const prefix = isBeingTyped && !isCutShort && mayBegin(last, tokens.at(-2))
  const terms = withoutLastSign(tokens).map(token => token.term)
  const isSingleSign = last.kind === "pair" && terms.length === tokens.length
  const words: Words = { terms, prefix: prefix || isSingleSign }
  const [only] = tokens
  const grouped = tokens.length === 1 && only?.kind === "number" ? inGroups(only.term) : null
  return grouped ? [words, { terms: grouped, prefix: false }] : [words]
}

/** A number is whole: 190 is not the beginning of 1905. Digits that hang on letters (quill19) are part of a name. */
function mayBegin(last: Token, before: Token | undefined): boolean {
  if (last.kind === "word") return last.term.length >= shortestPrefix
  return last.kind === "number" && before?.kind === "word" && before.end === last.start
}

/** The last sign of a run alone ends the run where words follow; at the end of what is asked, the run may go on. */
function withoutLastSign(tokens: readonly Token[]): readonly Token[] {
  const [before, last] = tokens.slice(-2)
  const isRun = last?.kind === "pair" && before?.kind === "pair" && before.end === last.end
  return isRun ? tokens.slice(0, -1) : tokens
}

/** 1500 as it is read where a plain space stands in it: 1 and 500 side by side. Null for numbers of three digits and less. */
function inGroups(number: string): string[] | null {
  if (number.length < 4 || number.startsWith("0")) return null
  const first = number.length % 3 || 3
  const groups = number.slice(first).match(/.{3}/g) ?? []
  return [number.slice(0, first), ...groups]
}
