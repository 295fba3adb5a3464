import type { z } from "zod"
import type { NoteView } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import type { NoteState } from "@/core/notes/note"
import { markRead } from "@/db/queries/note-follows"
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

/** Settles a thread, which is then read by whoever settled it; settling a settled one changes nothing. */
export const resolveNote = (ctx: SignedIn, input: Input): Promise<NoteView> =>
  settle(ctx, input.id, "resolved")

/** Opens a thread again. */
export const reopenNote = (ctx: SignedIn, input: Input): Promise<NoteView> => settle(ctx, input.id, "open")

async function settle(ctx: SignedIn, noteId: string, state: NoteState): Promise<NoteView> {
  const { read, who } = ctx
  const { note, place } = await noteFor(read, who, noteId, "note.write")
  if (note.threadId) throw appError("invalid", "note.only_threads_resolve")
  if (note.state === state) return noteView(read, who, note)
  const at = ctx.now()
  const row = await ctx.transact(async tx => {
    const changed = await changeNoteRow(tx, note.id, note.rev, { state, updatedAt: at })
    const verb = state === "resolved" ? ("note.resolved" as const) : ("note.reopened" as const)
    if (!changed) return null
    await recordEvent(tx, ctx, { verb, subject: note.id, ...place })
    if (state === "resolved") await markRead(tx, who.userId, [note.id], at)
    return changed
  })
  // Somebody was faster: their state is what stands, and is given back.
  const now = row ?? (await noteById(read, who, noteId)) ?? note
  await tellDesks(ctx, [now])
  return noteView(read, who, now)
}
