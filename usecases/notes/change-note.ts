import { z } from "zod"
import type { NoteView } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import { may } from "@/core/people/may"
import { changeNoteRow, type NoteRecord, noteById } from "@/db/queries/notes"
import { guestsOf, membersOf } from "@/db/queries/people-lists"
import { day, id, rev } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { body, sealed } from "./note-body"
import { noteFor } from "./note-place"
import { tellDesks } from "./tell-desks"
import { noteView } from "./threads"

export const ChangeNoteInput = z.strictObject({
  id,
  rev,
  body: body.optional(),
  assignedTo: id.nullish(),
  dueOn: day.nullish(),
})

/** Changes a note's words (its writer's, or an owner's act), whom it is for and until when. 409 when somebody was faster. */
export async function changeNote(ctx: SignedIn, input: z.output<typeof ChangeNoteInput>): Promise<NoteView> {
  const { note, place } = await noteFor(ctx.read, ctx.who, input.id, "note.write")
  if (input.body !== undefined) mayRewrite(ctx, note)
  if (input.assignedTo) await mayBeAsked(ctx, input.assignedTo, note)
  const change = {
    ...(input.body === undefined ? {} : { ...sealed(input.body), edited: true }),
    ...(input.assignedTo === undefined ? {} : { assignedTo: input.assignedTo }),
    ...(input.dueOn === undefined ? {} : { dueOn: input.dueOn }),
    updatedAt: ctx.now(),
  }
  const changed = await ctx.transact(async tx => {
    const row = await changeNoteRow(tx, note.id, input.rev, change)
    if (!row) return null
    const verb = input.body === undefined ? ("note.assigned" as const) : ("note.changed" as const)
    const to = { assignedTo: row.assignedTo, dueOn: row.dueOn }
    await recordEvent(tx, ctx, { verb, subject: note.id, ...place, from: { rev: note.rev }, to })
    return row
  })
  if (!changed) return conflict(ctx, input.id)
  await tellDesks(ctx, changed)
  return noteView(ctx.read, changed)
}

/** A note waits only for somebody who can read it: a member, or a guest of its article. */
async function mayBeAsked({ read, who }: SignedIn, personId: string, { articleId }: NoteRecord) {
  const members = await membersOf(read, who.workspaceId)
  if (members.some(member => member.id === personId)) return
  const guests = await guestsOf(read, who.workspaceId)
  if (guests.some(guest => guest.id === personId && guest.articleId === articleId)) return
  throw appError("invalid", "note.assigned_to_nobody")
}

function mayRewrite({ who }: SignedIn, { createdBy }: NoteRecord) {
  if (createdBy !== who.userId && !may(who.role, "settings.write"))
    throw appError("forbidden", "note.not_yours")
}

async function conflict({ read, who }: SignedIn, noteId: string): Promise<never> {
  const current = await noteById(read, who, noteId)
  throw appError("conflict", "note.changed", {}, current ? await noteView(read, current) : undefined)
}
