import { and, eq, inArray, isNull } from "drizzle-orm"
import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { endInvitesOf } from "@/db/queries/people-links"
import { articles } from "@/db/tables/articles"
import { guests, members, sessions, tokens } from "@/db/tables/people"
import type { Context } from "../context"
import { recordEvent } from "../recording"
import { keepAnOwner } from "./change-role"
import { permitted } from "./permitted"

export const EndMembershipInput = z.strictObject({ id: z.string().max(100) })

/**
 * Ends a person's membership and every guest's place they have here; what they wrote stays under their name. Their sessions, tokens,
 * open invites and open desks end at once, for good: coming back later brings none of them back. The last owner cannot be ended.
 */
export async function endMembership(
  ctx: Context,
  { id }: z.infer<typeof EndMembershipInput>,
): Promise<{ id: string }> {
  const { workspaceId } = permitted(ctx, "people.write")
  const at = ctx.now()
  await ctx.transact(async tx => {
    await keepAnOwner(tx, workspaceId, id)
    const here = and(eq(members.workspaceId, workspaceId), eq(members.userId, id), isNull(members.endedAt))
    const [member] = await tx
      .update(members)
      .set({ endedAt: at })
      .where(here)
      .returning({ role: members.role })
    const ours = tx.select({ id: articles.id }).from(articles).where(eq(articles.workspaceId, workspaceId))
    const guest = and(eq(guests.userId, id), isNull(guests.endedAt), inArray(guests.articleId, ours))
    const places = await tx
      .update(guests)
      .set({ endedAt: at })
      .where(guest)
      .returning({ articleId: guests.articleId })
    if (!member && places.length === 0) throw appError("not_found", "people.no_such_person")
    await tx.delete(sessions).where(eq(sessions.userId, id))
    await endInvitesOf(tx, { workspaceId, userId: id }, "members", at)
    await endInvitesOf(tx, { workspaceId, userId: id }, "guests", at)
    await tx
      .update(tokens)
      .set({ revokedAt: at })
      .where(and(eq(tokens.workspaceId, workspaceId), eq(tokens.createdBy, id), isNull(tokens.revokedAt)))
    const from = { role: member?.role ?? null, guestOf: places.map(place => place.articleId) }
    await recordEvent(tx, ctx, { verb: "person.ended", subject: id, from })
  })
  ctx.live.recheck(id)
  return { id }
}
