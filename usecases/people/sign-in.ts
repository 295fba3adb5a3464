import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { accessOf } from "@/db/queries/people-access"
import type { Context } from "../context"
import { recordEvent } from "../recording"
import { countAttempt, forgetAttempts } from "./attempts"
import { credentialOf } from "./new-person"
import { emailField } from "./person-fields"

// The password's length is no business of a sign-in: a short one is simply wrong.
export const SignInInput = z.strictObject({ email: emailField, password: z.string().max(200) })

/** Signs a person in by e-mail and password. One refusal for a wrong password and an unknown e-mail. */
export async function signIn(ctx: Context, { email, password }: z.infer<typeof SignInInput>) {
  await countAttempt(ctx, email)
  const person = await credentialOf(ctx.read, email)
  if (!(await ctx.auth.passwordFits(person?.hash ?? null, password)) || !person) {
    throw appError("unauthenticated", "people.wrong_password")
  }
  const access = await accessOf(ctx.read, person.userId)
  if (!access) throw appError("forbidden", "people.ended")
  await forgetAttempts(ctx, email)
  const cookies = await ctx.auth.openSession(person.userId)
  const stead = { workspaceId: access.workspaceId, by: person.userId, as: access.role ?? "guest" }
  await ctx.transact(tx =>
    recordEvent(tx, ctx, { verb: "person.signed_in", subject: person.userId, to: { by: "password" } }, stead),
  )
  return { value: { user: { id: person.userId, name: person.name } }, headers: { "set-cookie": cookies } }
}
