import { z } from "zod"
import type { NoteView, Page } from "@/core/desk/views"
import { noteStates, noteSubjects } from "@/core/notes/note"
import { answersTo, notesOn, threadPage } from "@/db/queries/notes"
import { count, cursor, id } from "../inputs"
import { pageOf, placeOf } from "../paging"
import type { SignedIn } from "../verb"
import { notePlace } from "./note-place"
import { threadsOf } from "./threads"

export const ListNotesInput = z.strictObject({
  subject: z.enum(noteSubjects).optional(),
  subjectId: id.optional(),
  articleId: id.optional(),
  state: z.enum(noteStates).optional(),
  /** A person's id, or `me`. */
  assigned: id.optional(),
  cursor,
  most: count,
})
type Input = z.output<typeof ListNotesInput>

const usual = 50

/** The threads on one subject (all of them), or those of the workspace by state and by whom they wait for. */
export async function listNotes(ctx: SignedIn, input: Input): Promise<Page<NoteView>> {
  const { read, who } = ctx
  if (input.subject && input.subjectId) {
    await notePlace(read, who, input.subject, input.subjectId, "article.read")
    const rows = await notesOn(read, who, input.subject, [input.subjectId])
    return { items: await threadsOf(read, rows), next: null }
  }
  const most = input.most ?? usual
  const rows = await threadPage(read, who, {
    ...{ after: placeOf(input.cursor), most: most + 1, articleId: input.articleId, state: input.state },
    assignedTo: input.assigned === "me" ? who.userId : input.assigned,
  })
  const page = pageOf(rows, most, row => [row.updatedAt, row.id])
  const answers =
    page.items.length > 0
      ? await answersTo(
          read,
          page.items.map(row => row.id),
        )
      : []
  return { items: await threadsOf(read, [...page.items, ...answers]), next: page.next }
}
