"use client"
import { type FormEvent, useState } from "react"
import { useLocale, useTranslations } from "use-intl"
import type { SourceView } from "@/core/desk/source-views"
import { limits } from "@/core/limits"
import { type ContactEntry, contactWays } from "@/core/sources/source"
import { api } from "../../../_client/api"
import { useDraft } from "../../../_client/draft"
import { Button } from "../../../ui/button"
import { SelectField, TextArea, TextField } from "../../../ui/field"
import { useToast } from "../../../ui/toast"
import styles from "./source.module.css"

interface ContactLogProps {
  source: SourceView
  log: readonly ContactEntry[]
  mayWrite: boolean
  changed: () => Promise<unknown>
}

const dayOf = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map(part => String(part).padStart(2, "0"))
    .join("-")

/** Each time somebody spoke to this person. What is written stays as it is. */
export function ContactLog({ source, log, mayWrite, changed }: ContactLogProps) {
  const t = useTranslations("sources.person")
  const locale = useLocale()
  const [writing, setWriting] = useState(false)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" })
  return (
    <>
      <div className={styles.copiesHead}>
        <h3 className={styles.minor}>{t("log")}</h3>
        {mayWrite && !writing ? (
          <Button small onClick={() => setWriting(true)}>
            {t("addTalk")}
          </Button>
        ) : null}
      </div>
      {writing ? (
        <TalkForm
          sourceId={source.id}
          close={() => setWriting(false)}
          saved={async () => {
            await changed()
            setWriting(false)
          }}
        />
      ) : null}
      {log.length === 0 && !writing ? <p className={styles.soft}>{t("noTalks")}</p> : null}
      <ul className={styles.talks} aria-label={t("log")}>
        {log.map(one => (
          <li key={one.id}>
            <p className={styles.soft}>
              <time dateTime={one.day}>{day.format(new Date(`${one.day}T00:00:00Z`))}</time> ·{" "}
              {t(`way.${one.way}`)} · <bdi>{one.by.name}</bdi>
            </p>
            <p dir="auto">{one.words ?? t("purged")}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function TalkForm({ sourceId, saved, close }: { sourceId: string; saved: () => unknown; close: () => void }) {
  const t = useTranslations("sources.person")
  const ui = useTranslations("ui")
  const { say, fail } = useToast()
  const [words, setWords, clear] = useDraft(`contact.${sourceId}`)
  const [busy, setBusy] = useState(false)
  const today = dayOf(new Date())
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    try {
      await api.post(`/sources/${sourceId}/contacts`, { day: form.get("day"), way: form.get("way"), words })
      clear()
      say({ done: t("talkKept") })
      await saved()
    } catch (thrown) {
      fail(thrown)
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <div className={styles.pair}>
        <TextField label={t("day")} name="day" type="date" required max={today} defaultValue={today} />
        <SelectField label={t("wayLabel")} name="way" defaultValue="call">
          {contactWays.map(one => (
            <option key={one} value={one}>
              {t(`way.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <TextArea
        label={t("said")}
        hint={t("saidHint")}
        dir="auto"
        required
        maxLength={limits.noteCharacters}
        value={words}
        onChange={event => setWords(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        <Button type="submit" look="primary" small busy={busy}>
          {t("keepTalk")}
        </Button>
        <Button small onClick={close}>
          {ui("cancel")}
        </Button>
      </div>
    </form>
  )
}
