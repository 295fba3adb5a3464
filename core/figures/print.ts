import type { Figure } from "./figure"

const symbols: Readonly<Record<string, string>> = { USD: "$", GBP: "£", EUR: "€", JPY: "¥", INR: "₹" }

/** A figure in words and digits that read back as the same figure ("at least 190", "1,500–2,000", "~40"). */
export function printFigure(figure: Figure, locale = "en"): string {
  if (figure.state === "unknown") return "unknown"
  if (figure.state === "none" && figure.high === 0) return "0"
  if (figure.state !== "value" && figure.state !== "none") return figure.raw
  const { low, best, high } = figure
  const number = (value: number) => withUnit(figure, value, locale)
  const n = best ?? low ?? high
  if (n === null) return figure.raw
  switch (figure.qualifier) {
    case "exact":
      return number(n)
    case "approximately":
      return `about ${number(n)}`
    case "nearly":
      return `nearly ${number(n)}`
    case "at_least":
      return `at least ${number(low ?? n)}`
    case "more_than":
      return `more than ${number(low ?? n)}`
    case "up_to":
      return `up to ${number(high ?? n)}`
    case "less_than":
      return `less than ${number(high ?? n)}`
    case "range":
      return rangeOf(figure, low, high, locale)
    case "vague":
      return figure.vague ? figure.vague.word : rangeOf(figure, low, high, locale)
  }
}

function rangeOf(figure: Figure, low: number | null, high: number | null, locale: string): string {
  if (low === null) return `up to ${withUnit(figure, high ?? 0, locale)}`
  if (high === null) return `at least ${withUnit(figure, low, locale)}`
  if (low === high) return withUnit(figure, low, locale)
  // The unit stands once, around both ends: "$5–7", "10–20%".
  return unitAround(figure, `${plain(low, locale)}–${plain(high, locale)}`)
}

const plain = (value: number, locale: string) => formatter(locale).format(value)

const formatters = new Map<string, Intl.NumberFormat>()
function formatter(locale: string): Intl.NumberFormat {
  let made = formatters.get(locale)
  if (!made) {
    made = new Intl.NumberFormat(locale, {
      maximumFractionDigits: 15,
      useGrouping: "always",
    } as Intl.NumberFormatOptions)
    formatters.set(locale, made)
  }
  return made
}

const withUnit = (figure: Figure, value: number, locale: string) => unitAround(figure, plain(value, locale))

function unitAround(figure: Figure, words: string): string {
  if (!figure.unit || figure.kind === "people" || figure.kind === "count") return words
  if (figure.kind === "percent") return `${words}%`
  if (figure.kind === "money")
    return symbols[figure.unit] ? `${symbols[figure.unit]}${words}` : `${words} ${figure.unit}`
  return `${words} ${figure.unit}`
}
