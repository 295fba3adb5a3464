"use client"
import dynamic from "next/dynamic"
import { type KeyboardEvent, type Ref, useState } from "react"
import { useTranslations } from "use-intl"
import type { Person } from "@/core/desk/views"
import { useDraft } from "../_client/draft"
import { type Problem, problemOf } from "../_client/problem"
import { Button } from "../ui/button"
import { useProblemText } from "../ui/problem-text"
import refusals from "../ui/refusal.module.css"
import { MentionArea, type NoteAbout } from "./mention-area"
import styles from "./notes.module.css"

const NoteMore = dynamic(() => import("./note-more").then(module => module.NoteMore))

/** What a new thread may bring along: whom it asks outside, whom it waits for and until when. */
export interface More {
  askedOf?: string
  assignedTo?: string
  dueOn?: string
}

/** A note as it is sent. */
export interface Written extends More {
  body: string
  mentions?: string[]
}

interface NoteComposerProps {
  /** The name the half-written words are kept under. */
  draft: string
  label: string
  about: NoteAbout
  /** Throws what refused it: the words then stay, with the reason under them. */
  send: (note: Written) => Promise<unknown>
  /** A thread may also ask somebody outside, or wait for somebody here. */
  thread?: boolean
  close?: () => void
  ref?: Ref<HTMLTextAreaElement>
  focused?: boolean
}

/** Where a note is written. Leaving it, choosing another claim or reloading keeps the words. */
export function NoteComposer(props: NoteComposerProps) {
  const { draft, label, about, send, thread, close, ref, focused } = props
  const t = useTranslations("notes")
  const ui = useTranslations("ui")
  const problemText = useProblemText()
  const [body, setBody, clearBody] = useDraft(draft)
  const [more, setMore, clearMore] = useMore(draft)
  const [chosen, setChosen] = useState<Person[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async () => {
    if (!body.trim() || busy) return
    setBusy(true)
    try {
      const mentions = chosen.filter(one => body.includes(`@${one.name}`)).map(one => one.id)
      await send({ body: body.trim(), ...(mentions.length ? { mentions } : {}), ...(more ?? {}) })
      clearBody()
      clearMore()
      setChosen([])
      setProblem(null)
      close?.()
    } catch (thrown) {
      setProblem(problemOf(thrown))
    }
    setBusy(false)
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
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
  const begun = body.trim() !== "" || more !== null
  return (
    <div className={styles.composer}>
      <MentionArea
        ref={ref ?? null}
        about={about}
        label={label}
        value={body}
        change={setBody}
        called={person => setChosen(before => [...before.filter(one => one.name !== person.name), person])}
        press={press}
        focused={focused ?? false}
      />
      {more ? <NoteMore about={about} more={more} change={setMore} close={clearMore} /> : null}
      <p className={refusals.refusal} role="alert">
        {problem ? problemText(problem).title : null}
      </p>
      {begun || close ? (
        <div className={styles.composerActions}>
          <Button look="primary" small busy={busy} onClick={submit}>
            {t("send")}
          </Button>
          {thread && !more ? (
            <Button small look="quiet" onClick={() => setMore({})}>
              {t("more")}
            </Button>
          ) : null}
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

/** What goes along with the words is kept beside them. */
function useMore(draft: string): [More | null, (more: More) => void, () => void] {
  const [kept, keep, clear] = useDraft(`${draft}.more`)
  let more: More | null = null
  try {
    more = kept ? (JSON.parse(kept) as More) : null
  } catch {
    // Written by another version of the desk: the words themselves are kept apart.
  }
  return [more, next => keep(JSON.stringify(next)), clear]
}
