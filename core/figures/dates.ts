import type { DateInterval, DatePrecision } from "./figure"
import { languageOf } from "./language-of"
import { months } from "./languages/months"

export interface DateOptions {
  language?: string | null
  /** The year meant where the words name none; without it such words give null. */
  year?: number | null
}

interface Word {
  text: string
  number: number | null
}

const dashes = /[‐-―−]/g
const ordinal = /^(\d{1,4})(?:st|nd|rd|th|º|ª)?$/
const openings: Readonly<Record<string, "since" | "until">> = {
  since: "since",
  after: "since",
  desde: "since",
  until: "until",
  till: "until",
  before: "until",
  by: "until",
  hasta: "until",
}
const partsOfTime: Readonly<Record<string, "early" | "middle" | "late">> = {
  early: "early",
  beginning: "early",
  start: "early",
  principios: "early",
  comienzos: "early",
  mid: "middle",
  middle: "middle",
  mediados: "middle",
  late: "late",
  end: "late",
  finales: "late",
  fines: "late",
}
const seasons: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 2],
  primavera: [3, 5],
  verano: [6, 8],
  otoño: [9, 11],
  invierno: [12, 2],
}

/** Stands for the year of words that name none; their days are `--08-11`, comparable with any year's. */
const NO_YEAR = 0
const two = (n: number) => String(n).padStart(2, "0")
const iso = (year: number, month: number, day: number) =>
  `${year === NO_YEAR ? "-" : String(year).padStart(4, "0")}-${two(month)}-${two(day)}`
const leap = (year: number) => year === NO_YEAR || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const daysIn = (year: number, month: number) => (month === 2 && leap(year) ? 29 : (lengths[month - 1] ?? 31))

function wordsOf(text: string): Word[] {
  const found =
    text
      .slice(0, 200)
      .toLowerCase()
      .replace(dashes, "-")
      .match(/\d+(?:st|nd|rd|th|º|ª)?(?![\p{L}])|[\p{L}]+|[/-]/gu) ?? []
  return found.map(word => {
    const digits = ordinal.exec(word)?.[1]
    return { text: word, number: digits === undefined ? null : Number(digits) }
  })
}

interface Parts {
  years: number[]
  months: number[]
  days: number[]
  part: "early" | "middle" | "late" | null
  season: readonly [number, number] | null
  open: "since" | "until" | null
  half: 1 | 2 | null
}

/**
 * A date as an interval of days: "early August 2013" is 1–10 August; "since May 2011" has no end. Without a year in the
 * words or the options the days are `--08-01`. Null where no date is read.
 */
export function readDate(text: string, options: DateOptions = {}): DateInterval | null {
  if (numeric.test(text)) return isoDate(text)
  const parts = partsOf(wordsOf(text), options)
  if (parts.years.length === 0 && options.year) parts.years.push(options.year)
  if (parts.years.length === 0 && parts.months.length === 0) return null
  if (parts.years.length === 0) parts.years.push(NO_YEAR)
  const interval = parts.months.length > 0 ? monthly(parts) : yearly(parts)
  if (!interval) return null
  if (parts.open === "since") return { from: interval.from, to: null, precision: "since" }
  if (parts.open === "until") return { from: null, to: interval.to, precision: "until" }
  return interval
}

const numeric = /^\s*\d{4}-\d\d(?:-\d\d)?(?:\s*\/\s*\d{4}-\d\d(?:-\d\d)?)?\s*$/

/** 2013-08-04, 2013-08, and pairs of them joined by "/" as ISO 8601 does. */
function isoDate(text: string): DateInterval | null {
  const found = /^\s*(\d{4})-(\d\d)(?:-(\d\d))?\s*$/.exec(text)
  if (found) {
    const [year, month, day] = [Number(found[1]), Number(found[2]), found[3] ? Number(found[3]) : 0]
    if (month < 1 || month > 12 || day > daysIn(year, month)) return null
    if (day > 0) return { from: iso(year, month, day), to: iso(year, month, day), precision: "day" }
    return { from: iso(year, month, 1), to: iso(year, month, daysIn(year, month)), precision: "month" }
  }
  const pair = /^\s*([\d-]{7,10})\s*\/\s*([\d-]{7,10})\s*$/.exec(text)
  const first = pair ? isoDate(pair[1]!) : null
  const last = pair ? isoDate(pair[2]!) : null
  return first && last ? { from: first.from, to: last.to, precision: "range" } : null
}

function partsOf(words: Word[], options: DateOptions): Parts {
  const names = months[languageOf(options.language)]
  const short = names.map(month => month.slice(0, 3))
  const parts: Parts = { years: [], months: [], days: [], part: null, season: null, open: null, half: null }
  words.forEach(({ text, number }, i) => {
    const month = names.indexOf(text) + 1 || (text.length <= 4 ? short.indexOf(text.slice(0, 3)) + 1 : 0)
    if (number !== null) place(parts, number, text, words, i)
    else if (month > 0 && !isModal(text, words, i)) parts.months.push(month)
    else if (Object.hasOwn(partsOfTime, text)) parts.part = partsOfTime[text]!
    else if (Object.hasOwn(seasons, text)) parts.season = seasons[text]!
    else if (Object.hasOwn(openings, text)) parts.open ??= openings[text]!
  })
  return parts
}

/** "may" and "march" are months beside a number, a part of the month, or a word that dates. */
function isModal(text: string, words: Word[], i: number): boolean {
  if (text !== "may" && text !== "march" && text !== "mar") return false
  const near = [words[i - 1], words[i + 1], words[i - 2]]
  return (
    words.length > 1 &&
    !near.some(
      word =>
        word &&
        (word.number !== null ||
          Object.hasOwn(partsOfTime, word.text) ||
          /^(?:in|since|until|of|by|last|this|next)$/.test(word.text)),
    )
  )
}

function place(parts: Parts, number: number, text: string, words: Word[], i: number): void {
  const before = words[i - 1]?.text
  const year = parts.years[parts.years.length - 1]
  if (number >= 1000 && number <= 2999) parts.years.push(number)
  else if (
    year &&
    number < 100 &&
    (before === "-" || before === "/") &&
    words[i - 2]?.number === year &&
    parts.months.length === 0
  )
    parts.years.push(Math.floor(year / 100) * 100 + number)
  else if (number >= 1 && number <= 31 && /^\d/.test(text)) parts.days.push(number)
}

function monthly(parts: Parts): DateInterval | null {
  const [month, lastMonth = month] = parts.months as [number, ...number[]]
  const [year, lastYear = year] = parts.years as [number, ...number[]]
  const days = parts.days
  if (days.some((day, i) => day > daysIn(i === 0 ? year : lastYear, i === 0 ? month : lastMonth))) return null
  if (days.length === 1 && parts.months.length === 1)
    return span(iso(year, month, days[0]!), iso(year, month, days[0]!), "day")
  if (days.length >= 2)
    return span(
      iso(lastMonth < month && parts.years.length < 2 ? year - 1 : year, month, days[0]!),
      iso(lastYear, lastMonth, days[days.length - 1]!),
      "range",
    )
  if (parts.part) {
    const [from, to] =
      parts.part === "early"
        ? [1, 10]
        : parts.part === "middle"
          ? [11, 20]
          : [21, daysIn(lastYear, lastMonth)]
    return span(iso(year, month, from), iso(lastYear, lastMonth, to), "part")
  }
  return span(
    iso(year, month, 1),
    iso(lastYear, lastMonth, daysIn(lastYear, lastMonth)),
    parts.months.length > 1 || parts.years.length > 1 ? "range" : "month",
  )
}

function yearly(parts: Parts): DateInterval | null {
  const [year, lastYear = year] = parts.years as [number, ...number[]]
  if (parts.season) {
    const [from, to] = parts.season
    return span(
      iso(year, from, 1),
      iso(to < from ? year + 1 : year, to, daysIn(to < from ? year + 1 : year, to)),
      "season",
    )
  }
  if (parts.part) {
    const [from, to] = parts.part === "early" ? [1, 4] : parts.part === "middle" ? [5, 8] : [9, 12]
    return span(iso(year, from, 1), iso(lastYear, to, daysIn(lastYear, to)), "part")
  }
  return span(iso(year, 1, 1), iso(lastYear, 12, 31), parts.years.length > 1 ? "range" : "year")
}

const span = (from: string, to: string, precision: DatePrecision): DateInterval | null =>
  from <= to ? { from, to, precision } : null
