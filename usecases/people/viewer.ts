import { eq } from "drizzle-orm"
import { type GuestRole, type Role, roles } from "@/core/people/role"
import { accessOf, tokenByHash } from "@/db/queries/people-access"
import { tokens } from "@/db/tables/people"
import type { Caller, Context, Viewer } from "../context"
import { tokenHashOf } from "./token"

const useNotedEveryMs = 3_600_000
export const tokenPrefix = "obelus_"

const lower = <R extends Role>(role: R, atMost: Role): R =>
  roles.indexOf(role) <= roles.indexOf(atMost) ? role : (atMost as R)

type Parts = Pick<Context, "read" | "transact" | "auth" | "now">

async function viewerOfSession({ auth, read }: Parts, cookie: string | undefined): Promise<Viewer | null> {
  const person = await auth.sessionOf(cookie)
  const access = person && (await accessOf(read, person.userId))
  return person && access ? { ...person, ...access, via: "session" } : null
}

async function viewerOfToken({ read, transact, now }: Parts, bearer: string): Promise<Viewer | null> {
  if (!bearer.startsWith(tokenPrefix)) return null
  const token = await tokenByHash(read, tokenHashOf(bearer))
  const access = token && (await accessOf(read, token.userId))
  if (!token || !access?.role || access.workspaceId !== token.workspaceId) return null
  const at = now()
  if ((token.lastUsedAt ?? 0) < at - useNotedEveryMs) {
    await transact(tx => tx.update(tokens).set({ lastUsedAt: at }).where(eq(tokens.id, token.id)).returning())
  }
  const guestOf = new Map<string, GuestRole>()
  for (const [article, role] of access.guestOf) guestOf.set(article, lower(role, token.role))
  const { userId, name, workspaceId } = token
  return { userId, name, workspaceId, role: lower(access.role, token.role), guestOf, via: "token" }
}

/**
 * Who a request comes from, read anew each time, so that a changed role holds at once; null for nobody. A bearer token counts
 * before a cookie, and never for more than the person who made it may do now.
 */
export function viewerOf(parts: Parts, caller: Caller): Promise<Viewer | null> {
  return caller.bearer === undefined
    ? viewerOfSession(parts, caller.cookie)
    : viewerOfToken(parts, caller.bearer)
}
