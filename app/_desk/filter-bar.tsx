"use client"
import { useTranslations } from "use-intl"
import { SelectField } from "../ui/field"
import { type Filter, filters, readFilter } from "./filter"
import styles from "./side.module.css"

interface FilterBarProps {
  filter: Filter
  counts: Record<Filter, number>
  choose: (filter: Filter) => void
}

/** Which claims are shown, with their numbers; what is hidden stays counted. */
export function FilterBar({ filter, counts, choose }: FilterBarProps) {
  const t = useTranslations("claims")
  return (
    <div className={styles.filter}>
      <SelectField
        label={t("filter")}
        bare
        value={filter}
        onChange={event => choose(readFilter(event.currentTarget.value))}
      >
        {filters.map(one => (
          <option key={one} value={one}>
            {t(`filters.${one}`)} ({counts[one]})
          </option>
        ))}
      </SelectField>
    </div>
  )
}
