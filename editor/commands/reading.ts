import type { ClaimKind } from "@/core/claims/claim"
import type { Figure } from "@/core/figures/figure"

/** What core/figures reads in a few words. */
export interface WordsReader {
  figure(words: string): Figure | null
  isDate(words: string): boolean
}

export interface WordsRead {
  kind: ClaimKind
  figure: Figure | null
}

const quoted = /^(?:["“„«‹'‘][\s\S]+["”“»›'’])$/
/** Two to six words that all begin with a capital, with the small words of names between them. */
const name =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:of|the|and|de|la|al|el|von|van|bin|ibn)\s+)*\p{Lu}[\p{L}\p{M}'’.-]*){1,5}$/u

const partOfDate =
  /^(?:\d{1,4}(?:st|nd|rd|th|s)?|(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|in|on|by|the|of|to|from|and|between|since|until|before|after|early|mid|middle|late|end|beginning|spring|summer|autumn|fall|winter|night|morning|century)$/i

/** Whether the words say a date and nothing beside it: "2013 offensive" has a year in it and is none. */
function isOnlyDate(text: string, reader: WordsReader): boolean {
  const parts = text.split(/[\s,./–—-]+/).filter(part => part !== "")
  return (
    parts.length > 0 && parts.length <= 8 && parts.every(part => partOfDate.test(part)) && reader.isDate(text)
  )
}

/** What kind of claim these words look like, and the figure they give. A person may say otherwise. */
export function readWords(words: string, reader: WordsReader, asked?: ClaimKind): WordsRead {
  const text = words.trim()
  if (asked && asked !== "figure") return { kind: asked, figure: null }
  if (!asked && quoted.test(text)) return { kind: "quotation", figure: null }
  if (!asked && isOnlyDate(text, reader)) return { kind: "date", figure: null }
  const figure = reader.figure(text)
  if (asked || figure) return { kind: "figure", figure }
  return { kind: name.test(text) ? "name" : "statement", figure: null }
}
