"use client"
import { useId } from "react"
import styles from "./segmented.module.css"

interface SegmentedProps<T extends string> {
  label: string
  value: T
  options: { value: T; label: string }[]
  choose: (value: T) => void
}

/** One of a few, side by side: radio buttons underneath, so that arrows and readers know them. */
export function Segmented<T extends string>({ label, value, options, choose }: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles.segmented}>
      <legend className="aside-only">{label}</legend>
      {options.map(option => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => choose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
