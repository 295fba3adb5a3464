"use client"
import { useTranslations } from "use-intl"
import { type Convention, readingBy, toleranceRange } from "@/core/figures/convention"
import { envelope } from "@/core/figures/envelope"
import { type VaguePolicy, vaguePolicies } from "@/core/figures/figure"
import styles from "./convention-fields.module.css"
import { SelectField, TextField } from "./field"

interface ConventionFieldsProps {
  reading: Convention
  change: (reading: Convention) => void
  disabled?: boolean
}

/** How "dozens" and "about 2,000" are read, with what comes of it. */
export function ConventionFields({ reading, change, disabled }: ConventionFieldsProps) {
  const t = useTranslations("convention")
  const about = envelope(
    { low: 2_000, best: 2_000, high: 2_000, qualifier: "approximately" },
    readingBy(reading),
  )
  const share = (key: "toleranceLeast" | "toleranceMost") => (
    <TextField
      label={t(key)}
      type="number"
      inputMode="decimal"
      min={toleranceRange.least}
      max={toleranceRange.most}
      step="any"
      disabled={disabled}
      value={reading[key]}
      onChange={event => change({ ...reading, [key]: Number(event.currentTarget.value) })}
    />
  )
  return (
    <div className={styles.fields}>
      <SelectField
        label={t("vague")}
        hint={t(`vagueMeans.${reading.vague}`)}
        value={reading.vague}
        disabled={disabled}
        onChange={event => change({ ...reading, vague: event.currentTarget.value as VaguePolicy })}
      >
        {vaguePolicies.map(one => (
          <option key={one} value={one}>
            {t(`vaguePolicy.${one}`)}
          </option>
        ))}
      </SelectField>
      <div className={styles.shares}>
        {share("toleranceLeast")}
        {share("toleranceMost")}
      </div>
      <p className={styles.example} aria-live="polite">
        {about ? t("example", { low: Math.round(about.low), high: Math.round(about.high) }) : null}
      </p>
    </div>
  )
}
