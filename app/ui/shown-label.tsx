"use client"
import { useCallback } from "react"
import { useTranslations } from "use-intl"
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
