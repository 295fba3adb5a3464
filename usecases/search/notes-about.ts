import type { NoteSubject } from "@/core/notes/note"
import { notesFound } from "@/db/queries/search-items"
import type { Handle, Sees } from "@/db/queries/visible"

/** A note with the thing it is about: a range's is its article. */
export interface About {
  id: string
  updatedAt: number
  subject: NoteSubject
  kind: "claim" | "article" | "source" | "quote"
  subjectId: string
}

const kinds = {
  claim: "claim",
  article: "article",
  range: "article",
  source: "source",
  evidence: "quote",
} as const

/** What these notes are about, and the ids of it by kind. */
export async function notesAbout(db: Handle, viewer: Sees, ids: readonly string[]) {
  const rows = await notesFound(db, viewer, ids)
  const notes: About[] = rows.map(({ id, updatedAt, subject, subjectId, articleId }) => {
    const kind = kinds[subject]
    return {
      id,
      updatedAt,
      subject,
      kind,
      subjectId: kind === "article" ? (articleId ?? subjectId) : subjectId,
    }
  })
  const of = (kind: About["kind"]) => notes.filter(note => note.kind === kind).map(note => note.subjectId)
  return { notes, claims: of("claim"), articles: of("article"), sources: of("source"), quotes: of("quote") }
}
