"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import type { NoteRow } from "@/core/desk/views"
import type { NoteList } from "@/core/notes/note"
import { useReaders } from "../../_panels/mention-area"
import { Button } from "../../ui/button"
import { SelectField, TextField } from "../../ui/field"
import styles from "./notes.module.css"
import type { PageActs } from "./use-page-acts"

interface BatchBarProps {
  list: NoteList
  selected: readonly NoteRow[]
  shown: number
  all: readonly string[]
  choose: (ids: readonly string[]) => void
  acts: PageActs
}

/** What can be done with the selected threads at once; nothing of it while none is selected but selecting. */
export function BatchBar({ list, selected, shown, all, choose, acts }: BatchBarProps) {
  const t = useTranslations("notesPage.batch")
  const [assigning, setAssigning] = useState(false)
  if (shown === 0) return null
  const mine = selected.filter(row => row.mayWrite)
  const isSettled = list === "resolved"
  const state = isSettled ? ("open" as const) : ("resolved" as const)
  const done = (did: boolean) => {
    if (!did) return
    setAssigning(false)
    choose([])
  }
  const settle = () =>
    acts
      .change(
        isSettled ? "reopened" : "resolved",
        mine.map(({ id, rev }) => ({ id, rev, state })),
      )
      .then(done)
  const mark = (read: boolean) =>
    acts
      .mark(
        selected.map(row => row.id),
        read,
      )
      .then(done)
  const isUnread = selected.some(row => row.unread)
  return (
    <section className={styles.batch} aria-label={t("label")} data-active={selected.length > 0 || undefined}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={selected.length === all.length}
          ref={box => {
            if (box) box.indeterminate = selected.length > 0 && selected.length < all.length
          }}
          onChange={() => choose(selected.length === all.length ? [] : all)}
        />
        <span aria-live="polite">{selected.length ? t("selected", { n: selected.length }) : t("all")}</span>
      </label>
      {selected.length > 0 ? (
        <div className={styles.batchActs}>
          {mine.length > 0 ? (
            <>
              <Button small onClick={settle}>
                {t(isSettled ? "reopen" : "resolve")}
              </Button>
              <Button small aria-expanded={assigning} onClick={() => setAssigning(!assigning)}>
                {t("assign")}
              </Button>
            </>
          ) : null}
          <Button small onClick={() => mark(isUnread)}>
            {t(isUnread ? "markRead" : "markUnread")}
          </Button>
          <Button small look="quiet" onClick={() => choose([])}>
            {t("none")}
          </Button>
        </div>
      ) : null}
      {selected.length > mine.length && mine.length > 0 ? (
        <p className={styles.soft}>{t("readOnly", { n: selected.length - mine.length })}</p>
      ) : null}
      {assigning && mine[0] ? (
        <AssignMany
          about={mine[0]}
          apply={change =>
            acts
              .change(
                "assigned",
                mine.map(({ id, rev }) => ({ id, rev, ...change })),
              )
              .then(done)
          }
        />
      ) : null}
    </section>
  )
}

type Given = { assignedTo?: string | null; dueOn?: string | null }

/** Whom the selected threads wait for and until when; each of the two may be left as it is. */
function AssignMany({ about, apply }: { about: NoteRow; apply: (given: Given) => unknown }) {
  const t = useTranslations("notesPage.batch")
  const readers = useReaders(about, true)
  const [person, setPerson] = useState("keep")
  const [day, setDay] = useState("")
  const [noDay, setNoDay] = useState(false)
  const given: Given = {
    ...(person === "keep" ? {} : { assignedTo: person || null }),
    ...(noDay ? { dueOn: null } : day ? { dueOn: day } : {}),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(given).length > 0) apply(given)
  }
  return (
    <form className={styles.assign} onSubmit={submit}>
      <SelectField
        label={t("person")}
        value={person}
        onChange={event => setPerson(event.currentTarget.value)}
      >
        <option value="keep">{t("leave")}</option>
        <option value="">{t("nobody")}</option>
        {readers.map(one => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <TextField
        type="date"
        label={t("day")}
        value={day}
        disabled={noDay}
        onChange={event => setDay(event.currentTarget.value)}
      />
      <label className={styles.switch}>
        <input type="checkbox" checked={noDay} onChange={event => setNoDay(event.currentTarget.checked)} />
        <span>{t("clearDay")}</span>
      </label>
      <Button type="submit" look="primary" small aria-disabled={Object.keys(given).length === 0 || undefined}>
        {t("apply")}
      </Button>
    </form>
  )
}
