import type { CslDate } from "@/core/sources/source"

// Dates of BibLaTeX and RIS, both ways: the part of the Extended Date/Time Format (ISO 8601-2) that bibliographies use.

type Parts = (number | string)[]

const pad = (n: number, digits: number) => String(Math.abs(n)).padStart(digits, "0")

function textOf(parts: Parts, season: number | null): string | null {
  const [year, month, day] = parts.map(Number)
  if (year === undefined || !Number.isInteger(year)) return null
  const first = `${year < 0 ? "-" : ""}${pad(year, 4)}`
  if (season) return `${first}-${20 + season}`
  if (!month) return first
  return day ? `${first}-${pad(month, 2)}-${pad(day, 2)}` : `${first}-${pad(month, 2)}`
}

/** A CSL date as EDTF: `2013-08`, `2013-08-04/2013-08-18`, `2013~` (circa), `2013-21` (spring); null where it is words. */
export function edtfOf({ "date-parts": parts, season, circa }: CslDate): string | null {
  if (!parts?.length) return null
  const seasonNumber = season === undefined ? null : Number(season)
  const ends = parts.map((one, at) => textOf(one, at === 0 ? seasonNumber : null))
  if (ends.some(end => end === null)) return null
  return ends.join("/") + (circa ? "~" : "")
}

const moment = /^(-?\d{4,})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.Z+-]*)?$/

function partsOf(text: string): { parts: number[]; season: number | null } | null {
  const found = moment.exec(text)
  if (!found) return null
  const [year, month, day] = found.slice(1).map(part => (part === undefined ? undefined : Number(part)))
  if (month !== undefined && month >= 21 && month <= 24)
    return { parts: [year as number], season: month - 20 }
  if (month === 0 || (month ?? 1) > 12 || day === 0 || (day ?? 1) > 31) return null
  return { parts: [year, month, day].filter(part => part !== undefined), season: null }
}

/** Reads EDTF; what is none is kept as words (`literal`). */
export function dateOf(text: string): CslDate {
  const words = text.trim()
  const isCirca = /[~?%]/.test(words)
  const [first, last, ...more] = words.replace(/[~?%]/g, "").split("/")
  const from = partsOf(first ?? "")
  if (!from || more.length > 0) return { literal: words }
  const to = last === undefined || last === "" || last === ".." ? null : partsOf(last)
  if (last && last !== ".." && !to) return { literal: words }
  return {
    "date-parts": to ? [from.parts, to.parts] : [from.parts],
    ...(from.season ? { season: from.season } : {}),
    ...(isCirca ? { circa: true } : {}),
  }
}
