"use client"
import { useQuery } from "@tanstack/react-query"
import Link from "next/link"
import { useTranslations } from "use-intl"
import type { NoteRow, OpenedNote } from "@/core/desk/views"
import { api } from "../../_client/api"
import { keys } from "../../_client/keys"
import { NoteItem } from "../../_panels/note-item"
import { NoteWords } from "../../_panels/note-words"
import thread from "../../_panels/notes.module.css"
import { type NoteActs, useNoteActs } from "../../_panels/use-note-acts"
import { Waiting } from "../../_panels/waiting"
import { Avatar } from "../../ui/avatar"
import { Button } from "../../ui/button"
import { Flag } from "../../ui/flag"
import { Failed } from "../../ui/list-states"
import { useToast } from "../../ui/toast"
import { When } from "../../ui/when"
import styles from "./notes.module.css"
import type { PageActs } from "./use-page-acts"

interface NoteLineProps {
  row: NoteRow
  me: string
  chosen: boolean
  choose: () => void
  /** Set while its thread is open under it; `reply`: with a reply begun. */
  open: { reply: boolean } | null
  setOpen: (open: { id: string; reply: boolean } | null) => void
  acts: PageActs
}

/** One thread as a line: what it is about, its first words and the newest ones, whom it waits for. */
export function NoteLine({ row, me, chosen, choose, open, setOpen, acts }: NoteLineProps) {
  const t = useTranslations("notesPage")
  const words = row.body ?? t("purged")
  const newest = row.replies.at(-1)
  return (
    <li
      className={styles.line}
      data-note={row.id}
      data-unread={row.unread ?? undefined}
      data-chosen={chosen || undefined}
      tabIndex={-1}
      aria-label={`${row.by.name}: ${words.slice(0, 120)}`}
    >
      <label className={styles.pick}>
        <input
          type="checkbox"
          checked={chosen}
          onChange={choose}
          aria-label={t("select", { words: words.slice(0, 60) })}
        />
      </label>
      <div className={styles.main}>
        <About row={row} />
        {open ? (
          <Thread row={row} me={me} replying={open.reply} acts={acts} />
        ) : (
          <>
            <p className={styles.words} dir="auto">
              <strong className={styles.by}>
                <Avatar id={row.by.id} name={row.by.name} small /> <bdi>{row.by.name}</bdi>
              </strong>{" "}
              {row.body === null ? words : <NoteWords body={row.body} mentions={row.mentions} />}
            </p>
            {newest ? (
              <p className={styles.newest} dir="auto">
                <strong>{t("newest", { name: newest.by.name })}</strong> {newest.body ?? t("purged")}
              </p>
            ) : null}
            <Waiting note={row} />
          </>
        )}
        <div className={styles.acts}>
          {row.mayWrite && row.state === "open" && !open ? (
            <Button small look="quiet" onClick={() => setOpen({ id: row.id, reply: true })}>
              {t("reply")}
            </Button>
          ) : null}
          <Button
            small
            look="quiet"
            aria-expanded={open !== null}
            onClick={() => setOpen(open ? null : { id: row.id, reply: false })}
          >
            {t(open ? "hide" : "show")}
          </Button>
        </div>
      </div>
      <Side row={row} />
    </li>
  )
}

/** Where a note was written: beside its claim or its words, or on its source's page. */
const addressOf = ({ id, article, about }: NoteRow) =>
  article ? `/articles/${article.id}?note=${id}` : `/sources/${about.sourceId ?? ""}?note=${id}`

function About({ row }: { row: NoteRow }) {
  const t = useTranslations("notesPage")
  const words = row.about.words || t("whole")
  return (
    <p className={styles.about}>
      <span className={styles.kind}>{t(`about.${row.subject}`)}</span>
      <Link
        href={addressOf(row)}
        data-open=""
        dir="auto"
        className={styles.aboutWords}
        aria-label={t("openThereLong", { words: words.slice(0, 120) })}
      >
        {words}
      </Link>
      {row.article ? <bdi className={styles.article}>{row.article.title}</bdi> : null}
      {row.flags.map(one => (
        <Flag key={one} flag={one} />
      ))}
    </p>
  )
}

function Side({ row }: { row: NoteRow }) {
  const t = useTranslations("notesPage")
  const notes = useTranslations("notes")
  return (
    <div className={styles.side}>
      {row.unread ? <span className={thread.new}>{notes(`unread.${row.unread}`)}</span> : null}
      <When at={row.updatedAt} />
      {row.answers ? <span>{t("replies", { n: row.answers })}</span> : null}
    </div>
  )
}

const nothing = () => Promise.resolve()

interface ThreadProps {
  row: NoteRow
  me: string
  replying: boolean
  acts: PageActs
}

/** The whole thread, where it can be answered, assigned and settled. */
function Thread({ row, me, replying, acts }: ThreadProps) {
  const t = useTranslations("notesPage.did")
  const { say } = useToast()
  const noteActs = useNoteActs(acts.act, nothing)
  // An answered thread may leave the list: that it was sent is said where that cannot go.
  const reply: NoteActs["reply"] = async (thread, note) => {
    await noteActs.reply(thread, note)
    say({ done: t(note.answered ? "answerKept" : "replied") })
  }
  const opened = useQuery({
    queryKey: keys.note(row.id),
    queryFn: ({ signal }) => api.get<OpenedNote>(`/notes/${row.id}`, {}, signal),
  })
  if (opened.isError && !opened.data) return <Failed thrown={opened.error} retry={() => opened.refetch()} />
  // The line already holds enough to answer: what is typed right after R must find its field.
  const note = opened.data?.thread ?? row
  return (
    <ul className={thread.list}>
      <NoteItem
        note={note}
        begin={replying ? "reply" : null}
        {...{ me, mayWrite: row.mayWrite }}
        acts={{ ...noteActs, reply }}
      />
    </ul>
  )
}
