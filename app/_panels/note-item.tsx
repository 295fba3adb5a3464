"use client"
import dynamic from "next/dynamic"
import { type ReactNode, useState } from "react"
import { useTranslations } from "use-intl"
import type { NoteView } from "@/core/desk/views"
import { Avatar } from "../ui/avatar"
import { Button } from "../ui/button"
import { When } from "../ui/when"
import { EarlierAnswers } from "./earlier-answers"
import { NoteComposer } from "./note-composer"
import { NoteEdit } from "./note-edit"
import { NoteWords } from "./note-words"
import styles from "./notes.module.css"
import type { NoteActs } from "./use-note-acts"
import { useSeen } from "./use-seen"
import { Waiting } from "./waiting"

const GiveForm = dynamic(() => import("./give-form").then(module => module.GiveForm))
const AnswerForm = dynamic(() => import("./answer-form").then(module => module.AnswerForm))

interface NoteItemProps {
  note: NoteView
  /** Where it was written, where that is not here. */
  where?: ReactNode
  me: string
  mayWrite: boolean
  acts: NoteActs
  /** Above its words: what it is about, where the list does not say so. */
  above?: ReactNode
  /** Opened to be answered: with a reply begun. */
  begin?: "reply" | null
}

/** One thread: its first note, the newest answers, and what can be done with it. Once in sight it is read. */
export function NoteItem({ note, me, where, mayWrite, acts, above, begin }: NoteItemProps) {
  const t = useTranslations("notes")
  const seen = useSeen(note)
  const open = note.state === "open"
  return (
    <li className={styles.thread} ref={seen} data-unread={note.unread ?? undefined} id={`thread-${note.id}`}>
      {above}
      {where ? <p className={styles.where}>{where}</p> : null}
      <Words note={note} me={me} mayWrite={mayWrite && open} edited={acts.again} />
      <Waiting note={note} />
      {note.replies.length ? (
        <div className={styles.replies}>
          <EarlierAnswers thread={note} />
          <ul className={styles.list}>
            {note.replies.map(answer => (
              <li key={answer.id}>
                <Words note={answer} me={me} mayWrite={mayWrite && open} edited={acts.again} />
                <Waiting note={answer} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {mayWrite && open ? <OpenActs note={note} acts={acts} begin={begin ?? null} /> : null}
      {mayWrite && !open ? (
        <div className={styles.noteActions}>
          <Button small look="quiet" onClick={() => acts.reopen(note)}>
            {t("reopen")}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

function OpenActs({ note, acts, begin }: { note: NoteView; acts: NoteActs; begin: "reply" | null }) {
  const t = useTranslations("notes")
  const [doing, setDoing] = useState<"reply" | "give" | "answer" | null>(begin)
  const done = () => setDoing(null)
  if (doing === "reply")
    return (
      <NoteComposer
        draft={`reply.${note.id}`}
        label={t("writeReply")}
        about={note}
        focused
        send={written => acts.reply(note, written)}
        close={done}
      />
    )
  if (doing === "give") return <GiveForm note={note} give={given => acts.give(note, given)} close={done} />
  if (doing === "answer") return <AnswerForm note={note} reply={acts.reply} close={done} />
  return (
    <div className={styles.noteActions}>
      <Button small look="quiet" onClick={() => setDoing("reply")} data-act="reply">
        {t("reply")}
      </Button>
      {note.askedOf && !note.answeredOn ? (
        <Button small look="quiet" onClick={() => setDoing("answer")}>
          {t("recordAnswer")}
        </Button>
      ) : null}
      <Button small look="quiet" onClick={() => setDoing("give")}>
        {t(note.assignedTo ? "giveOn" : "give")}
      </Button>
      <Button small look="quiet" onClick={() => acts.resolve(note)}>
        {t("resolve")}
      </Button>
    </div>
  )
}

interface WordsProps {
  note: NoteView
  me: string
  mayWrite: boolean
  edited: () => Promise<unknown>
}

function Words({ note, me, mayWrite, edited }: WordsProps) {
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
        {note.unread ? <span className={styles.new}>{t(`unread.${note.unread}`)}</span> : null}
        {mayWrite && !editing && note.by.id === me && note.body !== null ? (
          <button type="button" className={styles.editOwn} onClick={() => setEditing(true)}>
            {t("edit")}
          </button>
        ) : null}
      </header>
      {editing ? (
        <NoteEdit note={note} close={() => setEditing(false)} edited={edited} />
      ) : (
        <p className={styles.noteBody} dir="auto">
          {note.body === null ? t("purged") : <NoteWords body={note.body} mentions={note.mentions} />}
        </p>
      )}
    </article>
  )
}
