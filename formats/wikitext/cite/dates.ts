import type { CslDate } from "@/core/sources/source"
import { monthNames } from "../month-names"

// Dates as the English Wikipedia's citation templates write them (Help:Citation Style 1, "Dates").

const months = monthNames.map(name => name.toLowerCase())
const seasons = ["spring", "summer", "autumn", "winter"]

const monthOf = (word: string): number => {
  const bare = word.toLowerCase().replace(/\.$/, "")
  return bare.length < 3 ? 0 : months.findIndex(month => month.startsWith(bare === "sept" ? "sep" : bare)) + 1
}
const seasonOf = (word: string): number => {
  const bare = word.toLowerCase()
  return seasons.indexOf(bare === "fall" ? "autumn" : bare) + 1
}

const day = "(\\d{1,2})"
const word = "(\\p{L}{3,9}\\.?)"
const year = "(\\d{3,4})[a-z]?"
const dash = "\\s?[-–—]\\s?"

type Read = (found: string[]) => CslDate | null
const single = (parts: (number | string)[]) => span(parts)

/** Null where there is no such day. */
function span(...ends: (number | string)[][]): CslDate | null {
  const parts = ends.map(one => one.map(Number))
  return parts.every(isDay) && isOrdered(parts) ? { "date-parts": parts } : null
}

function isDay([y, m, d]: number[]): boolean {
  if (y === undefined || !Number.isInteger(y)) return false
  if (m === undefined) return true
  if (m < 1 || m > 12) return false
  return d === undefined || (d >= 1 && d <= new Date(Date.UTC(2000 + (y % 400), m, 0)).getUTCDate())
}

function isOrdered([from, to]: number[][]): boolean {
  if (!from || !to) return true
  const at = from.findIndex((part, nth) => part !== to[nth])
  return at >= 0 && (from[at] as number) < (to[at] ?? 0)
}

/** "2013–14" and "2013–2014"; "2013–08" is no month: the templates refuse it. */
const endYear = (from: string, to: string) => (to.length < 4 ? from.slice(0, 4 - to.length) + to : to)

function seasonal(name: string, from: string, to?: string): CslDate | null {
  const season = seasonOf(name)
  const date = to ? span([from], [endYear(from, to)]) : single([from])
  return season && date ? { ...date, season } : null
}

const patterns: readonly (readonly [string, Read])[] = [
  ["(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T[\\d:.Z+-]*)?", ([y, m, d]) => single([y, m, d] as string[])],
  ["(\\d{4})-(0[1-9]|1[0-2])", ([y, m]) => single([y, m] as string[])],
  [year, ([y]) => single([y] as string[])],
  [
    `${year}${dash}(\\d{2}|\\d{4})[a-z]?`,
    ([y, z]) => span([y as string], [endYear(y as string, z as string)]),
  ],
  [`${day} ${word},? ${year}`, ([d, m, y]) => single([y, monthOf(m as string), d] as string[])],
  [`${word} ${day},? ${year}`, ([m, d, y]) => single([y, monthOf(m as string), d] as string[])],
  [`${word},? ${year}`, ([m, y]) => seasonal(m as string, y as string) ?? inMonth(m as string, y as string)],
  [`${word} ${year}${dash}(\\d{2}|\\d{4})`, ([s, y, z]) => seasonal(s as string, y as string, z)],
  [`${day}${dash}${day} ${word} ${year}`, ([a, b, m, y]) => days(y, m, a, m, b)],
  [`${word} ${day}${dash}${day}, ${year}`, ([m, a, b, y]) => days(y, m, a, m, b)],
  [`${day} ${word}${dash}${day} ${word} ${year}`, ([a, m, b, n, y]) => days(y, m, a, n, b)],
  [`${word} ${day}${dash}${word} ${day}, ${year}`, ([m, a, n, b, y]) => days(y, m, a, n, b)],
  [`${day} ${word} ${year}${dash}${day} ${word} ${year}`, ([a, m, y, b, n, z]) => days(y, m, a, n, b, z)],
  [`${word} ${day}, ${year}${dash}${word} ${day}, ${year}`, ([m, a, y, n, b, z]) => days(y, m, a, n, b, z)],
  [`${word}${dash}${word} ${year}`, ([m, n, y]) => monthSpan(m, y, n, y)],
  [`${word} ${year}${dash}${word} ${year}`, ([m, y, n, z]) => monthSpan(m, y, n, z)],
]

const inMonth = (name: string, y: string) => (monthOf(name) ? single([y, monthOf(name)]) : null)

function days(y?: string, m = "", a = "", n = "", b = "", z = y): CslDate | null {
  return span([y ?? "", monthOf(m), a], [z ?? "", monthOf(n), b])
}
function monthSpan(m = "", y = "", n = "", z = ""): CslDate | null {
  return monthOf(m) && monthOf(n) ? span([y, monthOf(m)], [z, monthOf(n)]) : null
}

const compiled = patterns.map(([source, read]) => [new RegExp(`^${source}$`, "u"), read] as const)

/** A date in words as CSL has it; what is no date, or no day that ever was, is kept as words. Null for none. */
export function dateOfWords(given: string): CslDate | null {
  const words = given.trim()
  if (words === "" || /^(?:n\.?\s?d\.?|undated|no date)$/i.test(words)) return null
  const bare = words.replace(/^(?:c\.|ca\.|circa)\s*/i, "")
  for (const [pattern, read] of compiled) {
    const found = pattern.exec(bare)
    const date = found && read(found.slice(1))
    if (date) return bare === words ? date : { ...date, circa: true }
  }
  return { literal: words.slice(0, 200) }
}

/** How a text writes its days: 4 August 2013, August 4, 2013, 2013-08-04. */
export type DateStyle = "dmy" | "mdy" | "iso"

const capital = (name = "") => name.charAt(0).toUpperCase() + name.slice(1)
const two = (n: number | undefined) => String(n).padStart(2, "0")

function one(parts: readonly number[], style: DateStyle): string {
  const [y, m, d] = parts
  if (!m) return String(y)
  const name = monthNames[m - 1] ?? ""
  if (!d) return `${name} ${y}`
  if (style === "iso") return `${y}-${two(m)}-${two(d)}`
  return style === "mdy" ? `${name} ${d}, ${y}` : `${d} ${name} ${y}`
}

/** A CSL date in words that `dateOfWords` reads again; empty where it says nothing. */
export function wordsOfDate(date: CslDate | undefined, style: DateStyle): string {
  const [from, to] = (date?.["date-parts"] ?? []).map(parts => parts.map(Number))
  if (!date || !from?.length || from.some(Number.isNaN)) return date?.literal ?? date?.raw ?? ""
  // Spans have no ISO form in the templates.
  const spanned = to && style === "iso" ? "dmy" : style
  const season = seasons[Number(date.season) - 1]
  const first = season ? `${capital(season)} ${from[0]}` : one(from, spanned)
  const last = to && (season || to.length === 1 ? String(to[0]) : one(to, spanned))
  const between = last && from.length + (to?.length ?? 0) > 2 ? " – " : "–"
  return `${date.circa ? "c. " : ""}${last ? `${first}${between}${last}` : first}`
}
