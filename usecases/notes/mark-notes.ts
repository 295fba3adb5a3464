import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { followAsNew, markRead } from "@/db/queries/note-follows"
import { threadsByIds } from "@/db/queries/notes"
import { id } from "../inputs"
import type { SignedIn } from "../verb"

export const MarkNotesInput = z.strictObject({
  ids: z.array(id).min(1).max(limits.listItems),
  read: z.boolean(),
})

/**
 * Says of threads that whoever asks has read them, or wants them back as new. Gives the ids for which that changed something: the
 * same call with them and the other answer undoes it. What a person reads is no event and nobody else's business.
 */
export async function markNotes(
  ctx: SignedIn,
  { ids, read: isRead }: z.output<typeof MarkNotesInput>,
): Promise<{ ids: string[] }> {
  const { read, who, now, live } = ctx
  const threads = (await threadsByIds(read, who, [...new Set(ids)])).map(row => row.id)
  if (threads.length === 0) throw appError("not_found", "note.not_found")
  const changed = await ctx.transact(async tx => {
    if (isRead) return markRead(tx, who.userId, threads, now())
    for (const threadId of threads) await followAsNew(tx, [who.userId], "marked", { threadId, at: now() })
    return threads
  })
  if (changed.length > 0) live.news({ workspaceId: who.workspaceId, articleId: null, people: [who.userId] })
  return { ids: changed }
}
