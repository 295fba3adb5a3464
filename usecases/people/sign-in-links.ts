import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import type { Transaction } from "@/db/handles"
import { owners, userByEmail } from "@/db/queries/people-access"
import { endOwnerLinks, type FoundLink, linkByHash } from "@/db/queries/people-links"
import { signInLinks } from "@/db/tables/people"
import type { Context } from "../context"
import { atTerminal } from "./permitted"
import { emailField } from "./person-fields"
import { newToken, tokenHashOf } from "./token"

const lifeMs = 15 * 60_000

export interface MadeLink {
  url: string
  expiresAt: number
}

/** The page a link opens. The token stands behind `#`, so that it reaches no server and no log. */
export const urlOf = (origin: string, token: string): string => `${origin}/sign-in#token=${token}`

type Parts = Pick<Context, "transact" | "now" | "newId" | "origin">

async function keepLink(tx: Transaction, ctx: Parts, userId: string | null): Promise<MadeLink> {
  const token = newToken()
  const at = ctx.now()
  const expiresAt = at + lifeMs
  const row = { id: ctx.newId(), tokenHash: tokenHashOf(token), userId, createdAt: at, expiresAt }
  await tx.insert(signInLinks).values(row)
  return { url: urlOf(ctx.origin, token), expiresAt }
}

async function keepOwnerLink(tx: Transaction, ctx: Parts): Promise<MadeLink> {
  await endOwnerLinks(tx, ctx.now())
  return keepLink(tx, ctx, null)
}

/** The link that makes the owner, printed at each start until there is one (then null). Earlier ones end. */
export function ownerLinkAtStart(ctx: Parts): Promise<MadeLink | null> {
  return ctx.transact(async tx => ((await owners(tx)).length > 0 ? null : keepOwnerLink(tx, ctx)))
}

export const MakeSignInLinkInput = z.strictObject({ email: emailField.optional() })

/** From the terminal: a link for one person, for the owner where none is named, or to make the owner. One use, 15 minutes. */
export function makeSignInLink(ctx: Context, input: z.infer<typeof MakeSignInLinkInput>): Promise<MadeLink> {
  atTerminal(ctx)
  return ctx.transact(async tx => {
    const [owner] = await owners(tx)
    if (!owner && !input.email) return keepOwnerLink(tx, ctx)
    const user = input.email ? await userByEmail(tx, input.email) : owner && { id: owner.userId }
    if (!user) throw appError("not_found", "people.no_such_email", { email: input.email ?? "" })
    return keepLink(tx, ctx, user.id)
  })
}

/** The link of this token while it can be spent; else `not_found` or `gone`. */
export async function usableLink(ctx: Pick<Context, "read" | "now">, token: string): Promise<FoundLink> {
  const link = await linkByHash(ctx.read, tokenHashOf(token))
  if (!link) throw appError("not_found", "link.unknown")
  if (link.usedAt !== null) throw appError("gone", "link.used")
  if (link.expiresAt <= ctx.now()) throw appError("gone", "link.expired")
  return link
}
