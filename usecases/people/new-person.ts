import { and, eq } from "drizzle-orm"
import { appError } from "@/core/failing/app-error"
import type { Transaction } from "@/db/handles"
import { accounts, sessions, users } from "@/db/tables/people"
import type { Context } from "../context"
import { countAttempt } from "./attempts"

/** Somebody about to enter: the fields typed, the password hashed, and the account this e-mail already has. */
export interface NewPerson {
  name: string
  email: string
  passwordHash: string
  /** Set when e-mail and password are those of an existing account. */
  userId: string | null
}

/** The user with this e-mail and the hash of their password, if they have one. */
export async function credentialOf(db: Context["read"], email: string) {
  const [found] = await db
    .select({ userId: users.id, name: users.name, hash: accounts.password })
    .from(users)
    .leftJoin(accounts, and(eq(accounts.userId, users.id), eq(accounts.providerId, "credential")))
    .where(eq(users.email, email))
  return found ?? null
}

interface Fields {
  name?: string | undefined
  email?: string | undefined
  password?: string | undefined
}

/** Checks and hashes what was typed, before any transaction. Refuses an e-mail that is somebody's when the password is not theirs. */
export async function preparePerson(ctx: Context, { name, email, password }: Fields): Promise<NewPerson> {
  if (!name || !email || !password) throw appError("invalid", "people.person_needed")
  const known = await credentialOf(ctx.read, email)
  if (known) await countAttempt(ctx, email)
  if (known && !(await ctx.auth.passwordFits(known.hash, password))) {
    throw appError("conflict", "people.email_taken", { email })
  }
  return { name, email, passwordHash: await ctx.auth.hashPassword(password), userId: known?.userId ?? null }
}

/** Stores the person with a password, in the rows better-auth reads. An account that was there stays as it is. */
export async function createPerson(
  tx: Transaction,
  ctx: Context,
  person: NewPerson,
): Promise<{ id: string; name: string }> {
  const { name, email, passwordHash } = person
  const known = await credentialOf(tx, email)
  if (known) {
    // Made by somebody else between the check and now: their password was never compared.
    if (known.userId !== person.userId) throw appError("conflict", "people.email_taken", { email })
    return { id: known.userId, name: known.name }
  }
  const id = ctx.newId()
  const at = new Date(ctx.now())
  const times = { createdAt: at, updatedAt: at }
  await tx.insert(users).values({ id, name, email, emailVerified: false, ...times })
  const account = {
    id: ctx.newId(),
    accountId: id,
    providerId: "credential",
    userId: id,
    password: passwordHash,
  }
  await tx.insert(accounts).values({ ...account, ...times })
  return { id, name }
}

/** Gives somebody another password and ends every session they have, since one may be somebody else's. */
export async function replacePassword(
  tx: Transaction,
  ctx: Context,
  userId: string,
  hash: string,
): Promise<void> {
  const at = new Date(ctx.now())
  const own = and(eq(accounts.userId, userId), eq(accounts.providerId, "credential"))
  const changed = await tx
    .update(accounts)
    .set({ password: hash, updatedAt: at })
    .where(own)
    .returning({ id: accounts.id })
  if (changed.length === 0) {
    const account = { id: ctx.newId(), accountId: userId, providerId: "credential", userId, password: hash }
    await tx.insert(accounts).values({ ...account, createdAt: at, updatedAt: at })
  }
  await tx.delete(sessions).where(eq(sessions.userId, userId))
}
