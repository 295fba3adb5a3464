import type { z } from "zod"
import type { NoteView } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import type { NoteState } from "@/core/notes/note"
import { changeNoteRow, noteById } from "@/db/queries/notes"
import { OnlyId } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { noteFor } from "./note-place"
import { tellDesks } from "./tell-desks"
import { noteView } from "./threads"

export const ResolveNoteInput = OnlyId
export const ReopenNoteInput = OnlyId
type Input = z.output<typeof OnlyId>

/** Settles a thread; settling a settled one changes nothing. */
export const resolveNote = (ctx: SignedIn, input: Input): Promise<NoteView> =>
  settle(ctx, input.id, "resolved")

/** Opens a thread again. */
export const reopenNote = (ctx: SignedIn, input: Input): Promise<NoteView> => settle(ctx, input.id, "open")

async function settle(ctx: SignedIn, noteId: string, state: NoteState): Promise<NoteView> {
  const { note, place } = await noteFor(ctx.read, ctx.who, noteId, "note.write")
  if (note.threadId) throw appError("invalid", "note.only_threads_resolve")
  if (note.state === state) return noteView(ctx.read, note)
  const row = await ctx.transact(async tx => {
    const changed = await changeNoteRow(tx, note.id, note.rev, { state, updatedAt: ctx.now() })
    const verb = state === "resolved" ? ("note.resolved" as const) : ("note.reopened" as const)
    if (changed) await recordEvent(tx, ctx, { verb, subject: note.id, ...place })
    return changed
  })
  // Somebody was faster: their state is what stands, and is given back.
  const now = row ?? (await noteById(ctx.read, ctx.who, noteId)) ?? note
  await tellDesks(ctx, now)
  return noteView(ctx.read, now)
}
