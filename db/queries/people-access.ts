import { and, asc, eq, isNull } from "drizzle-orm"
import type { GuestRole, Role } from "@/core/people/role"
import type { Database } from "../handles"
import { articles } from "../tables/articles"
import { guests, members, tokens, users, workspaces } from "../tables/people"

/** What a person may enter now: the workspace with a role, or articles of it as a guest. */
export interface Access {
  workspaceId: string
  role: Role | null
  guestOf: Map<string, GuestRole>
}

/** The access of a person as it stands now; null where every membership has ended. */
export async function accessOf(db: Database, userId: string): Promise<Access | null> {
  const [member] = await db
    .select({ workspaceId: members.workspaceId, role: members.role })
    .from(members)
    .where(and(eq(members.userId, userId), isNull(members.endedAt)))
    .orderBy(asc(members.createdAt))
    .limit(1)
  const invited = await db
    .select({ articleId: guests.articleId, role: guests.role, workspaceId: articles.workspaceId })
    .from(guests)
    .innerJoin(articles, eq(articles.id, guests.articleId))
    .where(and(eq(guests.userId, userId), isNull(guests.endedAt)))
  const workspaceId = member?.workspaceId ?? invited[0]?.workspaceId
  if (!workspaceId) return null
  const here = invited.filter(one => one.workspaceId === workspaceId)
  return {
    workspaceId,
    role: member?.role ?? null,
    guestOf: new Map(here.map(one => [one.articleId, one.role])),
  }
}

/** The unrevoked token with this hash, and who made it. */
export async function tokenByHash(db: Database, tokenHash: string) {
  const [token] = await db
    .select({
      ...{ id: tokens.id, workspaceId: tokens.workspaceId, role: tokens.role, lastUsedAt: tokens.lastUsedAt },
      ...{ userId: users.id, name: users.name },
    })
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.createdBy))
    .where(and(eq(tokens.tokenHash, tokenHash), isNull(tokens.revokedAt)))
  return token ?? null
}

/** The owners of every workspace, first made first. */
export function owners(db: Database) {
  return db
    .select({
      userId: members.userId,
      workspaceId: members.workspaceId,
      name: users.name,
      email: users.email,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.role, "owner"), isNull(members.endedAt)))
    .orderBy(asc(members.createdAt), asc(members.userId))
}

/** The workspace made first; null before the first start has made it. */
export async function firstWorkspace(db: Database) {
  const [workspace] = await db
    .select()
    .from(workspaces)
    .orderBy(asc(workspaces.createdAt), asc(workspaces.id))
    .limit(1)
  return workspace ?? null
}

export async function userByEmail(db: Database, email: string) {
  const [user] = await db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(eq(users.email, email))
  return user ?? null
}
