import type { DateInterval } from "./figure"

/** The words around a day where an interval has one end only. */
export interface OpenDays {
  since(day: string): string
  until(day: string): string
}

const english: OpenDays = { since: day => `since ${day}`, until: day => `until ${day}` }

/** The days of a date as a locale writes them: "5 Aug 2013", "11–20 Aug 2013", without a year where the words named none. */
export function printDate(
  date: Pick<DateInterval, "from" | "to">,
  locale = "en",
  open: OpenDays = english,
): string {
  const { from, to } = date
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    day: "numeric",
    month: "short",
    ...((from ?? to)?.startsWith("--") ? {} : { year: "numeric" }),
    timeZone: "UTC",
  })
  // Some systems space the dash within one month ("11 – 20 Aug"), others do not: the same days read the same everywhere.
  if (from && to) return format.formatRange(dayOf(from), dayOf(to)).replace(/^(\d{1,2})\s–\s(?=\d)/, "$1–")
  if (from) return open.since(format.format(dayOf(from)))
  return to ? open.until(format.format(dayOf(to))) : ""
}

/** Days without a year are drawn from a leap year, which has them all. */
const dayOf = (day: string) => new Date(`${day.startsWith("--") ? `2000-${day.slice(2)}` : day}T00:00:00Z`)
