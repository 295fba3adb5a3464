import { and, eq, isNull } from "drizzle-orm"
import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { invites } from "@/db/tables/people"
import type { Context } from "../context"
import { recordEvent } from "../recording"
import { permitted } from "./permitted"

export const RevokeInviteInput = z.strictObject({ id: z.string().max(100) })

/**
 * Ends an invite that nobody has redeemed: into the workspace an owner's act, to an article an editor's. Of this and a redeeming
 * at once, one wins; revoking again changes nothing.
 */
export async function revokeInvite(
  ctx: Context,
  { id }: z.infer<typeof RevokeInviteInput>,
): Promise<{ id: string }> {
  const { workspaceId } = permitted(ctx, "article.invite")
  const mine = and(eq(invites.id, id), eq(invites.workspaceId, workspaceId))
  const [known] = await ctx.read.select().from(invites).where(mine)
  if (!known) throw appError("not_found", "people.no_such_invite")
  if (known.articleId === null) permitted(ctx, "people.write")
  if (known.revokedAt !== null) return { id }
  await ctx.transact(async tx => {
    const open = and(mine, isNull(invites.usedAt), isNull(invites.revokedAt))
    const ended = await tx.update(invites).set({ revokedAt: ctx.now() }).where(open).returning()
    if (ended.length === 0) throw appError("gone", "link.used")
    const { articleId, role, email } = known
    await recordEvent(tx, ctx, {
      ...{ verb: "person.invite_revoked", subject: id, articleId, from: { role, email } },
    })
  })
  return { id }
}
