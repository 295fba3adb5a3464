"use client"
import { useCallback } from "react"
import { useLocale, useTranslations } from "use-intl"
import type { Shown } from "@/core/desk/shown"
import { toneOf } from "@/core/desk/tone"
import { Sign } from "./sign"
import styles from "./sign.module.css"

/** The words of a state, the same on cards, in lists and for screen readers. */
export function useShownText() {
  const t = useTranslations("shown")
  return useCallback(
    (shown: Shown) => {
      if (shown.by === "person") {
        const label = t(`outcome.${shown.outcome}`)
        return shown.freshness === "stale" ? t("stale", { label }) : label
      }
      const end = shown.comparison === "agrees_in_part" && shown.end ? `_${shown.end}` : ""
      return t(`comparison.${shown.comparison}${end}`)
    },
    [t],
  )
}

/** Which numbers of the text no evidence states, in words; null where there is none. */
export function useUnstatedText() {
  const t = useTranslations("shown")
  const locale = useLocale()
  return useCallback(
    (shown: Shown): string | null => {
      if (shown.by === "person" || !shown.unstated?.length) return null
      const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 15 })
      const either = new Intl.ListFormat(locale, { type: "disjunction" })
      return t("unstated", { numbers: either.format(shown.unstated.map(value => number.format(value))) })
    },
    [t, locale],
  )
}

/** Sign and words of a state. */
export function ShownLabel({ shown }: { shown: Shown }) {
  const text = useShownText()
  return (
    <span className={styles.label} data-tone={toneOf(shown)}>
      <Sign shown={shown} />
      <span>{text(shown)}</span>
    </span>
  )
}
