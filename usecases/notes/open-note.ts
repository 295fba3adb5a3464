import { z } from "zod"
import type { NoteView, OpenedNote, Page } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import { answersBefore } from "@/db/queries/note-replies"
import { mentionsOfEvidence, noteById } from "@/db/queries/notes"
import { count, cursor, id, OnlyId } from "../inputs"
import { pageOf, placeOf } from "../paging"
import type { SignedIn } from "../verb"
import { noteFor } from "./note-place"
import { answerViews, noteView, usualAnswers } from "./threads"

export const OpenNoteInput = OnlyId

/** A note's thread with its newest answers, and where it is read: what a link to it leads to. */
export async function openNote(ctx: SignedIn, { id }: z.output<typeof OpenNoteInput>): Promise<OpenedNote> {
  const { read, who } = ctx
  const { note, place } = await noteFor(read, who, id, "article.read")
  const first = note.threadId ? await noteById(read, who, note.threadId) : note
  if (!first) throw appError("not_found", "note.not_found")
  const [mention] = note.subject === "evidence" ? await mentionsOfEvidence(read, who, note.subjectId) : []
  return {
    ...{ id, thread: await noteView(read, who, first) },
    articleId: mention?.articleId ?? place.articleId,
    claimId: note.subject === "claim" ? note.subjectId : (mention?.id ?? null),
    sourceId: note.subject === "source" ? note.subjectId : null,
  }
}

export const NoteAnswersInput = z.strictObject({ id, cursor, most: count })

/** Answers of a thread, newest first: read on from `next` for the earlier ones. */
export async function noteAnswers(
  { read, who }: SignedIn,
  { id, cursor, most = usualAnswers }: z.output<typeof NoteAnswersInput>,
): Promise<Page<NoteView>> {
  const { note } = await noteFor(read, who, id, "article.read")
  const rows = await answersBefore(read, note.id, placeOf(cursor), most + 1)
  const page = pageOf(rows, most, row => [row.createdAt, row.id])
  return { items: await answerViews(read, page.items), next: page.next }
}
