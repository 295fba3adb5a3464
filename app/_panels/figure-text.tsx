"use client"
import { useCallback } from "react"
import { useLocale, useTranslations } from "use-intl"
import type { Figure } from "@/core/figures/figure"

/** A figure in words: "at least 190 killed, civilians; no upper end given". */
export function useFigureText() {
  const t = useTranslations("figure")
  const locale = useLocale()
  return useCallback(
    (figure: Figure, short = false): string => {
      const amount = amountOf(figure, t, locale)
      if (short) return amount
      const what = [
        figure.measure === "other" ? "" : t(`measure.${figure.measure}`),
        figure.groupText ?? (figure.population === "unspecified" ? "" : t(`population.${figure.population}`)),
        figure.demographic ? t(`demographic.${figure.demographic}`) : "",
      ].filter(Boolean)
      const end = openEnd(figure)
      return [amount, ...what].join(", ") + (end ? `; ${t(end)}` : "")
    },
    [t, locale],
  )
}

function openEnd(figure: Figure): "noUpper" | "noLower" | null {
  if (figure.state !== "value") return null
  if (figure.high === null) return "noUpper"
  return figure.low === null ? "noLower" : null
}

function amountOf(
  figure: Figure,
  t: (key: string, values?: Record<string, string>) => string,
  locale: string,
) {
  if (figure.state === "beyond" || figure.state === "qualitative") return figure.raw
  if (figure.state !== "value") return t(`state.${figure.state}`)
  if (figure.qualifier === "vague" && figure.raw) return figure.raw
  const print = (value: number | null) => (value === null ? "" : numberText(value, figure, locale))
  const low = print(figure.low ?? figure.best ?? figure.high)
  const high = print(figure.high ?? figure.best ?? figure.low)
  const best = print(figure.best ?? figure.low ?? figure.high)
  return [t(`qualifier.${figure.qualifier}`, { low, high, best }), nounOf(figure)].filter(Boolean).join(" ")
}

/** A number as this locale writes it, with its unit. */
export function numberText(value: number, figure: Pick<Figure, "kind" | "unit">, locale: string): string {
  const plain = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value)
  if (figure.kind === "percent") return plain({ style: "unit", unit: "percent", maximumFractionDigits: 15 })
  if (figure.kind === "money" && figure.unit && /^[A-Z]{3}$/.test(figure.unit)) {
    return plain({ style: "currency", currency: figure.unit, minimumFractionDigits: 0 })
  }
  const number = plain({ maximumFractionDigits: 15 })
  if (figure.kind === "count") return number
  return figure.unit ? `${number} ${figure.unit}` : number
}

/** What a count counts, in the form the text had it ("villages"): the unit itself is kept in the singular. */
function nounOf({ kind, unit, raw }: Figure): string {
  if (kind !== "count" || !unit) return ""
  const start = unit.slice(0, 3).toLowerCase()
  return raw.split(/[^\p{L}\p{M}'’-]+/u).find(word => word.toLowerCase().startsWith(start)) ?? unit
}
