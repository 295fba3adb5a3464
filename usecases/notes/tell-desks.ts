import type { NoteRecord } from "@/db/queries/notes"
import { questionOfClaim } from "@/db/queries/notes"
import type { Context } from "../context"
import { tellDesks as tellOfQuestions } from "../questions/tell-desks"

/**
 * Open desks fetch what shows the note again: it came, changed or was settled. A note on a claim stands beside every claim that
 * answers the same question, in whichever article.
 */
export async function tellDesks(
  { live, read }: Pick<Context, "live" | "read">,
  { articleId, subject, subjectId }: NoteRecord,
): Promise<void> {
  const questionId = subject === "claim" ? await questionOfClaim(read, subjectId) : null
  if (questionId) await tellOfQuestions({ live, read }, [questionId], [subjectId])
  else if (articleId) live.changed([articleId], {})
}
