import { z } from "zod"
import type { NoteView } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import { noteSubjects } from "@/core/notes/note"
import { changeNoteRow, insertNote, type NoteRecord, noteById } from "@/db/queries/notes"
import { id } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { body, sealed } from "./note-body"
import { notePlace } from "./note-place"
import { tellDesks } from "./tell-desks"
import { noteView } from "./threads"

export const AddNoteInput = z.strictObject({
  subject: z.enum(noteSubjects),
  subjectId: id,
  /** Kept for callers that send it; the subject decides the article. */
  articleId: id.nullish(),
  /** An answer to this note's thread. */
  threadId: id.nullish(),
  body,
})

/** Begins a thread on a subject, or answers in one; an answer opens a resolved thread again. */
export async function addNote(ctx: SignedIn, input: z.output<typeof AddNoteInput>): Promise<NoteView> {
  const { read, who } = ctx
  const place = await notePlace(read, who, input.subject, input.subjectId, "note.write")
  const thread = input.threadId ? await threadFor(ctx, input.threadId, input) : null
  const at = ctx.now()
  const row = {
    ...{ id: ctx.newId(), workspaceId: who.workspaceId, articleId: place.articleId },
    ...{ subject: input.subject, subjectId: input.subjectId, threadId: thread?.id ?? null },
    ...{ state: "open" as const, assignedTo: null, dueOn: null, askedOf: null, edited: false, rev: 1 },
    ...sealed(input.body),
    ...{ createdBy: who.userId, createdAt: at, updatedAt: at },
  }
  await ctx.transact(async tx => {
    await insertNote(tx, row)
    const of = { articleId: place.articleId, sourceId: place.sourceId }
    await recordEvent(tx, ctx, { verb: "note.created", subject: row.id, ...of, to: { on: input.subjectId } })
    if (!thread) return
    await changeNoteRow(tx, thread.id, thread.rev, { updatedAt: at, state: "open" })
    if (thread.state === "resolved")
      await recordEvent(tx, ctx, { verb: "note.reopened", subject: thread.id, ...of })
  })
  await tellDesks(ctx, row)
  return noteView(read, row)
}

async function threadFor(
  { read, who }: SignedIn,
  threadId: string,
  { subject, subjectId }: { subject: string; subjectId: string },
): Promise<NoteRecord> {
  const thread = await noteById(read, who, threadId)
  if (!thread || thread.subject !== subject || thread.subjectId !== subjectId || thread.threadId) {
    throw appError("not_found", "note.thread_not_found")
  }
  return thread
}
