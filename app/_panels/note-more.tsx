"use client"
import { useQuery } from "@tanstack/react-query"
import { X } from "lucide-react"
import { useId } from "react"
import { useTranslations } from "use-intl"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { IconButton } from "../ui/button"
import { SelectField, TextField } from "../ui/field"
import { type NoteAbout, useReaders } from "./mention-area"
import type { More } from "./note-composer"
import styles from "./notes.module.css"

interface NoteMoreProps {
  about: NoteAbout
  more: More
  change: (more: More) => void
  close: () => void
}

/** Whom a new thread waits for: somebody of the desk until a day, or somebody outside who is asked. */
export function NoteMore({ about, more, change, close }: NoteMoreProps) {
  const t = useTranslations("notes")
  const readers = useReaders(about, true)
  const set = (part: Partial<Record<keyof More, string>>) => {
    const next = { ...more, ...part }
    change(Object.fromEntries(Object.entries(next).filter(([, value]) => value)))
  }
  return (
    <fieldset className={styles.more}>
      <legend className="aside-only">{t("more")}</legend>
      <div className={styles.moreFields}>
        <SelectField
          label={t("assignTo")}
          value={more.assignedTo ?? ""}
          onChange={event => set({ assignedTo: event.currentTarget.value })}
        >
          <option value="">{t("nobody")}</option>
          {readers.map(person => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </SelectField>
        <TextField
          type="date"
          label={t("due")}
          value={more.dueOn ?? ""}
          onChange={event => set({ dueOn: event.currentTarget.value })}
        />
        <AskedField value={more.askedOf ?? ""} change={askedOf => set({ askedOf })} />
      </div>
      <IconButton label={t("lessMore")} icon={<X size={16} aria-hidden />} onClick={close} />
    </fieldset>
  )
}

/** Somebody outside by name; names asked before are offered, so that one person stays one name. */
export function AskedField({ value, change }: { value: string; change: (name: string) => void }) {
  const t = useTranslations("notes")
  const id = useId()
  const asked = useQuery({
    queryKey: keys.asked,
    queryFn: ({ signal }) => api.get<{ items: { name: string }[] }>("/notes/asked", {}, signal),
    staleTime: 60_000,
  })
  return (
    <>
      <TextField
        label={t("ask")}
        hint={t("askHint")}
        dir="auto"
        autoComplete="off"
        maxLength={200}
        list={`${id}-asked`}
        value={value}
        onChange={event => change(event.currentTarget.value)}
      />
      <datalist id={`${id}-asked`}>
        {asked.data?.items.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
