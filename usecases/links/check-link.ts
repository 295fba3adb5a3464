import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import type { LinkView } from "@/core/sources/link"
import { type LinkRecord, linkOf, linkView, setWatched } from "@/db/queries/links"
import { id } from "../inputs"
import { recordEvent } from "../recording"
import { sourceFor, sourceToWrite } from "../sources/permitted-source"
import type { SignedIn } from "../verb"
import { lookAtLink } from "./look-at-link"

export const CheckLinkInput = z.strictObject({ id })
export const WatchLinkInput = z.strictObject({ id, watched: z.boolean() })

/** Looks now whether a source's page is still there. Never for restricted sources: asking for the page would tell of them. */
export async function checkLink(ctx: SignedIn, input: z.output<typeof CheckLinkInput>): Promise<LinkView> {
  const row = await lookAtLink(ctx, await linkToWrite(ctx, input.id))
  if (!row) throw await changedMeanwhile(ctx, input.id)
  return linkView(row)
}

/** Leaves a source's address out of the looks that come by themselves, or takes it in again. */
export async function watchLink(ctx: SignedIn, input: z.output<typeof WatchLinkInput>): Promise<LinkView> {
  const row = await linkToWrite(ctx, input.id)
  const { watched } = input
  const kept = await ctx.transact(async tx => {
    const after = await setWatched(tx, row, watched, ctx.now())
    if (after && row.watched !== watched)
      await recordEvent(tx, ctx, {
        ...{ verb: "source.link_watched", subject: row.sourceId, sourceId: row.sourceId },
        ...{ from: { watched: row.watched }, to: { watched } },
      })
    return after
  })
  if (!kept) throw await changedMeanwhile(ctx, input.id)
  return linkView(kept)
}

async function linkToWrite(ctx: SignedIn, sourceId: string): Promise<LinkRecord> {
  const source = await sourceToWrite(ctx.read, ctx.who, sourceId)
  if (source.restricted) throw appError("forbidden", "outbound.restricted")
  // By another name it may be the one that it became.
  const row = await linkOf(ctx.read, source.id)
  // Of one in the trash only that it was left out is kept.
  if (!row || source.state !== "active") throw appError("unprocessable", "outbound.no_address")
  return row
}

async function changedMeanwhile(ctx: SignedIn, sourceId: string) {
  await sourceFor(ctx.read, ctx.who, sourceId)
  return appError("conflict", "source.changed_meanwhile")
}
