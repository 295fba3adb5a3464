import { z } from "zod"
import type { NoteView } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import { noteSubjects } from "@/core/notes/note"
import { changeNoteRow, insertNote, type NoteRecord, noteById } from "@/db/queries/notes"
import { day, id } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { mayAsk } from "./asking"
import { calledIn, mayBeGiven } from "./called"
import { tellOfNote } from "./following"
import { body, sealed } from "./note-body"
import { Answered, askedOf, mentions, Range } from "./note-input"
import { notePlace } from "./note-place"
import { selectorsFor } from "./range-words"
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
  mentions,
  /** The words it is about, where the subject is a range of an article. */
  range: Range.optional(),
  assignedTo: id.nullish(),
  dueOn: day.nullish(),
  askedOf: askedOf.nullish(),
  /** Says that this is what somebody outside answered to the thread's query. */
  answered: Answered.optional(),
})
type Input = z.output<typeof AddNoteInput>

/** Begins a thread on a subject, or answers in one; an answer opens a resolved thread again. */
export async function addNote(ctx: SignedIn, input: Input): Promise<NoteView> {
  const { read, who } = ctx
  const { subject, subjectId } = input
  const place = await notePlace(read, who, subject, subjectId, "note.write")
  const about = { subject, subjectId, place }
  const thread = input.threadId ? await threadFor(ctx, input.threadId, input) : null
  fits(input, thread)
  const called = await calledIn(read, who, { body: input.body, ids: input.mentions ?? [], about })
  if (input.askedOf) await mayAsk(read, who, input.askedOf, about, called)
  if (input.assignedTo) await mayBeGiven(read, who, input.assignedTo, about)
  const selector =
    input.range && place.articleId ? await selectorsFor(ctx, place.articleId, input.range) : null
  const at = ctx.now()
  const row = {
    ...{ id: ctx.newId(), workspaceId: who.workspaceId, articleId: place.articleId },
    ...{ subject, subjectId, threadId: thread?.id ?? null, selector },
    ...{ state: "open" as const, edited: false, rev: 1 },
    ...{ assignedTo: input.assignedTo ?? null, assignedBy: input.assignedTo ? who.userId : null },
    ...{ dueOn: input.dueOn ?? null, askedOf: input.askedOf ?? null },
    ...{ answeredBy: input.answered?.by ?? null, answeredOn: input.answered?.on ?? null },
    ...sealed(input.body),
    ...{ createdBy: who.userId, createdAt: at, updatedAt: at },
  }
  await ctx.transact(async tx => {
    await insertNote(tx, row)
    const to = { on: subjectId, ...(called.length ? { mentions: called } : {}) }
    await recordEvent(tx, ctx, { verb: "note.created", subject: row.id, ...place, to })
    await tellOfNote(tx, row, { called, assigned: row.assignedTo })
    if (!thread) return
    const answeredOn = input.answered ? { answeredOn: input.answered.on } : {}
    await changeNoteRow(tx, thread.id, thread.rev, { updatedAt: at, state: "open", ...answeredOn })
    if (thread.state === "resolved")
      await recordEvent(tx, ctx, { verb: "note.reopened", subject: thread.id, ...place })
  })
  await tellDesks(ctx, [row])
  return noteView(read, who, row)
}

/** What belongs to a thread's first note, or to an answer, or to a range, and to nothing else. */
function fits(
  { subject, range, askedOf, assignedTo, dueOn, answered }: Input,
  thread: NoteRecord | null,
): void {
  if (thread && (range || askedOf || assignedTo || dueOn)) throw appError("invalid", "note.only_threads_wait")
  if (!thread && subject === "range" && !range) throw appError("invalid", "note.range_needed")
  if (range && subject !== "range") throw appError("invalid", "note.range_elsewhere")
  if (answered && !thread?.askedOf) throw appError("invalid", "note.answer_needs_query")
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
