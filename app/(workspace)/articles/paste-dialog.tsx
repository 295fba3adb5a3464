"use client"
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { limits } from "@/core/limits"
import type { EditorRefusal } from "@/editor/views/editor-host"
import { openPastePlace, type PastePlace } from "@/editor/views/paste-place"
import { Button } from "../../ui/button"
import { Dialog } from "../../ui/dialog"
import { TextField } from "../../ui/field"
import { useCoded } from "../../ui/problem-text"
import refusals from "../../ui/refusal.module.css"
import { ImportNotice } from "./import-notice"
import type { Import, Pasted } from "./importing"
import styles from "./paste-dialog.module.css"

interface PasteDialogProps {
  importing: Import
  close: () => void
}

/** A text that comes from the clipboard becomes an article. Closed half-way, or refused, it is there again. */
export function PasteDialog({ importing, close }: PasteDialogProps) {
  const t = useTranslations("articles.paste")
  const coded = useCoded("errors")
  const { pasted: kept } = importing
  const [title, setTitle] = useState(kept.current.title)
  const [hasWords, setHasWords] = useState(kept.current.words !== null)
  const [refused, setRefused] = useState<EditorRefusal | null>(null)
  const place = useRef<PastePlace>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const pasted = place.current?.pasted()
    if (!pasted) return place.current?.focus()
    const named = title.trim()
    const ending = pasted.format === "html" ? "html" : "txt"
    const type = pasted.format === "html" ? "text/html" : "text/plain"
    const file = new File([pasted.text], `${named || t("fileName")}.${ending}`, { type })
    void importing.send(file, { format: pasted.format, ...(named ? { title: named } : {}) })
  }
  return (
    <Dialog title={t("title")} lead={t("lead")} close={close} wide>
      <form onSubmit={submit} className={styles.form}>
        <Words
          opened={place}
          kept={kept}
          hasWords={hasWords}
          refused={setRefused}
          changed={words => {
            setHasWords(words)
            setRefused(null)
          }}
        />
        <TextField
          label={t("name")}
          hint={t("nameHint")}
          value={title}
          maxLength={limits.titleCharacters}
          dir="auto"
          autoComplete="off"
          onChange={event => {
            const { value } = event.currentTarget
            kept.current = { ...kept.current, title: value }
            setTitle(value)
          }}
        />
        <p role="alert" className={refusals.refusal}>
          {refused ? coded(refused) : null}
        </p>
        <ImportNotice importing={importing} />
        <div>
          <Button
            type="submit"
            look="primary"
            busy={importing.step.at === "sending"}
            aria-disabled={!hasWords || undefined}
          >
            {t("import")}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface WordsProps {
  opened: RefObject<PastePlace | null>
  /** What was pasted before; written after each change. */
  kept: RefObject<Pasted>
  hasWords: boolean
  refused: (code: EditorRefusal) => void
  changed: (hasWords: boolean) => void
}

/** The place for the words: a small editor, there as soon as the dialog is. */
function Words({ opened, kept, hasWords, refused, changed }: WordsProps) {
  const t = useTranslations("articles.paste")
  const frame = useRef<HTMLDivElement>(null)
  const latest = useRef({ refused, changed })
  useEffect(() => {
    latest.current = { refused, changed }
  })
  const label = t("text")
  useEffect(() => {
    if (!frame.current) return
    const place = openPastePlace(frame.current, {
      ...{ label, start: kept.current.words },
      refused: code => latest.current.refused(code),
      changed: words => {
        kept.current = { ...kept.current, words: place.kept() }
        latest.current.changed(words)
      },
    })
    opened.current = place
    place.focus()
    return () => place.close()
  }, [label, kept, opened])
  return (
    <div>
      <p className={styles.label} aria-hidden>
        {label}
      </p>
      <div ref={frame} className={styles.place} data-empty={hasWords ? undefined : t("placeholder")} />
    </div>
  )
}
