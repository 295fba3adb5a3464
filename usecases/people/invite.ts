import { and, eq } from "drizzle-orm"
import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { guestRoles, type Role, roles } from "@/core/people/role"
import { articles } from "@/db/tables/articles"
import { invites } from "@/db/tables/people"
import type { Context, Viewer } from "../context"
import { recordEvent } from "../recording"
import { permitted } from "./permitted"
import { emailField, nameField } from "./person-fields"
import { type MadeLink, urlOf } from "./sign-in-links"
import { newToken, tokenHashOf } from "./token"

const lifeMs = 7 * 86_400_000

export const InviteInput = z.strictObject({
  role: z.enum(roles),
  /** Set: a guest of this article only. */
  articleId: z.string().max(100).optional(),
  email: emailField.optional(),
  name: nameField.optional(),
})

/** Owners invite into the workspace; editors invite guests of an article, to at most their own role. */
async function mayInvite(ctx: Context, role: Role, articleId: string | undefined): Promise<Viewer> {
  if (articleId === undefined) return permitted(ctx, "people.write")
  const who = permitted(ctx, "article.invite")
  if (!guestRoles.some(one => one === role)) throw appError("invalid", "people.guest_role")
  const here = and(
    eq(articles.id, articleId),
    eq(articles.workspaceId, who.workspaceId),
    eq(articles.state, "active"),
  )
  const [article] = await ctx.read.select({ id: articles.id }).from(articles).where(here)
  if (!article) throw appError("not_found", "article.not_found")
  return who
}

/** Makes a link to copy and send: one use, 7 days. The token is in the answer and nowhere else. */
export async function invite(
  ctx: Context,
  input: z.infer<typeof InviteInput>,
): Promise<MadeLink & { id: string }> {
  const { role, articleId, email, name } = input
  const who = await mayInvite(ctx, role, articleId)
  const token = newToken()
  const at = ctx.now()
  const row = {
    ...{ id: ctx.newId(), workspaceId: who.workspaceId, articleId: articleId ?? null, role },
    ...{ email: email ?? null, name: name ?? null, tokenHash: tokenHashOf(token) },
    ...{ createdBy: who.userId, createdAt: at, expiresAt: at + lifeMs },
  }
  await ctx.transact(async tx => {
    await tx.insert(invites).values(row)
    const to = { role, email: row.email }
    await recordEvent(tx, ctx, { verb: "person.invited", subject: row.id, articleId: row.articleId, to })
  })
  return { id: row.id, url: urlOf(ctx.origin, token), expiresAt: row.expiresAt }
}
