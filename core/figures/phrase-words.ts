import type { Demographic, Measure, Population } from "./figure"
import type { HeadWords } from "./languages/language"
import { bits } from "./lexicon"
import { type Token, WORD } from "./tokens"

/** What stands after a number and is counted by it. */
export interface NounPhrase {
  /** First token after the phrase. */
  to: number
  head: HeadWords | null
  /** Where the head stands; −1 without one. */
  at: number
  /** Counts things, events, time or money: not people. */
  thing: boolean
  /** The counted noun as written, for things. */
  unit: string | null
  hint: HeadWords | null
  /** A state before the noun ("12 wounded soldiers"). */
  state: Measure | null
  populations: Population[]
  demographic: Demographic | null
  nation: boolean
  /** Capitalised words only: a people or a group by its name. */
  named: boolean
  group: string | null
  /** "8,000 of the 20,000 troops": the noun is the next number's. */
  shares: boolean
  strong: boolean
  others: boolean
  /** "his men", "of them". */
  possessed: boolean
  /** The head as it is written. */
  noun: string
}

export const MODIFIERS = bits.adjective | bits.nation | bits.adverb
export const STOPS =
  bits.preposition |
  bits.conjunction |
  bits.auxiliary |
  bits.subordinator |
  bits.relative |
  bits.pronoun |
  bits.verb |
  bits.report |
  bits.month
export const THINGS = bits.thing | bits.event | bits.duration | bits.percent | bits.place

/** True where a noun for people stands within the next two words: what stands before only describes it. */
export function leadsToHead(tokens: Token[], at: number): boolean {
  for (let i = at; i < at + 3 && i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== WORD) return false
    const entry = token.entry
    if (entry?.head && !entry.head.hard) return true
    if (entry?.act && entry.act.form !== "adjective") return false
    if (entry && !(entry.tags & MODIFIERS) && entry.tags !== 0) return false
    if (!entry && !token.capital) return false
  }
  return false
}

/** What reading a word of the phrase comes to. */
export type Step = "next" | "stop" | "last"
