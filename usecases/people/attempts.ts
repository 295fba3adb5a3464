import { createHash } from "node:crypto"
import { inArray, lt, sql } from "drizzle-orm"
import { appError } from "@/core/failing/app-error"
import { rateLimits } from "@/db/tables/people"
import type { Context } from "../context"

const windowMs = 15 * 60_000
const perPerson = 10
const perAddress = 100

// Hashed: the table tells nobody who tried to sign in from where.
const keyOf = (...parts: string[]): string =>
  `sign-in:${createHash("sha256").update(parts.join("\n")).digest("base64url")}`

const keysOf = (ctx: Context, email: string) => {
  const address = ctx.caller.ip ?? ""
  return { person: keyOf("person", address, email), address: keyOf("address", address) }
}

/**
 * Counts an attempt before its password is looked at, so that many at once count too. Refuses `rate_limited` beyond ten for one
 * e-mail from one address, or a hundred from one address, within 15 minutes.
 */
export async function countAttempt(ctx: Context, email: string): Promise<void> {
  const at = ctx.now()
  const keys = keysOf(ctx, email)
  const counts = await ctx.transact(async tx => {
    await tx.delete(rateLimits).where(lt(rateLimits.lastRequest, at - windowMs))
    const rows = [keys.person, keys.address].map(key => ({ id: ctx.newId(), key, count: 1, lastRequest: at }))
    return tx
      .insert(rateLimits)
      .values(rows)
      .onConflictDoUpdate({ target: rateLimits.key, set: { count: sql`${rateLimits.count} + 1` } })
      .returning({ key: rateLimits.key, count: rateLimits.count })
  })
  const countOf = (key: string) => counts.find(one => one.key === key)?.count ?? 0
  if (countOf(keys.person) > perPerson || countOf(keys.address) > perAddress) {
    throw appError("rate_limited", "people.too_many_attempts", { minutes: windowMs / 60_000 })
  }
}

/** Forgets a person's attempts once one succeeded. */
export async function forgetAttempts(ctx: Context, email: string): Promise<void> {
  await ctx.transact(async tx =>
    tx.delete(rateLimits).where(inArray(rateLimits.key, [keysOf(ctx, email).person])),
  )
}
