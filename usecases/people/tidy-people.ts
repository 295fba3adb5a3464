import { lt } from "drizzle-orm"
import { sessions, signInLinks, verifications } from "@/db/tables/people"
import type { Context } from "../context"

const keptMs = 30 * 86_400_000

/** Removes sessions that have ended and links nobody can use any more; at each start. Invites stay: they say who let whom in. */
export function tidyPeople({ transact, now }: Pick<Context, "transact" | "now">): Promise<void> {
  return transact(async tx => {
    const ended = new Date(now())
    await tx.delete(sessions).where(lt(sessions.expiresAt, ended))
    await tx.delete(verifications).where(lt(verifications.expiresAt, ended))
    const old = now() - keptMs
    await tx.delete(signInLinks).where(lt(signInLinks.expiresAt, old))
  })
}
