"use client"
import { useLocale, useTranslations } from "use-intl"
import { readDate } from "@/core/figures/dates"
import { printDate } from "@/core/figures/print-date"
import { TextField } from "../ui/field"
import formStyles from "./form.module.css"

/** The days that words give ("4–18 August 2013", "2013", "since June 2012"); null where none are read, or no year is named. */
export function periodOf(words: string): { from: string | null; to: string | null } | null {
  const read = words.trim() === "" ? null : readDate(words)
  if (!read || (read.from ?? read.to ?? "--").startsWith("--")) return null
  return { from: read.from, to: read.to }
}

interface PeriodFieldProps {
  value: string
  change: (words: string) => void
}

/** A field for a stretch of days that says at once how it is understood. */
export function PeriodField({ value, change }: PeriodFieldProps) {
  const t = useTranslations("question")
  const locale = useLocale()
  const date = useTranslations("comparison.date")
  const period = periodOf(value)
  const open = {
    since: (day: string) => date("since", { day }),
    until: (day: string) => date("until", { day }),
  }
  return (
    <div>
      <TextField
        label={t("fields.period")}
        hint={t("periodHint")}
        value={value}
        dir="auto"
        autoComplete="off"
        problem={value.trim() !== "" && !period ? t("periodUnread") : undefined}
        onChange={event => change(event.currentTarget.value)}
      />
      <p className={formStyles.understood} aria-live="polite">
        {period ? (
          <>
            {t("understood")} <strong>{printDate(period, locale, open)}</strong>
          </>
        ) : null}
      </p>
    </div>
  )
}
