"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { CodebookEntry } from "@/core/codebook/codebook"
import { Button } from "../../../ui/button"
import { TextArea, TextField } from "../../../ui/field"
import styles from "./codebook.module.css"

interface EntryProps {
  value: string
  entry: CodebookEntry
  changed: boolean
  /** Null for whoever may only read. */
  change: ((part: Partial<CodebookEntry>) => void) | null
}

/** One value: what it is called and means, an example of each side of its border, and its code in tables. */
export function Entry({ value, entry, changed, change }: EntryProps) {
  const t = useTranslations("codebook")
  const [open, setOpen] = useState(false)
  return (
    <li className={styles.entry} data-changed={changed || undefined}>
      <div className={styles.name}>
        <h2 dir="auto">{entry.label}</h2>
        <code>{entry.code}</code>
        {changed ? <span className={styles.flag}>{t("unsaved")}</span> : null}
      </div>
      {open && change ? (
        <EntryForm entry={entry} change={change} />
      ) : (
        <div className={styles.means}>
          <p dir="auto">{entry.definition}</p>
          <dl>
            <dt>{t("include")}</dt>
            <dd dir="auto">{entry.include}</dd>
            <dt>{t("exclude")}</dt>
            <dd dir="auto">{entry.exclude}</dd>
          </dl>
        </div>
      )}
      {change ? (
        <div className={styles.acts}>
          <Button
            small
            look={open ? "plain" : "quiet"}
            aria-expanded={open}
            aria-label={open ? t("doneWith", { label: entry.label }) : t("editOf", { label: entry.label })}
            onClick={() => setOpen(now => !now)}
            data-value={value}
          >
            {open ? t("done") : t("edit")}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

function EntryForm({ entry, change }: { entry: CodebookEntry; change: NonNullable<EntryProps["change"]> }) {
  const t = useTranslations("codebook")
  const bad = !/^[A-Za-z0-9_.-]{1,40}$/.test(entry.code)
  return (
    <div className={styles.form}>
      <div className={styles.two}>
        <TextField
          label={t("label")}
          value={entry.label}
          maxLength={100}
          dir="auto"
          problem={entry.label.trim() ? undefined : t("labelMissing")}
          onChange={event => change({ label: event.currentTarget.value })}
        />
        <TextField
          label={t("code")}
          value={entry.code}
          maxLength={40}
          spellCheck={false}
          problem={bad ? t("codeBad") : undefined}
          onChange={event => change({ code: event.currentTarget.value })}
        />
      </div>
      {(["definition", "include", "exclude"] as const).map(part => (
        <TextArea
          key={part}
          label={t(part)}
          value={entry[part]}
          maxLength={part === "definition" ? 1_000 : 500}
          dir="auto"
          onChange={event => change({ [part]: event.currentTarget.value })}
        />
      ))}
    </div>
  )
}
