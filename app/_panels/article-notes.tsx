"use client"
import { useTranslations } from "use-intl"
import { useDesk } from "../_desk/desk-context"
import { useActs } from "../_desk/use-acts"
import { NotesThread } from "./notes-thread"
import { RangeNotes } from "./range-notes"

const nothing = () => Promise.resolve()

/** Notes on words of the article, and on the article as a whole, under its text. */
export function ArticleNotes() {
  const t = useTranslations("desk")
  const { articleId, may, me } = useDesk()
  const { act } = useActs()
  return (
    <>
      <RangeNotes />
      <NotesThread
        about={{ subject: "article", subjectId: articleId }}
        title={t("noteOn")}
        me={me.id}
        mayWrite={may("note.write")}
        act={act}
        again={nothing}
      />
    </>
  )
}
