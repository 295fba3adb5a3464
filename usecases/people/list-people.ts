import { z } from "zod"
import { may } from "@/core/people/may"
import type { GuestRole, Role } from "@/core/people/role"
import { guestsOf, membersOf, openInvites } from "@/db/queries/people-lists"
import type { Context } from "../context"
import { permitted } from "./permitted"

export const ListPeopleInput = z.strictObject({})

export interface PersonRow {
  id: string
  name: string
  email: string
  /** Null for somebody who is only a guest of articles. */
  role: Role | null
  guestOf: { articleId: string; title: string; role: GuestRole }[]
}

/** Members, guests and, for whoever may invite, the open invites. */
export async function listPeople(ctx: Context, _input: z.infer<typeof ListPeopleInput>) {
  const { workspaceId, role } = permitted(ctx, "people.read")
  const people = new Map<string, PersonRow>()
  for (const member of await membersOf(ctx.read, workspaceId))
    people.set(member.id, { ...member, guestOf: [] })
  for (const { id, name, email, articleId, articleTitle: title, role: asGuest } of await guestsOf(
    ctx.read,
    workspaceId,
  )) {
    const person = people.get(id) ?? { id, name, email, role: null, guestOf: [] }
    person.guestOf.push({ articleId, title, role: asGuest })
    people.set(id, person)
  }
  const all = may(role, "people.write")
  const invites = may(role, "article.invite") ? await openInvites(ctx.read, workspaceId, ctx.now()) : []
  return {
    items: [...people.values()],
    invites: invites.filter(invite => all || invite.articleId !== null),
    next: null,
  }
}
