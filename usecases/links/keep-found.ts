import { type judgeLink, nextLook } from "@/core/sources/link"
import type { Transaction } from "@/db/handles"
import { keepLook, type LinkRecord } from "@/db/queries/links"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"

type Found = Partial<LinkRecord> & Pick<LinkRecord, "status" | "movedTo">

/**
 * Keeps what a look at a link found just now, and tells it where that is another state than before. Null where the source has
 * another address by now.
 */
export async function keepFound(
  tx: Transaction,
  ctx: SignedIn,
  row: LinkRecord,
  { judged, ...found }: Found & { judged: ReturnType<typeof judgeLink> },
): Promise<LinkRecord | null> {
  const now = ctx.now()
  const isSame = row.state === judged.state
  const kept = await keepLook(tx, row, {
    ...{ ...judged, ...found, checkedAt: now, since: isSame ? row.since : now },
    dueAt: nextLook(judged, now),
  })
  const { status, movedTo } = found
  if (kept && !isSame)
    await recordEvent(tx, ctx, {
      ...{ verb: "source.link_found", subject: row.sourceId, sourceId: row.sourceId },
      ...{ from: { state: row.state }, to: { state: judged.state, status, movedTo, url: row.url } },
    })
  return kept
}
