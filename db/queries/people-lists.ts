import { and, asc, eq, gt, isNull } from "drizzle-orm"
import type { Database } from "../handles"
import { articles } from "../tables/articles"
import { guests, invites, members, tokens, users } from "../tables/people"
import type { Handle } from "./visible"

/** Everybody whose membership of this workspace has not ended. */
export function membersOf(db: Database, workspaceId: string) {
  return db
    .select({ id: users.id, name: users.name, email: users.email, role: members.role })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, workspaceId), isNull(members.endedAt)))
    .orderBy(asc(users.name), asc(users.id))
}

/** Guests of articles of this workspace, one row for each article. */
export function guestsOf(db: Database, workspaceId: string) {
  return db
    .select({
      ...{ id: users.id, name: users.name, email: users.email },
      ...{ articleId: guests.articleId, articleTitle: articles.title, role: guests.role },
    })
    .from(guests)
    .innerJoin(users, eq(users.id, guests.userId))
    .innerJoin(articles, eq(articles.id, guests.articleId))
    .where(and(eq(articles.workspaceId, workspaceId), isNull(guests.endedAt)))
    .orderBy(asc(users.name), asc(users.id), asc(guests.articleId))
}

/** Ids of everybody who may come in: members of the workspace, and guests of its articles. */
export async function peopleHere(db: Handle, workspaceId: string): Promise<Set<string>> {
  const inside = await db
    .select({ id: members.userId })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), isNull(members.endedAt)))
  const invited = await db
    .selectDistinct({ id: guests.userId })
    .from(guests)
    .innerJoin(articles, eq(articles.id, guests.articleId))
    .where(and(eq(articles.workspaceId, workspaceId), isNull(guests.endedAt)))
  return new Set([...inside, ...invited].map(row => row.id))
}

/** Invites that can still be redeemed, newest last; never their tokens. */
export function openInvites(db: Database, workspaceId: string, now: number) {
  const open = and(isNull(invites.usedAt), isNull(invites.revokedAt), gt(invites.expiresAt, now))
  return db
    .select({
      ...{ id: invites.id, role: invites.role, articleId: invites.articleId, email: invites.email },
      ...{ name: invites.name, createdBy: invites.createdBy, articleTitle: articles.title },
      ...{ createdAt: invites.createdAt, expiresAt: invites.expiresAt },
    })
    .from(invites)
    .leftJoin(articles, eq(articles.id, invites.articleId))
    .where(and(eq(invites.workspaceId, workspaceId), open))
    .orderBy(asc(invites.createdAt), asc(invites.id))
}

/** The workspace's unrevoked tokens; never their hashes. */
export function tokensOf(db: Database, workspaceId: string) {
  return db
    .select({
      ...{ id: tokens.id, name: tokens.name, role: tokens.role },
      ...{
        createdAt: tokens.createdAt,
        lastUsedAt: tokens.lastUsedAt,
        by: { id: users.id, name: users.name },
      },
    })
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.createdBy))
    .where(and(eq(tokens.workspaceId, workspaceId), isNull(tokens.revokedAt)))
    .orderBy(asc(tokens.createdAt), asc(tokens.id))
}
