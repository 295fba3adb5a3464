import { and, eq, isNull } from "drizzle-orm"
import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { type GuestRole, guestRoles } from "@/core/people/role"
import { articleById } from "@/db/queries/articles"
import { guestsOf, openInvites } from "@/db/queries/people-lists"
import { guests } from "@/db/tables/people"
import type { Viewer } from "../context"
import { id, OnlyId } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { permitted } from "./permitted"

/** Who may look after the guests of an article: editors of the workspace. A guest asks nobody else in. */
async function articleOf(ctx: SignedIn, articleId: string): Promise<Viewer> {
  const who = permitted(ctx, "article.invite")
  if (!(await articleById(ctx.read, who, articleId))) throw appError("not_found", "article.not_found")
  return who
}

export const ListGuestsInput = OnlyId

/** Guests of one article, and the invites to it that are still open. */
export async function listGuests(ctx: SignedIn, { id: articleId }: z.output<typeof ListGuestsInput>) {
  const { workspaceId } = await articleOf(ctx, articleId)
  const all = await guestsOf(ctx.read, workspaceId)
  const invites = await openInvites(ctx.read, workspaceId, ctx.now())
  return {
    items: all
      .filter(guest => guest.articleId === articleId)
      .map(({ id: person, name, email, role }) => ({ id: person, name, email, role })),
    invites: invites.filter(invite => invite.articleId === articleId),
    next: null,
  }
}

const standing = (articleId: string, person: string) =>
  and(eq(guests.articleId, articleId), eq(guests.userId, person), isNull(guests.endedAt))

export const ChangeGuestInput = z.strictObject({ id, person: id, role: z.enum(guestRoles) })

/** Changes what a guest may do in this article; their open desk learns it at once. */
export async function changeGuest(
  ctx: SignedIn,
  { id: articleId, person, role }: z.output<typeof ChangeGuestInput>,
): Promise<{ id: string; role: GuestRole }> {
  await articleOf(ctx, articleId)
  await ctx.transact(async tx => {
    const [known] = await tx.select({ role: guests.role }).from(guests).where(standing(articleId, person))
    if (!known) throw appError("not_found", "people.no_such_person")
    if (known.role === role) return
    await tx.update(guests).set({ role }).where(standing(articleId, person))
    const event = { verb: "person.role_changed" as const, subject: person, articleId }
    await recordEvent(tx, ctx, { ...event, from: { role: known.role }, to: { role } })
  })
  ctx.live.recheck(person)
  return { id: person, role }
}

export const EndGuestInput = z.strictObject({ id, person: id })

/** Ends a guest's place in this article; what they wrote stays under their name, other places of theirs too. */
export async function endGuest(
  ctx: SignedIn,
  { id: articleId, person }: z.output<typeof EndGuestInput>,
): Promise<{ id: string }> {
  await articleOf(ctx, articleId)
  await ctx.transact(async tx => {
    const [ended] = await tx
      .update(guests)
      .set({ endedAt: ctx.now() })
      .where(standing(articleId, person))
      .returning({ role: guests.role })
    if (!ended) throw appError("not_found", "people.no_such_person")
    const event = { verb: "person.ended" as const, subject: person, articleId }
    await recordEvent(tx, ctx, { ...event, from: { role: ended.role } })
  })
  ctx.live.recheck(person)
  return { id: person }
}
