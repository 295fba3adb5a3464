import { and, eq, gt, isNotNull, isNull } from "drizzle-orm"
import type { Database, Transaction } from "../handles"
import { invites, signInLinks, users } from "../tables/people"

/** A link as its token finds it: one that makes the owner, signs a known person in, or invites. */
export type FoundLink = { id: string; expiresAt: number; usedAt: number | null } & (
  | { kind: "owner" }
  | { kind: "user"; userId: string; email: string }
  | { kind: "invite"; invite: typeof invites.$inferSelect }
)

async function signInLinkByHash(db: Database, tokenHash: string): Promise<FoundLink | null> {
  const [found] = await db
    .select({ link: signInLinks, email: users.email })
    .from(signInLinks)
    .leftJoin(users, eq(users.id, signInLinks.userId))
    .where(eq(signInLinks.tokenHash, tokenHash))
  if (!found) return null
  const { id, expiresAt, usedAt, userId } = found.link
  return userId
    ? { kind: "user", id, expiresAt, usedAt, userId, email: found.email ?? "" }
    : { kind: "owner", id, expiresAt, usedAt }
}

async function inviteByHash(db: Database, tokenHash: string): Promise<FoundLink | null> {
  const [invite] = await db.select().from(invites).where(eq(invites.tokenHash, tokenHash))
  if (!invite) return null
  const { id, expiresAt, usedAt, revokedAt } = invite
  return { kind: "invite", id, expiresAt, usedAt: usedAt ?? revokedAt, invite }
}

export async function linkByHash(db: Database, tokenHash: string): Promise<FoundLink | null> {
  return (await signInLinkByHash(db, tokenHash)) ?? (await inviteByHash(db, tokenHash))
}

/** Spends a link: true for the one caller who does, false when it was spent, ended or expired before. */
export async function spendLink(tx: Transaction, link: FoundLink, now: number): Promise<boolean> {
  if (link.kind === "invite") {
    const unspent = and(isNull(invites.usedAt), isNull(invites.revokedAt), gt(invites.expiresAt, now))
    const spent = await tx
      .update(invites)
      .set({ usedAt: now })
      .where(and(eq(invites.id, link.id), unspent))
      .returning()
    return spent.length === 1
  }
  const unspent = and(isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now))
  const spent = await tx
    .update(signInLinks)
    .set({ usedAt: now })
    .where(and(eq(signInLinks.id, link.id), unspent))
    .returning()
  return spent.length === 1
}

/** Ends every unspent link that would make an owner. */
export async function endOwnerLinks(tx: Transaction, now: number): Promise<void> {
  const open = and(isNull(signInLinks.userId), isNull(signInLinks.usedAt))
  await tx.update(signInLinks).set({ usedAt: now }).where(open)
}

/** Whose open invites: what they may no longer invite to, nobody may enter by. */
export interface InvitesOf {
  workspaceId: string
  userId: string
}

/** Ends the unspent invites that somebody made, into the workspace (`members`) or to articles of it (`guests`). */
export async function endInvitesOf(
  tx: Transaction,
  { workspaceId, userId }: InvitesOf,
  to: "members" | "guests",
  now: number,
): Promise<void> {
  const theirs = and(eq(invites.workspaceId, workspaceId), eq(invites.createdBy, userId))
  const place = to === "members" ? isNull(invites.articleId) : isNotNull(invites.articleId)
  const open = and(isNull(invites.usedAt), isNull(invites.revokedAt))
  await tx
    .update(invites)
    .set({ revokedAt: now })
    .where(and(theirs, place, open))
}
