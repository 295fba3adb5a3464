import { z } from "zod"
import type { Context } from "../context"
import { atTerminal } from "../people/permitted"
import { verifyArticles } from "./verify-articles"
import { verifyBlobs } from "./verify-blobs"
import { verifyEvents } from "./verify-events"
import { verifyRows } from "./verify-rows"

export const VerifyInput = z.strictObject({})

/** Something that is not as it was written. Values are ids, versions and hashes, never text. */
export interface Finding {
  code: string
  values: Record<string, string | number>
}

export interface Verified {
  ok: boolean
  articles: number
  commits: number
  blobs: number
  /** Payloads and files emptied on purpose; they are no damage. */
  purged: number
  findings: Finding[]
}

/**
 * Replays every article's log from its beginning and compares it with each stored copy and with the live document, and hashes
 * payloads and files again. Says what is damaged and counts what was purged; changes nothing, and may run while people work.
 */
export async function verify(ctx: Context, _input: z.infer<typeof VerifyInput>): Promise<Verified> {
  atTerminal(ctx)
  const found: Verified = { ok: true, articles: 0, commits: 0, blobs: 0, purged: 0, findings: [] }
  await verifyArticles(ctx, found)
  await verifyEvents(ctx, found)
  await verifyRows(ctx, found)
  await verifyBlobs(ctx, found)
  return { ...found, ok: found.findings.length === 0 }
}
