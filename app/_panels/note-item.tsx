"use client"
import { type ReactNode, useState } from "react"
import { useTranslations } from "use-intl"
import type { NoteView } from "@/core/desk/views"
import { Avatar } from "../ui/avatar"
import { Button } from "../ui/button"
import { When } from "../ui/when"
import { NoteComposer } from "./note-composer"
import { NoteEdit } from "./note-edit"
import styles from "./notes.module.css"

interface NoteItemProps {
  note: NoteView
  /** Where it was written, where that is not here. */
  where?: ReactNode
  mayWrite: boolean
  edited: () => Promise<unknown>
  resolve?: (note: NoteView) => unknown
  reopen?: (note: NoteView) => unknown
  reply?: (body: string, threadId: string) => Promise<boolean>
}

/** One note with its answers. */
export function NoteItem({ note, where, mayWrite, edited, resolve, reopen, reply }: NoteItemProps) {
  const t = useTranslations("notes")
  const [replying, setReplying] = useState(false)
  return (
    <li className={styles.thread}>
      {where ? <p className={styles.where}>{where}</p> : null}
      <Words note={note} mayWrite={mayWrite && !reopen} edited={edited} />
      {note.replies.length ? (
        <ul className={styles.replies}>
          {note.replies.map(answer => (
            <li key={answer.id}>
              <Words note={answer} mayWrite={mayWrite && !reopen} edited={edited} />
            </li>
          ))}
        </ul>
      ) : null}
      {replying && reply ? (
        <NoteComposer
          draft={`reply.${note.id}`}
          label={t("writeReply")}
          focused
          send={body => reply(body, note.id)}
          close={() => setReplying(false)}
        />
      ) : mayWrite ? (
        <div className={styles.noteActions}>
          {reply ? (
            <Button small look="quiet" onClick={() => setReplying(true)}>
              {t("reply")}
            </Button>
          ) : null}
          {resolve ? (
            <Button small look="quiet" onClick={() => resolve(note)}>
              {t("resolve")}
            </Button>
          ) : null}
          {reopen ? (
            <Button small look="quiet" onClick={() => reopen(note)}>
              {t("reopen")}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

interface WordsProps {
  note: NoteView
  mayWrite: boolean
  edited: () => Promise<unknown>
}

function Words({ note, mayWrite, edited }: WordsProps) {
  const t = useTranslations("notes")
  const [editing, setEditing] = useState(false)
  return (
    <article className={styles.note} id={`note-${note.id}`} tabIndex={-1}>
      <header className={styles.noteHead}>
        <Avatar id={note.by.id} name={note.by.name} small />
        <strong>
          <bdi>{note.by.name}</bdi>
        </strong>
        <span className={styles.noteWhen}>
          <When at={note.createdAt} />
          {note.edited ? ` · ${t("edited")}` : ""}
        </span>
      </header>
      {editing ? (
        <NoteEdit note={note} close={() => setEditing(false)} edited={edited} />
      ) : (
        <>
          <p className={styles.noteBody} dir="auto">
            {note.body ?? t("purged")}
          </p>
          {note.assignedTo || note.dueOn ? (
            <p className={styles.assigned}>
              {note.assignedTo ? t("assigned", { name: note.assignedTo.name }) : ""} {note.dueOn ?? ""}
            </p>
          ) : null}
        </>
      )}
      {mayWrite && !editing ? <EditOwn note={note} edit={() => setEditing(true)} /> : null}
    </article>
  )
}

function EditOwn({ note, edit }: { note: NoteView; edit: () => void }) {
  const t = useTranslations("notes")
  if (note.body === null) return null
  return (
    <button type="button" className={styles.editOwn} onClick={edit}>
      {t("edit")}
    </button>
  )
}
