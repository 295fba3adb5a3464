"use client"
import { useQuery } from "@tanstack/react-query"
import { X } from "lucide-react"
import { useTranslations } from "use-intl"
import type { TextSelectors } from "@/core/anchoring/selectors"
import type { NoteView, OpenedNote } from "@/core/desk/views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { useDesk } from "../_desk/desk-context"
import { useActs } from "../_desk/use-acts"
import type { OpenNote } from "../_desk/use-open-note"
import { IconButton } from "../ui/button"
import { Failed, Loading } from "../ui/list-states"
import { useToast } from "../ui/toast"
import styles from "./claim-panel.module.css"
import { NoteComposer } from "./note-composer"
import { NoteItem } from "./note-item"
import { NotedWords } from "./noted-words"
import notes from "./notes.module.css"
import { useNoteActs } from "./use-note-acts"

const nothing = () => Promise.resolve()

/** A thread on words that are no claim, or on the article, beside the text; or the beginning of one. */
export function NotePanel({ open }: { open: NonNullable<OpenNote["open"]> }) {
  const t = useTranslations("notes")
  const desk = useTranslations("desk")
  const { note } = useDesk()
  return (
    <section
      className={styles.panel}
      aria-label={t("panel")}
      onKeyDown={event => {
        if (event.key === "Escape" && !event.defaultPrevented) note.close()
      }}
    >
      <div className={styles.bar}>
        <span className={styles.kind} style={{ textAlign: "start" }}>
          {t("panel")}
        </span>
        <IconButton label={desk("closePanel")} icon={<X size={18} aria-hidden />} onClick={note.close} />
      </div>
      <div className={styles.body}>
        {"thread" in open ? <Thread key={open.thread} id={open.thread} /> : <Begin words={open.words} />}
      </div>
    </section>
  )
}

function Thread({ id }: { id: string }) {
  const { may, me } = useDesk()
  const { act } = useActs()
  const acts = useNoteActs(act, nothing)
  const thread = useQuery({
    queryKey: keys.note(id),
    queryFn: ({ signal }) => api.get<OpenedNote>(`/notes/${id}`, {}, signal),
  })
  if (thread.isPending) return <Loading />
  if (!thread.data) return <Failed thrown={thread.error} retry={() => thread.refetch()} />
  const note = thread.data.thread
  return (
    <>
      {note.selector ? <NotedWords id={note.id} selector={note.selector} /> : null}
      <ul className={notes.list}>
        <NoteItem note={note} me={me.id} mayWrite={may("note.write")} acts={acts} />
      </ul>
    </>
  )
}

function Begin({ words }: { words: TextSelectors }) {
  const t = useTranslations("notes")
  const said = useTranslations("acts")
  const { articleId, note } = useDesk()
  const { act } = useActs()
  const { say } = useToast()
  const acts = useNoteActs(act, nothing)
  const about = { subject: "range", subjectId: articleId } as const
  const { exact, prefix, suffix } = words.quote
  return (
    <>
      <NotedWords selector={words} />
      <NoteComposer
        // One draft for one place: going on elsewhere in the text begins another.
        draft={`note.range.${articleId}.${words.position?.start ?? 0}.${exact.slice(0, 40)}`}
        label={t("write")}
        about={about}
        thread
        focused
        send={async written => {
          const start = words.position?.start
          const range = { exact, prefix, suffix, ...(start === undefined ? {} : { start }) }
          const made = await api.post<NoteView>("/notes", { ...about, ...written, range })
          await acts.again()
          say({ done: said("noteAdded") })
          note.show(made.id)
        }}
      />
    </>
  )
}
