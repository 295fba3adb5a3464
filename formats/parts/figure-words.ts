import type { Figure } from "@/core/figures/figure"

const numberWords = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 10 })

const before: Partial<Record<Figure["qualifier"], string>> = {
  approximately: "about",
  nearly: "nearly",
  at_least: "at least",
  more_than: "more than",
  up_to: "up to",
  less_than: "less than",
}

/** The quantity alone, in words: "at least 190", "114–127", "unknown". */
export function quantityWords(figure: Figure): string {
  const { low, best, high, qualifier, state } = figure
  if (state === "unknown" || state === "none") return state
  if (state !== "value" || qualifier === "vague") return figure.raw
  const one = best ?? (qualifier === "up_to" || qualifier === "less_than" ? high : low)
  const hedge = before[qualifier]
  if (low !== null && high !== null && low !== high && qualifier !== "up_to" && qualifier !== "less_than")
    return `${hedge ? `${hedge} ` : ""}${numberWords(low)}–${numberWords(high)}`
  if (one === null) return figure.raw
  return `${hedge ? `${hedge} ` : ""}${numberWords(one)}`
}

const named = (word: string) => word.replaceAll("_", " ")

/** A figure in words: "at least 190 civilians killed". */
export function figureWords(figure: Figure): string {
  const parts = [quantityWords(figure)]
  if (figure.unit) parts.push(figure.unit)
  if (figure.demographic) parts.push(figure.demographic)
  else if (figure.population !== "unspecified") parts.push(named(figure.population))
  if (figure.measure !== "other") parts.push(named(figure.measure))
  return parts.join(" ")
}
