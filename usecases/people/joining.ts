import { and, eq, isNull } from "drizzle-orm"
import { appError } from "@/core/failing/app-error"
import { guestRoles, type Role, roles } from "@/core/people/role"
import type { Transaction } from "@/db/handles"
import { guests, invites, members } from "@/db/tables/people"
import type { Context } from "../context"
import { recordEvent } from "../recording"
import { createPerson, type NewPerson } from "./new-person"

interface Membership {
  workspaceId: string
  userId: string
  role: Role
}

/** Makes somebody a member, again after an end, and never with less than they have. */
export async function join(
  tx: Transaction,
  ctx: Context,
  { workspaceId, userId, role }: Membership,
): Promise<Role> {
  const key = [members.workspaceId, members.userId]
  const [known] = (await tx.select().from(members).where(eq(members.userId, userId))).filter(
    one => one.workspaceId === workspaceId && one.endedAt === null,
  )
  const best = known && roles.indexOf(known.role) > roles.indexOf(role) ? known.role : role
  await tx
    .insert(members)
    .values({ workspaceId, userId, role: best, createdAt: ctx.now() })
    .onConflictDoUpdate({ target: key, set: { role: best, endedAt: null } })
  return best
}

async function joinArticle(
  tx: Transaction,
  ctx: Context,
  articleId: string,
  userId: string,
  asked: Role,
): Promise<Role> {
  const given = guestRoles.find(one => one === asked)
  if (!given) throw appError("invalid", "people.guest_role")
  const [known] = await tx
    .select({ role: guests.role })
    .from(guests)
    .where(and(eq(guests.articleId, articleId), eq(guests.userId, userId), isNull(guests.endedAt)))
  // A second link gives more or nothing: nobody is lowered by opening one.
  const role = known && guestRoles.indexOf(known.role) > guestRoles.indexOf(given) ? known.role : given
  await tx
    .insert(guests)
    .values({ articleId, userId, role, createdAt: ctx.now() })
    .onConflictDoUpdate({ target: [guests.articleId, guests.userId], set: { role, endedAt: null } })
  return role
}

type Invite = typeof invites.$inferSelect

/** Lets an invited person in, in the transaction that spent the invite. */
export async function acceptInvite(tx: Transaction, ctx: Context, invite: Invite, person: NewPerson) {
  const { workspaceId, articleId } = invite
  const made = await createPerson(tx, ctx, person)
  const membership = { workspaceId, userId: made.id, role: invite.role }
  const role = articleId
    ? await joinArticle(tx, ctx, articleId, made.id, invite.role)
    : await join(tx, ctx, membership)
  await tx.update(invites).set({ usedBy: made.id }).where(eq(invites.id, invite.id))
  const stead = { workspaceId, by: made.id, as: articleId ? "guest" : role }
  const to = { role, invitedBy: invite.createdBy }
  await recordEvent(tx, ctx, { verb: "person.joined", subject: made.id, articleId, to }, stead)
  return made
}
