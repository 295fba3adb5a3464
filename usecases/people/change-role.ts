import { and, eq, isNull } from "drizzle-orm"
import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { may } from "@/core/people/may"
import { type Role, roles } from "@/core/people/role"
import type { Transaction } from "@/db/handles"
import { endInvitesOf } from "@/db/queries/people-links"
import { members } from "@/db/tables/people"
import type { Context } from "../context"
import { recordEvent } from "../recording"
import { permitted } from "./permitted"

export const ChangeRoleInput = z.strictObject({ id: z.string().max(100), role: z.enum(roles) })

/** Throws when this person is the last owner: somebody must be able to let people in. */
export async function keepAnOwner(tx: Transaction, workspaceId: string, userId: string): Promise<void> {
  const left = await tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.role, "owner"), isNull(members.endedAt)))
  if (left.length === 1 && left[0]?.userId === userId) throw appError("conflict", "people.last_owner")
}

/** Changes what a member may do: their open desks learn it at once, and invites they may no longer make end. */
export async function changeRole(
  ctx: Context,
  { id, role }: z.infer<typeof ChangeRoleInput>,
): Promise<{ id: string; role: Role }> {
  const { workspaceId } = permitted(ctx, "people.write")
  const here = and(eq(members.workspaceId, workspaceId), eq(members.userId, id), isNull(members.endedAt))
  await ctx.transact(async tx => {
    const [known] = await tx.select({ role: members.role }).from(members).where(here)
    if (!known) throw appError("not_found", "people.no_such_person")
    if (known.role === role) return
    if (role !== "owner") await keepAnOwner(tx, workspaceId, id)
    await tx.update(members).set({ role }).where(here)
    const maker = { workspaceId, userId: id }
    if (!may(role, "people.write")) await endInvitesOf(tx, maker, "members", ctx.now())
    if (!may(role, "article.invite")) await endInvitesOf(tx, maker, "guests", ctx.now())
    await recordEvent(tx, ctx, {
      ...{ verb: "person.role_changed", subject: id, from: { role: known.role }, to: { role } },
    })
  })
  ctx.live.recheck(id)
  return { id, role }
}
