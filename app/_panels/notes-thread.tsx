"use client"
import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { NoteView, OpenedNote, ThreadsView } from "@/core/desk/views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { Button } from "../ui/button"
import { Failed, Loading } from "../ui/list-states"
import { useToast } from "../ui/toast"
import panel from "./claim-panel.module.css"
import type { NoteAbout } from "./mention-area"
import { NoteComposer } from "./note-composer"
import { NoteItem } from "./note-item"
import styles from "./notes.module.css"
import { type Act, type NoteActs, useNoteActs } from "./use-note-acts"
import { useThreads } from "./use-threads"

interface NotesThreadProps {
  about: NoteAbout
  /** What is known already of its open threads. */
  first?: ThreadsView
  me: string
  mayWrite: boolean
  act: Act
  /** Fetches again what else shows notes: a claim's card, its panel. */
  again: () => Promise<unknown>
  asked?: "note" | "resolve" | null
  answered?: () => void
  title?: string
  /** Whether a thread can be begun here; it can where nothing else is said. */
  composer?: boolean
  /** Above each thread: what it is about. */
  above?: (note: NoteView) => ReactNode
  /** Says where a note was written that stands on another subject than this one. */
  where?: (note: NoteView) => ReactNode
  /** A note that a link names: its thread is shown first and brought into sight, wherever it stands in the list. */
  linked?: string | null
}

/** What people say to each other about something: newest threads first, page by page; settled ones fold away. */
export function NotesThread(props: NotesThreadProps) {
  const { about, first, me, mayWrite, act, again, asked, answered, title } = props
  const { composer: begins = true, above, where, linked = null } = props
  const t = useTranslations("notes")
  const acts = useTranslations("acts")
  const { say } = useToast()
  const composer = useRef<HTMLTextAreaElement>(null)
  const place = useRef<HTMLElement>(null)
  const noteActs = useNoteActs(act, again)
  const open = useThreads({ ...about, state: "open", first })
  const threads = open.data?.pages.flatMap(page => page.items) ?? []
  const counts = open.data?.pages[0]

  const named = useLinked(linked)
  const newest = threads[0]
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked is answered once, by what is there then.
  useEffect(() => {
    if (!asked) return
    if (asked === "resolve" && newest) void noteActs.resolve(newest)
    if (asked === "note") {
      place.current?.scrollIntoView({ block: "nearest" })
      composer.current?.focus()
    }
    answered?.()
  }, [asked])

  return (
    <section ref={place} className={panel.section} aria-label={title ?? t("title")}>
      <div className={panel.sectionHead}>
        <h2>
          {title ?? t("title")}
          {counts?.open ? <span>{counts.open}</span> : null}
        </h2>
      </div>
      {mayWrite && begins ? (
        <NoteComposer
          ref={composer}
          draft={`note.${about.subject}.${about.subjectId}`}
          label={t("write")}
          about={about}
          thread
          send={async written => {
            await api.post("/notes", { ...about, ...written })
            await noteActs.again()
            say({ done: acts("noteAdded") })
          }}
        />
      ) : threads.length === 0 && begins && !open.isPending ? (
        <p className={panel.soft}>{t("empty")}</p>
      ) : null}
      {open.isPending ? <Loading /> : null}
      {open.isError && threads.length === 0 ? (
        <Failed thrown={open.error} retry={() => open.refetch()} />
      ) : null}
      {linked && named ? (
        <Linked id={linked} thread={named} {...{ me, mayWrite, above, where, acts: noteActs }} />
      ) : null}
      <Threads
        threads={threads.filter(note => note.id !== named?.id)}
        {...{ me, mayWrite, above, where, acts: noteActs }}
      />
      {open.hasNextPage ? (
        <div>
          <Button small busy={open.isFetchingNextPage} onClick={() => open.fetchNextPage()}>
            {t("moreThreads", { n: (counts?.open ?? 0) - threads.length })}
          </Button>
        </div>
      ) : null}
      {counts?.resolved ? (
        <Settled about={about} n={counts.resolved} {...{ me, mayWrite, above, where, acts: noteActs }} />
      ) : null}
    </section>
  )
}

interface ThreadsProps {
  threads: readonly NoteView[]
  me: string
  mayWrite: boolean
  acts: NoteActs
  above?: ((note: NoteView) => ReactNode) | undefined
  where?: ((note: NoteView) => ReactNode) | undefined
}

/** The thread of a note that a link names, asked for by itself: it may be settled, or stand far down the list. */
function useLinked(id: string | null): NoteView | null {
  const { data } = useQuery({
    queryKey: keys.note(id ?? ""),
    queryFn: ({ signal }) => api.get<OpenedNote>(`/notes/${id}`, {}, signal),
    enabled: id !== null,
  })
  return (id && data?.thread) || null
}

/** Brought into sight once it is there. */
function Linked({ id, thread, ...rest }: Omit<ThreadsProps, "threads"> & { id: string; thread: NoteView }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const note = document.getElementById(`note-${id}`) ?? place.current
    note?.scrollIntoView({ block: "center" })
    note?.focus({ preventScroll: true })
  }, [id])
  return (
    <div ref={place} className={styles.linked}>
      <Threads threads={[thread]} {...rest} />
    </div>
  )
}

function Threads({ threads, me, mayWrite, acts, above, where }: ThreadsProps) {
  if (threads.length === 0) return null
  return (
    <ul className={styles.list}>
      {threads.map(note => (
        <NoteItem
          key={note.id}
          {...{ note, me, mayWrite, acts }}
          above={above?.(note)}
          where={where?.(note)}
        />
      ))}
    </ul>
  )
}

interface SettledProps extends Omit<ThreadsProps, "threads"> {
  about: NoteAbout
  n: number
}

/** Settled threads, fetched when somebody unfolds them. */
function Settled({ about, n, ...rest }: SettledProps) {
  const t = useTranslations("notes")
  const [open, setOpen] = useState(false)
  const query = useThreads({ ...about, state: "resolved", enabled: open })
  return (
    <details className={styles.settled} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t("settled", { n })}</summary>
      {open && query.isPending ? <Loading /> : null}
      {query.isError ? <Failed thrown={query.error} retry={() => query.refetch()} /> : null}
      <Threads threads={query.data?.pages.flatMap(page => page.items) ?? []} {...rest} />
      {query.hasNextPage ? (
        <Button small busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t("moreSettled")}
        </Button>
      ) : null}
    </details>
  )
}
