import { z } from "zod"
import type { NoteView } from "@/core/desk/views"
import type { EventVerb } from "@/core/events/event"
import { appError } from "@/core/failing/app-error"
import { may } from "@/core/people/may"
import { mentionedIn } from "@/db/queries/note-follows"
import { changeNoteRow, type NoteRecord, noteById } from "@/db/queries/notes"
import { day, id, rev } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { mayAsk } from "./asking"
import { calledIn, mayBeGiven } from "./called"
import { tellOfChange } from "./following"
import { body, sealed } from "./note-body"
import { askedOf, mentions } from "./note-input"
import { noteFor } from "./note-place"
import type { About } from "./readers"
import { tellDesks } from "./tell-desks"
import { noteView } from "./threads"

export const ChangeNoteInput = z.strictObject({
  id,
  rev,
  body: body.optional(),
  mentions,
  assignedTo: id.nullish(),
  dueOn: day.nullish(),
  askedOf: askedOf.nullish(),
})
type Input = z.output<typeof ChangeNoteInput>

/** Changes a note's words (its writer's, or an owner's act), whom it is for and until when. 409 when somebody was faster. */
export async function changeNote(ctx: SignedIn, input: Input): Promise<NoteView> {
  const { read, who } = ctx
  const { note, place } = await noteFor(read, who, input.id, "note.write")
  const about: About = { subject: note.subject, subjectId: note.subjectId, place }
  fits(ctx, input, note)
  const called = await stillCalled(ctx, input, note, about)
  const asked = input.askedOf === undefined ? note.askedOf : input.askedOf
  if (asked && (input.askedOf || input.body !== undefined)) await mayAsk(read, who, asked, about, called)
  if (input.assignedTo) await mayBeGiven(read, who, input.assignedTo, about)
  const change = { ...changeOf(ctx, input), updatedAt: ctx.now() }
  const before = new Set((await mentionedIn(read, [note.id])).get(note.id) ?? [])
  const changed = await ctx.transact(async tx => {
    const row = await changeNoteRow(tx, note.id, input.rev, change)
    if (!row) return null
    await recordEvent(tx, ctx, {
      verb: verbOf(input),
      subject: note.id,
      ...place,
      ...toldOf(note, row, called),
    })
    const assigned = row.assignedTo === note.assignedTo ? null : row.assignedTo
    const fresh = called.filter(id => !before.has(id))
    await tellOfChange(tx, row, { by: who.userId, called, fresh, assigned })
    return row
  })
  if (!changed) return conflict(ctx, input.id)
  await tellDesks(ctx, [changed])
  return noteView(read, who, changed)
}

function changeOf({ who }: SignedIn, { body, assignedTo, dueOn, askedOf }: Input) {
  return {
    ...(body === undefined ? {} : { ...sealed(body), edited: true }),
    ...(assignedTo === undefined ? {} : { assignedTo, assignedBy: assignedTo ? who.userId : null }),
    ...(dueOn === undefined ? {} : { dueOn }),
    // Asked anew: the answer to what was asked before is none to this.
    ...(askedOf === undefined ? {} : { askedOf, answeredOn: null }),
  }
}

const verbOf = ({ body }: Input): EventVerb => (body === undefined ? "note.assigned" : "note.changed")

function toldOf(note: NoteRecord, row: NoteRecord, called: readonly string[]) {
  const to = { assignedTo: row.assignedTo, dueOn: row.dueOn, askedOf: row.askedOf }
  return { from: { rev: note.rev }, to: { ...to, ...(called.length ? { mentions: called } : {}) } }
}

/** Whoever the words call after the change; where they stay, whoever was called in them. */
async function stillCalled({ read, who }: SignedIn, input: Input, note: NoteRecord, about: About) {
  if (input.body === undefined) return (await mentionedIn(read, [note.id])).get(note.id) ?? []
  return calledIn(read, who, { body: input.body, ids: input.mentions ?? [], about })
}

function fits({ who }: SignedIn, input: Input, { createdBy, threadId }: NoteRecord): void {
  if (threadId && (input.assignedTo || input.dueOn || input.askedOf))
    throw appError("invalid", "note.only_threads_wait")
  if (input.body !== undefined && createdBy !== who.userId && !may(who.role, "settings.write"))
    throw appError("forbidden", "note.not_yours")
}

async function conflict({ read, who }: SignedIn, noteId: string): Promise<never> {
  const current = await noteById(read, who, noteId)
  throw appError("conflict", "note.changed", {}, current ? await noteView(read, who, current) : undefined)
}
