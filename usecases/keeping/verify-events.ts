import { eventsAfter, everyWorkspace } from "@/db/queries/keeping"
import type { Context } from "../context"
import { eventHash } from "../recording"
import type { Verified } from "./verify"

const page = 1000

async function verifyWorkspace(ctx: Context, id: string, found: Verified): Promise<void> {
  for (let last = 0; ; ) {
    const rows = await eventsAfter(ctx.read, id, last, page)
    for (const { n, salt, from, to, why, payloadHash } of rows) {
      if (n !== last + 1) found.findings.push({ code: "keeping.event_gap", values: { n: last + 1 } })
      last = n
      if (salt === null) found.purged++
      else if (eventHash(salt, from, to, why) !== payloadHash) {
        found.findings.push({ code: "keeping.event_damaged", values: { n } })
      }
    }
    if (rows.length < page) return
  }
}

/** Events are numbered without a gap, and each payload is what was hashed. */
export async function verifyEvents(ctx: Context, found: Verified): Promise<void> {
  for (const { id } of await everyWorkspace(ctx.read)) await verifyWorkspace(ctx, id, found)
}
