import { eq } from "drizzle-orm"
import { z } from "zod"
import type { GuestRole, Role } from "@/core/people/role"
import { users, workspaces } from "@/db/tables/people"
import type { Context } from "../context"
import { signedIn } from "./permitted"

export const MeInput = z.strictObject({})

export interface MeView {
  user: { id: string; name: string; email: string }
  role: Role | null
  workspace: { id: string; name: string }
  guestOf: { articleId: string; role: GuestRole }[]
}

/** Who is signed in, and what they may enter. */
export async function me(ctx: Context, _input: z.infer<typeof MeInput>): Promise<MeView> {
  const who = signedIn(ctx)
  const [user] = await ctx.read.select({ email: users.email }).from(users).where(eq(users.id, who.userId))
  const [workspace] = await ctx.read
    .select({ id: workspaces.id, name: workspaces.name })
    .from(workspaces)
    .where(eq(workspaces.id, who.workspaceId))
  return {
    user: { id: who.userId, name: who.name, email: user?.email ?? "" },
    role: who.role,
    workspace: workspace ?? { id: who.workspaceId, name: "" },
    guestOf: [...who.guestOf].map(([articleId, role]) => ({ articleId, role })),
  }
}
