"use client"
import { useCallback } from "react"
import { useLocale, useTranslations } from "use-intl"
import { envelope, isReadByConvention } from "@/core/figures/envelope"
import type { Figure } from "@/core/figures/figure"
import { useDesk } from "../_desk/desk-context"
import { numberText } from "./figure-text"

/**
 * What this article's convention makes of words that leave their range open: "read as 1,800–2,200 by this article's
 * convention". Null where the words say the range themselves. It is the desk's reading, never the source's range.
 */
export function useReadAs() {
  const t = useTranslations("figure")
  const locale = useLocale()
  const { reading } = useDesk().view
  return useCallback(
    (figure: Figure): string | null => {
      const range = reading && isReadByConvention(figure) ? envelope(figure, reading) : null
      if (!range || !Number.isFinite(range.low) || !Number.isFinite(range.high)) return null
      // Margins are shares of a number: what is counted is not read in parts of one.
      const end = (value: number) =>
        numberText(
          figure.kind === "people" || figure.kind === "count" ? Math.round(value) : value,
          figure,
          locale,
        )
      if (range.low === range.high) return t("readAsOne", { number: end(range.low) })
      return t("readAs", { low: end(range.low), high: end(range.high) })
    },
    [t, locale, reading],
  )
}
