"use client"
import { type KeyboardEvent, type Ref, useState } from "react"
import { useTranslations } from "use-intl"
import { limits } from "@/core/limits"
import { useDraft } from "../_client/draft"
import { Button } from "../ui/button"
import { TextArea } from "../ui/field"
import styles from "./notes.module.css"

interface NoteComposerProps {
  /** The name the half-written words are kept under. */
  draft: string
  label: string
  send: (body: string) => Promise<boolean>
  close?: () => void
  ref?: Ref<HTMLTextAreaElement>
  focused?: boolean
}

/** Where a note is written. Leaving it, choosing another claim or reloading keeps the words. */
export function NoteComposer({ draft, label, send, close, ref, focused }: NoteComposerProps) {
  const t = useTranslations("notes")
  const ui = useTranslations("ui")
  const [body, setBody, clear] = useDraft(draft)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    if (!body.trim() || busy) return
    setBusy(true)
    const sent = await send(body.trim())
    setBusy(false)
    if (!sent) return
    clear()
    close?.()
  }
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void submit()
    }
    if (event.key === "Escape") {
      event.preventDefault()
      event.currentTarget.blur()
      close?.()
    }
  }
  return (
    <div className={styles.composer}>
      <TextArea
        {...(ref ? { ref } : {})}
        bare
        label={label}
        placeholder={label}
        dir="auto"
        rows={1}
        value={body}
        autoFocus={focused}
        maxLength={limits.noteCharacters}
        onChange={event => setBody(event.currentTarget.value)}
        onKeyDown={keys}
      />
      {body.trim() || close ? (
        <div className={styles.composerActions}>
          <Button look="primary" small busy={busy} onClick={submit}>
            {t("send")}
          </Button>
          {close ? (
            <Button small look="quiet" onClick={close}>
              {ui("cancel")}
            </Button>
          ) : (
            <span className={styles.kept}>{t("kept")}</span>
          )}
        </div>
      ) : null}
    </div>
  )
}
