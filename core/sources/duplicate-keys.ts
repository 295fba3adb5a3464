import { foldWord } from "../search/fold"
import { canonicalAddress } from "./canonical-address"
import { bareDoi } from "./identifier"
import { makersOf, yearOf } from "./label"
import type { CslItem, CslType } from "./source"

/** By what two sources look like one, the surest first; the names also sort in that order. */
export const duplicateReasons = ["doi", "isbn", "link", "title"] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

/** Counted up when the keys below are made in another way: what was read before is then read anew. */
export const keyReading = 1

const longestKey = 300
/** Parts of a book carry its ISBN and are not the book. */
const parts: readonly CslType[] = [
  "chapter",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "paper-conference",
]
const people: readonly CslType[] = ["interview", "personal_communication"]
/** Without a year a title has to say much to mean one thing. */
const wordsWithoutYear = 5

/**
 * What a record shares with others of the same work: `doi …`, `isbn …`, `link …`, `title …|year`. Two records with one of them in
 * common may be duplicates; a person decides.
 */
export function duplicateKeys(csl: CslItem): string[] {
  const doi = doiOf(csl)
  const title = foldedTitle(csl)
  const isbns = isbnsOf(csl.ISBN).map(isbn => (parts.includes(csl.type) ? title && `${isbn}/${title}` : isbn))
  const address = doiIn(csl.URL) ? null : canonicalAddress(csl.URL ?? "")
  const keys = [
    doi && `doi ${doi}`,
    ...isbns.map(isbn => isbn && `isbn ${isbn}`),
    address && `link ${address}`,
    titleKey(csl, title),
  ]
  return [...new Set(keys.flatMap(key => key || []))].map(key => key.slice(0, longestKey))
}

/** By what two records look like one, from a key they share. */
export const reasonOf = (key: string): DuplicateReason => key.slice(0, key.indexOf(" ")) as DuplicateReason

const doiIn = (address: string | undefined): string | null => {
  const found = /^https?:\/\/(?:dx\.)?doi\.org\/(10\..+)$/i.exec(address?.trim() ?? "")?.[1]
  return found ? bareDoi(decoded(found)) : null
}

function doiOf({ DOI, URL: address }: CslItem): string | null {
  const bare = /10\.\d{4,9}\/\S+/.exec(DOI ?? "")?.[0]
  return bare ? bareDoi(bare) : doiIn(address)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Each ISBN a record gives, as thirteen digits: the old ten name the same book. */
function isbnsOf(given: string | undefined): string[] {
  const found = (given ?? "").toUpperCase().match(/[\dX](?:[\s\u2010-\u2015-]?[\dX]){9,12}/g) ?? []
  const bare = found.map(one => one.replace(/[^\dX]/g, ""))
  return bare.flatMap(one => (one.length === 13 ? one : one.length === 10 ? thirteen(one) : []))
}

function thirteen(ten: string): string {
  const digits = `978${ten.slice(0, 9)}`
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}

const foldedWords = (text: string): string[] =>
  text
    .split(/[\s\p{P}\p{S}]+/u)
    .map(foldWord)
    .filter(Boolean)

const foldedTitle = ({ title }: CslItem): string => foldedWords(title ?? "").join(" ")

/** A title of one word, and whatever somebody said, is one thing only together with who or where. */
function titleKey(csl: CslItem, title: string): string | null {
  const words = title === "" ? 0 : title.split(" ").length
  const year = yearOf(csl.issued)
  if (words === 0 || (year === null && words < wordsWithoutYear)) return null
  const beside = people.includes(csl.type)
    ? makersOf(csl)
    : words === 1
      ? (makersOf(csl) ?? csl["container-title"])
      : ""
  if (beside === null || beside === undefined) return null
  return `title ${[title, ...foldedWords(beside)].join(" ").slice(0, longestKey - 20)}|${year ?? ""}`
}
