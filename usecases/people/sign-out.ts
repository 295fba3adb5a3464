import { z } from "zod"
import type { Context } from "../context"

export const SignOutInput = z.strictObject({})

/** Ends this session (others of the same person stay) and clears its cookie; without a session it does nothing. */
export async function signOut(ctx: Context, _input: z.infer<typeof SignOutInput>) {
  const cookies = await ctx.auth.closeSession(ctx.caller.cookie)
  if (ctx.who) ctx.live.recheck(ctx.who.userId)
  return { value: { signedOut: true }, headers: { "set-cookie": cookies } }
}
