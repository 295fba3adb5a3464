"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import type { NoteView } from "@/core/desk/views"
import { Button } from "../ui/button"
import { SelectField, TextField } from "../ui/field"
import { useReaders } from "./mention-area"
import styles from "./notes.module.css"
import type { Given } from "./use-note-acts"

interface GiveFormProps {
  note: NoteView
  give: (given: Given) => Promise<boolean>
  close: () => void
}

/** Whom a thread waits for, and until when. */
export function GiveForm({ note, give, close }: GiveFormProps) {
  const t = useTranslations("notes")
  const ui = useTranslations("ui")
  const readers = useReaders(note, true)
  const [person, setPerson] = useState(note.assignedTo?.id ?? "")
  const [day, setDay] = useState(note.dueOn ?? "")
  const known = readers.some(one => one.id === person) || !note.assignedTo
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await give({ assignedTo: person || null, dueOn: day || null })) close()
  }
  return (
    <form className={styles.more} onSubmit={submit}>
      <div className={styles.moreFields}>
        <SelectField
          label={t("assignTo")}
          value={person}
          onChange={event => setPerson(event.currentTarget.value)}
        >
          <option value="">{t("nobody")}</option>
          {known || !note.assignedTo ? null : (
            <option value={note.assignedTo.id}>{note.assignedTo.name}</option>
          )}
          {readers.map(one => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </SelectField>
        <TextField
          type="date"
          label={t("due")}
          value={day}
          onChange={event => setDay(event.currentTarget.value)}
        />
      </div>
      <div className={styles.composerActions}>
        <Button type="submit" look="primary" small>
          {ui("save")}
        </Button>
        <Button small look="quiet" onClick={close}>
          {ui("cancel")}
        </Button>
      </div>
    </form>
  )
}
