import type { NoteRecord } from "@/db/queries/notes"
import type { Context } from "../context"

/** Open desks of the note's article fetch the claim again: a note came, changed or was settled. */
export function tellDesks(
  { live }: Pick<Context, "live">,
  { articleId, subject, subjectId }: NoteRecord,
): void {
  if (articleId) live.changed([articleId], subject === "claim" ? { claims: [subjectId] } : {})
}
