"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { NoteView, Person } from "@/core/desk/views"
import { api } from "../_client/api"
import { type Problem, problemOf } from "../_client/problem"
import { Button } from "../ui/button"
import { ConflictNotice } from "../ui/conflict-notice"
import { useProblemText } from "../ui/problem-text"
import refusals from "../ui/refusal.module.css"
import { MentionArea } from "./mention-area"
import styles from "./notes.module.css"

interface NoteEditProps {
  note: NoteView
  close: () => void
  edited: () => Promise<unknown>
}

/** Changes a note's words. When somebody else saved it meanwhile, both texts stand side by side. */
export function NoteEdit({ note, close, edited }: NoteEditProps) {
  const t = useTranslations("notes")
  const ui = useTranslations("ui")
  const problemText = useProblemText()
  const [body, setBody] = useState(note.body ?? "")
  const [chosen, setChosen] = useState<Person[]>(note.mentions)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [rev, setRev] = useState(note.rev)
  const current = problem?.kind === "conflict" ? (problem.current as NoteView | undefined) : undefined
  const save = async (over = rev) => {
    try {
      const mentions = chosen.filter(one => body.includes(`@${one.name}`)).map(one => one.id)
      await api.patch(`/notes/${note.id}`, { rev: over, body: body.trim(), mentions })
      await edited()
      close()
    } catch (thrown) {
      setProblem(problemOf(thrown))
    }
  }
  return (
    <div className={styles.composer}>
      <MentionArea
        about={note}
        label={t("edit")}
        value={body}
        change={setBody}
        called={person => setChosen(before => [...before.filter(one => one.name !== person.name), person])}
        focused
        press={event => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save()
          if (event.key !== "Escape") return
          event.preventDefault()
          close()
        }}
      />
      {current ? (
        <ConflictNotice
          name={current.by?.name ?? ""}
          theirs={current.body ?? ""}
          keepMine={() => {
            setRev(current.rev)
            void save(current.rev)
          }}
          takeTheirs={() => void edited().then(close)}
        />
      ) : (
        <p className={refusals.refusal} role="alert">
          {problem ? problemText(problem).title : null}
        </p>
      )}
      <div className={styles.composerActions}>
        <Button look="primary" small onClick={() => save()}>
          {ui("save")}
        </Button>
        <Button small look="quiet" onClick={close}>
          {ui("cancel")}
        </Button>
      </div>
    </div>
  )
}
