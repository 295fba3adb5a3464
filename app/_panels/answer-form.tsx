"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import type { NoteView } from "@/core/desk/views"
import { limits } from "@/core/limits"
import { dayOf } from "@/core/notes/note"
import { useDraft } from "../_client/draft"
import { type Problem, problemOf } from "../_client/problem"
import { Button } from "../ui/button"
import { TextArea, TextField } from "../ui/field"
import { useProblemText } from "../ui/problem-text"
import refusals from "../ui/refusal.module.css"
import styles from "./notes.module.css"
import type { NoteActs } from "./use-note-acts"

interface AnswerFormProps {
  note: NoteView
  reply: NoteActs["reply"]
  close: () => void
}

/** What somebody outside answered, with their name and the day: a reply in the thread. */
export function AnswerForm({ note, reply, close }: AnswerFormProps) {
  const t = useTranslations("notes")
  const ui = useTranslations("ui")
  const problemText = useProblemText()
  const [body, setBody, clear] = useDraft(`answer.${note.id}`)
  const [by, setBy] = useState(note.askedOf ?? "")
  const [on, setOn] = useState(() => dayOf(Date.now()))
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await reply(note, { body: body.trim(), answered: { by: by.trim(), on } })
      clear()
      close()
    } catch (thrown) {
      setProblem(problemOf(thrown))
    }
  }
  return (
    <form className={styles.more} onSubmit={submit}>
      <TextArea
        label={t("answerWords")}
        dir="auto"
        required
        autoFocus
        maxLength={limits.noteCharacters}
        value={body}
        onChange={event => setBody(event.currentTarget.value)}
      />
      <div className={styles.moreFields}>
        <TextField
          label={t("answerBy")}
          dir="auto"
          required
          maxLength={200}
          value={by}
          onChange={event => setBy(event.currentTarget.value)}
        />
        <TextField
          type="date"
          label={t("answerOn")}
          required
          value={on}
          onChange={event => setOn(event.currentTarget.value)}
        />
      </div>
      <p className={refusals.refusal} role="alert">
        {problem ? problemText(problem).title : null}
      </p>
      <div className={styles.composerActions}>
        <Button type="submit" look="primary" small>
          {t("recordAnswer")}
        </Button>
        <Button small look="quiet" onClick={close}>
          {ui("cancel")}
        </Button>
      </div>
    </form>
  )
}
