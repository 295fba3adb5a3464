"use client"
import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import type { NoteView, Page } from "@/core/desk/views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { useDesk } from "../_desk/desk-context"
import { NotesThread } from "./notes-thread"

/** Notes on the article as a whole, under its text. */
export function ArticleNotes() {
  const t = useTranslations("desk")
  const { articleId, may } = useDesk()
  const notes = useQuery({
    queryKey: keys.notes("article", articleId),
    queryFn: ({ signal }) =>
      api.get<Page<NoteView>>("/notes", { subject: "article", subjectId: articleId }, signal),
  })
  if (!notes.data || (notes.data.items.length === 0 && !may("note.write"))) return null
  return (
    <NotesThread
      subject="article"
      title={t("noteOn")}
      subjectId={articleId}
      articleId={articleId}
      notes={notes.data.items}
      touched={{}}
      again={() => notes.refetch()}
    />
  )
}
