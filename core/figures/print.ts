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
      return rangeOf(figure, number, low, high)
    case "vague":
      return figure.vague ? figure.vague.word : rangeOf(figure, number, low, high)
  }
}

function rangeOf(
  _figure: Figure,
  number: (value: number) => string,
  low: number | null,
  high: number | null,
): string {
  if (low === null) return `up to ${number(high ?? 0)}`
  if (high === null) return `at least ${number(low)}`
  return low === high ? number(low) : `${number(low)}–${number(high)}`
}

function withUnit(figure: Figure, value: number, locale: string): string {
  const plain = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 15,
    useGrouping: "always" as unknown as boolean,
  }).format(value)
  if (!figure.unit || figure.kind === "people" || figure.kind === "count") return plain
  if (figure.kind === "percent") return `${plain}%`
  if (figure.kind === "money")
    return symbols[figure.unit] ? `${symbols[figure.unit]}${plain}` : `${plain} ${figure.unit}`
  return `${plain} ${figure.unit}`
}
