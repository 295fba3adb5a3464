import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import type { Transaction } from "@/db/handles"
import { accessOf, firstWorkspace, owners } from "@/db/queries/people-access"
import { type FoundLink, spendLink } from "@/db/queries/people-links"
import type { Context } from "../context"
import { recordEvent } from "../recording"
import { acceptInvite, join } from "./joining"
import { createPerson, type NewPerson, preparePerson } from "./new-person"
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

async function enter(
  tx: Transaction,
  ctx: Context,
  link: FoundLink,
  person: NewPerson | null,
): Promise<Entered> {
  if (!(await spendLink(tx, link, ctx.now()))) throw appError("gone", "link.used")
  if (link.kind === "user") {
    const access = await accessOf(tx, link.userId)
    if (!access) throw appError("forbidden", "people.ended")
    const stead = { workspaceId: access.workspaceId, by: link.userId, as: access.role ?? "guest" }
    await recordEvent(tx, ctx, { verb: "person.signed_in", subject: link.userId, to: { by: "link" } }, stead)
    return { id: link.userId, name: "" }
  }
  if (!person) throw appError("invalid", "people.person_needed")
  return link.kind === "owner" ? becomeOwner(tx, ctx, person) : acceptInvite(tx, ctx, link.invite, person)
}

/**
 * Spends a link and signs its person in: the owner is made, an invited person joins (with a new account, or the one this e-mail
 * and password already open), a known person comes back. Of two who redeem it at once, one is let in and the other gets `gone`.
 */
export async function redeemLink(ctx: Context, input: Input) {
  const link = await usableLink(ctx, input.token)
  // Hashing is slow on purpose: before the transaction, not within.
  const person = link.kind === "user" ? null : await preparePerson(ctx, input)
  const entered = await ctx.transact(tx => enter(tx, ctx, link, person))
  const cookies = await ctx.auth.openSession(entered.id)
  return { value: { user: { id: entered.id, name: entered.name } }, headers: { "set-cookie": cookies } }
}
