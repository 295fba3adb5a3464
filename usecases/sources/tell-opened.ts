import { lastOpened } from "@/db/queries/events"
import type { SourceRecord } from "@/db/queries/sources"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"

/** A page asks for its source again and again while somebody reads it: that is one opening. */
const sameReading = 10 * 60_000

/** Puts on record that somebody looked into a restricted source: once for each sitting. */
export async function tellOpened(
  ctx: SignedIn,
  source: Pick<SourceRecord, "id" | "restricted">,
): Promise<void> {
  if (!source.restricted) return
  const last = await lastOpened(ctx.read, source.id, ctx.who.userId)
  if (last !== null && ctx.now() - last < sameReading) return
  await ctx.transact(tx =>
    recordEvent(tx, ctx, { verb: "source.opened", subject: source.id, sourceId: source.id }),
  )
}
