import { z } from "zod"
import type { NoteRow } from "@/core/desk/views"
import type { EventVerb } from "@/core/events/event"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { noteStates } from "@/core/notes/note"
import type { Transaction } from "@/db/handles"
import { markRead } from "@/db/queries/note-follows"
import { changeNoteRow, type NoteRecord, threadsByIds } from "@/db/queries/notes"
import { day, id, rev } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { mayBeGiven } from "./called"
import { tellOfAssignment } from "./following"
import { notePlace } from "./note-place"
import { noteRows } from "./note-rows"
import { tellDesks } from "./tell-desks"

const Change = z.strictObject({
  id,
  /** The revision that was seen; another one since leaves this thread as it is. */
  rev,
  state: z.enum(noteStates).optional(),
  assignedTo: id.nullish(),
  dueOn: day.nullish(),
})
type Change = z.output<typeof Change>

export const ChangeNotesInput = z.strictObject({ changes: z.array(Change).min(1).max(limits.listItems) })

export interface ChangedNotes {
  items: NoteRow[]
  /** Threads that somebody else changed meanwhile, or that are not there any more: left as they are. */
  missed: string[]
  /** Given back to this verb, this takes all of it back at once. */
  undo: Change[]
}

/**
 * Settles, opens, gives and dates many threads in one transaction. A thread somebody else was faster with is left alone and named;
 * whoever may not do this to one of them, or gives one to somebody who cannot read it, does nothing to any.
 */
export async function changeNotes(
  ctx: SignedIn,
  { changes }: z.output<typeof ChangeNotesInput>,
): Promise<ChangedNotes> {
  const { read, who } = ctx
  const asked = new Map(changes.map(change => [change.id, change]))
  const found = await threadsByIds(read, who, [...asked.keys()])
  if (found.length === 0) throw appError("not_found", "note.not_found")
  const places = new Map<string, Place>()
  const judged: Judged = { given: new Set(), places: new Map() }
  for (const note of found)
    places.set(note.id, await permitted(ctx, note, asked.get(note.id) as Change, judged))
  const done: { before: NoteRecord; row: NoteRecord }[] = []
  await ctx.transact(async tx => {
    for (const note of found) {
      const row = await apply(ctx, tx, note, asked.get(note.id) as Change, places.get(note.id) as Place)
      if (row) done.push({ before: note, row })
    }
    const settled = done.filter(({ row }) => asked.get(row.id)?.state === "resolved")
    const ids = settled.map(({ row }) => row.id)
    if (ids.length > 0) await markRead(tx, who.userId, ids, ctx.now())
  })
  const rows = done.map(({ row }) => row)
  await tellDesks(ctx, rows)
  const did = new Set(rows.map(row => row.id))
  return {
    items: await noteRows(read, who, rows),
    missed: [...asked.keys()].filter(id => !did.has(id)),
    undo: done.map(({ before, row }) => inverse(asked.get(row.id) as Change, before, row.rev)),
  }
}

type Place = Awaited<ReturnType<typeof notePlace>>

/** What was judged already for another thread of the batch: whole lists are about one claim, and given to one person. */
interface Judged {
  given: Set<string>
  places: Map<string, Place>
}

/** Where the thread lies, when it may be changed so. */
async function permitted(
  { read, who }: SignedIn,
  note: NoteRecord,
  change: Change,
  { given, places }: Judged,
): Promise<Place> {
  const { subject, subjectId } = note
  if (change.state === undefined && change.assignedTo === undefined && change.dueOn === undefined)
    throw appError("invalid", "note.nothing_to_change")
  const key = `${subject} ${subjectId}`
  const place = places.get(key) ?? (await notePlace(read, who, subject, subjectId, "note.write"))
  places.set(key, place)
  const asked = JSON.stringify([change.assignedTo, place, place.sourceId && subjectId])
  if (change.assignedTo && change.assignedTo !== note.assignedTo && !given.has(asked)) {
    await mayBeGiven(read, who, change.assignedTo, { subject, subjectId, place })
    given.add(asked)
  }
  return place
}

async function apply(
  ctx: SignedIn,
  tx: Transaction,
  note: NoteRecord,
  { rev, state, assignedTo, dueOn }: Change,
  place: Place,
): Promise<NoteRecord | null> {
  const at = ctx.now()
  const row = await changeNoteRow(tx, note.id, rev, {
    ...(state === undefined ? {} : { state }),
    ...(assignedTo === undefined ? {} : { assignedTo, assignedBy: assignedTo ? ctx.who.userId : null }),
    ...(dueOn === undefined ? {} : { dueOn }),
    updatedAt: at,
  })
  if (!row) return null
  for (const verb of verbsOf(note, row)) {
    const to = verb === "note.assigned" ? { to: { assignedTo: row.assignedTo, dueOn: row.dueOn } } : {}
    await recordEvent(tx, ctx, { verb, subject: note.id, ...place, ...to })
  }
  if (row.assignedTo !== note.assignedTo && row.assignedTo) await tellOfAssignment(tx, row, ctx.who.userId)
  return row
}

function verbsOf(before: NoteRecord, after: NoteRecord): EventVerb[] {
  const verbs: EventVerb[] = []
  if (before.state !== after.state) verbs.push(after.state === "resolved" ? "note.resolved" : "note.reopened")
  if (before.assignedTo !== after.assignedTo || before.dueOn !== after.dueOn) verbs.push("note.assigned")
  return verbs
}

function inverse({ id, state, assignedTo, dueOn }: Change, before: NoteRecord, rev: number): Change {
  return {
    ...{ id, rev },
    ...(state === undefined ? {} : { state: before.state }),
    ...(assignedTo === undefined ? {} : { assignedTo: before.assignedTo }),
    ...(dueOn === undefined ? {} : { dueOn: before.dueOn }),
  }
}
