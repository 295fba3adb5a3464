import { eq } from "drizzle-orm"
import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import type { Transaction } from "@/db/handles"
import { accessOf, firstWorkspace, owners } from "@/db/queries/people-access"
import { type FoundLink, spendLink } from "@/db/queries/people-links"
import { users } from "@/db/tables/people"
import type { Context } from "../context"
import { recordEvent } from "../recording"
import { acceptInvite, join } from "./joining"
import { createPerson, type NewPerson, preparePerson, replacePassword } from "./new-person"
import { emailField, nameField, passwordField, tokenField } from "./person-fields"
import { usableLink } from "./sign-in-links"

export const RedeemLinkInput = z.strictObject({
  token: tokenField,
  name: nameField.optional(),
  email: emailField.optional(),
  password: passwordField.optional(),
})
type Input = z.infer<typeof RedeemLinkInput>

interface Entered {
  id: string
  name: string
}

async function becomeOwner(tx: Transaction, ctx: Context, person: NewPerson): Promise<Entered> {
  const workspace = await firstWorkspace(tx)
  if (!workspace) throw new Error("an owner before there is a workspace")
  // Two links may be open at once; the first one redeemed makes the owner.
  if ((await owners(tx)).length > 0) throw appError("gone", "link.used")
  const made = await createPerson(tx, ctx, person)
  await join(tx, ctx, { workspaceId: workspace.id, userId: made.id, role: "owner" })
  const stead = { workspaceId: workspace.id, by: made.id, as: "owner" }
  await recordEvent(tx, ctx, { verb: "person.created", subject: made.id, to: { role: "owner" } }, stead)
  return made
}

interface Typed {
  /** For a link that makes or invites somebody. */
  person: NewPerson | null
  /** For somebody known, who wants another password. */
  newHash: string | null
}

async function comeBack(
  tx: Transaction,
  ctx: Context,
  userId: string,
  newHash: string | null,
): Promise<Entered> {
  const access = await accessOf(tx, userId)
  const [user] = await tx.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, userId))
  if (!access || !user) throw appError("forbidden", "people.ended")
  if (newHash) await replacePassword(tx, ctx, userId, newHash)
  const stead = { workspaceId: access.workspaceId, by: userId, as: access.role ?? "guest" }
  const to = { by: "link", newPassword: newHash !== null }
  await recordEvent(tx, ctx, { verb: "person.signed_in", subject: userId, to }, stead)
  return user
}

async function enter(tx: Transaction, ctx: Context, link: FoundLink, typed: Typed): Promise<Entered> {
  if (!(await spendLink(tx, link, ctx.now()))) throw appError("gone", "link.used")
  if (link.kind === "user") return comeBack(tx, ctx, link.userId, typed.newHash)
  if (!typed.person) throw appError("invalid", "people.person_needed")
  return link.kind === "owner"
    ? becomeOwner(tx, ctx, typed.person)
    : acceptInvite(tx, ctx, link.invite, typed.person)
}

/** An invite made for an address lets nobody in under another one. */
function invitedEmail(invited: string | null, typed: string | undefined): string | undefined {
  if (invited && typed && typed !== invited)
    throw appError("unprocessable", "people.invited_other", { email: invited })
  return invited ?? typed
}

async function prepare(ctx: Context, link: FoundLink, input: Input): Promise<Typed> {
  if (link.kind !== "user") {
    const email = link.kind === "invite" ? invitedEmail(link.invite.email, input.email) : input.email
    return { person: await preparePerson(ctx, { ...input, email }), newHash: null }
  }
  return { person: null, newHash: input.password ? await ctx.auth.hashPassword(input.password) : null }
}

/**
 * Spends a link and signs its person in: the owner is made, an invited person joins (with a new account, or the one this e-mail
 * and password already open), a known person comes back and may
 * bring a new password, which ends their other sessions. Of two who redeem it at once, one is let in and the other gets `gone`.
 */
export async function redeemLink(ctx: Context, input: Input) {
  const link = await usableLink(ctx, input.token)
  // Hashing is slow on purpose: before the transaction, not within.
  const typed = await prepare(ctx, link, input)
  const entered = await ctx.transact(tx => enter(tx, ctx, link, typed))
  if (typed.newHash) ctx.live.recheck(entered.id)
  const cookies = await ctx.auth.openSession(entered.id)
  return { value: { user: { id: entered.id, name: entered.name } }, headers: { "set-cookie": cookies } }
}
