import type { z } from "zod"
import type { OpenedNote } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import { mentionsOfEvidence, noteById } from "@/db/queries/notes"
import { OnlyId } from "../inputs"
import type { SignedIn } from "../verb"
import { noteFor } from "./note-place"
import { noteView } from "./threads"

export const OpenNoteInput = OnlyId

/** A note's whole thread, and where it is read: what a link to it leads to. */
export async function openNote(ctx: SignedIn, { id }: z.output<typeof OpenNoteInput>): Promise<OpenedNote> {
  const { read, who } = ctx
  const { note, place } = await noteFor(read, who, id, "article.read")
  const first = note.threadId ? await noteById(read, who, note.threadId) : note
  if (!first) throw appError("not_found", "note.not_found")
  const [mention] = note.subject === "evidence" ? await mentionsOfEvidence(read, who, note.subjectId) : []
  return {
    ...{ id, thread: await noteView(read, first) },
    articleId: mention?.articleId ?? place.articleId,
    claimId: note.subject === "claim" ? note.subjectId : (mention?.id ?? null),
    sourceId: note.subject === "source" ? note.subjectId : null,
  }
}
