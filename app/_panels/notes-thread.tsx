"use client"
import { type ReactNode, useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { NoteView } from "@/core/desk/views"
import type { NoteSubject } from "@/core/notes/note"
import { api } from "../_client/api"
import { takeNote } from "../_desk/asked"
import { useDesk } from "../_desk/desk-context"
import { useActs } from "../_desk/use-acts"
import panel from "./claim-panel.module.css"
import { NoteComposer } from "./note-composer"
import { NoteItem } from "./note-item"
import styles from "./notes.module.css"

interface NotesThreadProps {
  subject: NoteSubject
  subjectId: string
  articleId?: string
  notes: NoteView[]
  asked?: "note" | "resolve" | null
  answered?: () => void
  /** What to fetch again after a note was written. */
  touched: { claims?: string[]; questions?: string[] }
  title?: string
  /** Says where a note was written that stands on another subject than this one. */
  where?: (note: NoteView) => ReactNode
  /** Fetches the notes again where no claim holds them. */
  again?: () => Promise<unknown>
}

/** What people say to each other about a claim; settled threads fold away. */
export function NotesThread(props: NotesThreadProps) {
  const { subject, subjectId, articleId, notes, asked, answered, touched, again, title, where } = props
  const t = useTranslations("notes")
  const acts = useTranslations("acts")
  const desk = useDesk()
  const { act } = useActs()
  const composer = useRef<HTMLTextAreaElement>(null)
  const place = useRef<HTMLElement>(null)
  const fetchAgain = () => Promise.all([desk.refresh(touched), again?.()])
  const open = notes.filter(note => note.state === "open")
  const settled = notes.filter(note => note.state === "resolved")
  const mayWrite = desk.may("note.write")

  const resolve = (note: NoteView) =>
    act(
      acts("noteResolved"),
      () => api.post(`/notes/${note.id}/resolution`).then(fetchAgain),
      () => api.post(`/notes/${note.id}/reopening`).then(fetchAgain),
    )
  const reopen = (note: NoteView) =>
    act(acts("noteReopened"), () => api.post(`/notes/${note.id}/reopening`).then(fetchAgain))
  const write = (body: string, threadId?: string) =>
    act(acts("noteAdded"), () =>
      api
        .post("/notes", {
          subject,
          // An answer belongs to its thread, which may stand on another claim of the same question.
          subjectId: notes.find(note => note.id === threadId)?.subjectId ?? subjectId,
          body,
          ...(articleId ? { articleId } : {}),
          ...(threadId ? { threadId } : {}),
        })
        .then(fetchAgain),
    )

  const first = open[0]
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked is answered once, by what is there then.
  useEffect(() => {
    if (!asked) return
    if (asked === "resolve" && first) void resolve(first)
    if (asked === "note") {
      place.current?.scrollIntoView({ block: "nearest" })
      composer.current?.focus()
    }
    answered?.()
  }, [asked])

  const folded = useAskedNote(notes)
  return (
    <section ref={place} className={panel.section} aria-label={title ?? t("title")}>
      <div className={panel.sectionHead}>
        <h2>
          {title ?? t("title")}
          {open.length ? <span>{open.length}</span> : null}
        </h2>
      </div>
      <ul className={styles.list}>
        {open.map(note => (
          <NoteItem
            key={note.id}
            note={note}
            where={where?.(note)}
            resolve={resolve}
            reply={write}
            edited={fetchAgain}
            mayWrite={mayWrite}
          />
        ))}
      </ul>
      {mayWrite ? (
        <NoteComposer
          ref={composer}
          draft={`note.${subject}.${subjectId}`}
          label={t("write")}
          send={body => write(body)}
        />
      ) : open.length === 0 ? (
        <p className={panel.soft}>{t("empty")}</p>
      ) : null}
      {settled.length ? (
        <details className={styles.settled} open={folded}>
          <summary>{t("settled", { n: settled.length })}</summary>
          <ul className={styles.list}>
            {settled.map(note => (
              <NoteItem
                key={note.id}
                note={note}
                where={where?.(note)}
                reopen={reopen}
                edited={fetchAgain}
                mayWrite={mayWrite}
              />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

/** Brings the note that a link led to into sight; true where it is among the settled ones, which then unfold. */
function useAskedNote(notes: readonly NoteView[]): boolean {
  const [asked, setAsked] = useState<string | null>(null)
  useEffect(() => {
    const found = takeNote(notes.flatMap(note => [note.id, ...note.replies.map(({ id }) => id)]))
    if (found) setAsked(found)
  }, [notes])
  useEffect(() => {
    if (!asked) return
    const note = document.getElementById(`note-${asked}`)
    note?.scrollIntoView({ block: "center" })
    note?.focus({ preventScroll: true })
  }, [asked])
  const holds = ({ id, replies }: NoteView) => id === asked || replies.some(reply => reply.id === asked)
  return notes.some(note => note.state === "resolved" && holds(note))
}
