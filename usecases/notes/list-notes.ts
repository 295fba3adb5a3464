import { z } from "zod"
import { questionFlags } from "@/core/claims/claim"
import type { NoteRow, NoteView, Page } from "@/core/desk/views"
import { dayOf, dueFilters, noteLists, noteStates, noteSubjects } from "@/core/notes/note"
import { type ThreadFilter, threadPage } from "@/db/queries/note-threads"
import { claimsBeside } from "@/db/queries/notes"
import { count, cursor, flag, id } from "../inputs"
import { pageOf, placeOf } from "../paging"
import type { SignedIn } from "../verb"
import { askedOf } from "./note-input"
import { notePlace } from "./note-place"
import { noteRows } from "./note-rows"
import { threadsOn } from "./threads"

/** What lists and counts of threads are narrowed by. People are given by their ids, or as `me`. */
export const filters = {
  subject: z.enum(noteSubjects).optional(),
  articleId: id.optional(),
  state: z.enum(noteStates).optional(),
  assigned: id.optional(),
  /** Who began it, was given it, or is named in it. */
  person: id.optional(),
  /** Somebody outside, by the name they are asked under; `any` for whoever. */
  asked: askedOf.optional(),
  flag: z.enum(questionFlags).optional(),
  due: z.enum(dueFilters).optional(),
  unread: flag.optional(),
}

export const ListNotesInput = z.strictObject({
  ...filters,
  /** With `subject`: the threads on this one; for a claim, on every claim that answers its question. */
  subjectId: id.optional(),
  /** What waits for whoever asks, what waits for others, all that is open, all that is settled. */
  list: z.enum(noteLists).optional(),
  cursor,
  most: count,
})
type Input = z.output<typeof ListNotesInput>

const usual = 50

/** The threads on one subject, newest first (open ones unless asked otherwise), or those of the workspace by a filter. */
export async function listNotes(ctx: SignedIn, input: Input): Promise<Page<NoteView | NoteRow>> {
  const { read, who } = ctx
  const { subject, subjectId, state, cursor, most = usual } = input
  const after = placeOf(cursor)
  if (subject && subjectId) {
    await notePlace(read, who, subject, subjectId, "article.read")
    const ids = subject === "claim" ? await claimsBeside(read, who, subjectId) : [subjectId]
    return threadsOn(read, who, subject, ids, { state, after, most })
  }
  const rows = await threadPage(read, who, filterOf(ctx, input), { after, most: most + 1 })
  const page = pageOf(rows, most, row => [row.updatedAt, row.id])
  return { items: await noteRows(read, who, page.items), next: page.next }
}

type Asked = Omit<Input, "subjectId" | "cursor" | "most">

/** A filter as the queries know it: `me` is whoever asks, and days are compared with today, UTC. */
export function filterOf({ who, now }: SignedIn, { assigned, person, asked, ...rest }: Asked): ThreadFilter {
  const personOf = (given: string | undefined) => (given === "me" ? who.userId : given)
  return {
    ...rest,
    ...{ assignedTo: personOf(assigned), person: personOf(person), askedOf: asked },
    ...{ today: dayOf(now()), inAWeek: dayOf(now(), 7) },
  }
}
