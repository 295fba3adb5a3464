import { z } from "zod"
import { type NoteList, noteLists } from "@/core/notes/note"
import { threadCount } from "@/db/queries/note-threads"
import type { SignedIn } from "../verb"
import { filterOf, filters } from "./list-notes"

export const CountNotesInput = z.strictObject({
  ...filters,
  /** One list only; all four when absent. */
  list: z.enum(noteLists).optional(),
})

/** How many threads each list holds, under the same filter as the list. */
export async function countNotes(
  ctx: SignedIn,
  input: z.output<typeof CountNotesInput>,
): Promise<Partial<Record<NoteList, number>>> {
  const counts: Partial<Record<NoteList, number>> = {}
  for (const list of input.list ? [input.list] : noteLists)
    counts[list] = await threadCount(ctx.read, ctx.who, filterOf(ctx, { ...input, list }))
  return counts
}
