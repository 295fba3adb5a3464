import { and, eq, isNull } from "drizzle-orm"
import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { roles } from "@/core/people/role"
import { tokensOf } from "@/db/queries/people-lists"
import { tokens } from "@/db/tables/people"
import type { Context } from "../context"
import { recordEvent } from "../recording"
import { permitted } from "./permitted"
import { newToken, tokenHashOf } from "./token"
import { tokenPrefix } from "./viewer"

export const ListTokensInput = z.strictObject({})

/** The tokens in use; the tokens themselves are known to nobody but who copied them. */
export async function listTokens(ctx: Context, _input: z.infer<typeof ListTokensInput>) {
  const { workspaceId } = permitted(ctx, "token.write")
  return { items: await tokensOf(ctx.read, workspaceId), next: null }
}

export const CreateTokenInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  role: z.enum(roles),
})

/** Makes a token for scripts, shown this once. It acts for its maker, with at most this role. */
export async function createToken(ctx: Context, { name, role }: z.infer<typeof CreateTokenInput>) {
  const who = permitted(ctx, "token.write")
  // At the terminal of a desk without an owner there is nobody for a token to act for.
  if (who.userId === "system") throw appError("unprocessable", "people.no_owner_yet")
  const token = tokenPrefix + newToken()
  const id = ctx.newId()
  const row = { id, workspaceId: who.workspaceId, name, role, tokenHash: tokenHashOf(token) }
  await ctx.transact(async tx => {
    await tx.insert(tokens).values({ ...row, createdBy: who.userId, createdAt: ctx.now() })
    await recordEvent(tx, ctx, { verb: "token.created", subject: id, to: { name, role } })
  })
  return { id, name, role, token }
}

export const RevokeTokenInput = z.strictObject({ id: z.string().max(100) })

/** Ends a token: the next request with it is nobody's. */
export async function revokeToken(
  ctx: Context,
  { id }: z.infer<typeof RevokeTokenInput>,
): Promise<{ id: string }> {
  const { workspaceId } = permitted(ctx, "token.write")
  const maker = await ctx.transact(async tx => {
    const inUse = and(eq(tokens.id, id), eq(tokens.workspaceId, workspaceId), isNull(tokens.revokedAt))
    const [ended] = await tx.update(tokens).set({ revokedAt: ctx.now() }).where(inUse).returning()
    if (!ended) throw appError("not_found", "people.no_such_token")
    await recordEvent(tx, ctx, {
      verb: "token.revoked",
      subject: id,
      from: { name: ended.name, role: ended.role },
    })
    return ended.createdBy
  })
  ctx.live.recheck(maker)
  return { id }
}
