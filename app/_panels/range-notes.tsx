"use client"
import { useQuery } from "@tanstack/react-query"
import { useEffect } from "react"
import { useTranslations } from "use-intl"
import type { NoteView, Page } from "@/core/desk/views"
import { limits } from "@/core/limits"
import { useEditorValue } from "@/editor/article-editor"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { useDesk } from "../_desk/desk-context"
import { useActs } from "../_desk/use-acts"
import styles from "./notes.module.css"
import { NotesThread } from "./notes-thread"

const nothing = () => Promise.resolve()
/** Words that were gone may come back by an undo: they are looked for again when the text has rested so long. Milliseconds. */
const rest = 1_500

/** Notes on words that are no claims: boxed in the text, and listed under it, where those that lost their words say so. */
export function RangeNotes() {
  const t = useTranslations("notes")
  const { articleId, may, me, text, noted, note } = useDesk()
  const { act } = useActs()
  const shown = useShownNotes()
  if (!shown) return null
  return (
    <NotesThread
      about={{ subject: "range", subjectId: articleId }}
      title={t("onWords")}
      me={me.id}
      mayWrite={may("note.write")}
      act={act}
      again={nothing}
      composer={false}
      above={({ id, selector }) => {
        const isLost = noted !== null && !noted.includes(id)
        return (
          <p className={styles.above} dir="auto">
            {isLost ? <span className={styles.lostWords}>{t("lost")}</span> : null}
            <button
              type="button"
              className={styles.aboutWords}
              onClick={() => {
                note.show(id)
                text?.showNote(id)
              }}
            >
              {selector?.quote.exact}
            </button>
          </p>
        )
      }}
    />
  )
}

/** Boxes the words of the open notes in the text; whether there are any notes on words at all. */
function useShownNotes(): boolean {
  const { articleId, text, noted, takeNoted } = useDesk()
  const { data } = useQuery({
    queryKey: keys.threads("range", articleId, "boxed"),
    queryFn: ({ signal }) =>
      api.get<Page<NoteView> & { open: number; resolved: number }>(
        "/notes",
        { subject: "range", subjectId: articleId, state: "open", most: limits.listItems },
        signal,
      ),
  })
  const notes = data?.items
  const someLost = Boolean(notes && noted && noted.length < notes.length)
  const changes = useEditorValue(text, snapshot => (someLost ? snapshot.layout : 0))
  useEffect(() => {
    if (!text || !notes) return
    let isOver = false
    const words = notes.flatMap(({ id, selector }) => (selector ? [{ id, selector }] : []))
    void text.showNotes(words).then(ids => isOver || takeNoted(ids))
    return () => {
      isOver = true
    }
  }, [text, notes, takeNoted])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text changed, so words may be back.
  useEffect(() => {
    if (!someLost || !text || !notes) return
    const clock = setTimeout(() => {
      void text
        .showNotes(notes.flatMap(({ id, selector }) => (selector ? [{ id, selector }] : [])))
        .then(takeNoted)
    }, rest)
    return () => clearTimeout(clock)
  }, [someLost, changes, text, notes, takeNoted])
  return Boolean(data && data.open + data.resolved > 0)
}
