import { z } from "zod"
import { refusalOf } from "@/core/failing/app-error"
import { reach } from "../outbound/reach"
import type { SignedIn } from "../verb"

/** What the Internet Archive's availability API answers: https://archive.org/help/wayback_api.php. */
const Answer = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({
        available: z.literal(true),
        url: z.string().regex(/^https?:\/\/web\.archive\.org\/web\//),
        timestamp: z.string().regex(/^\d{14}$/),
      })
      .optional(),
  }),
})

/** The nearest copy of a page in the Wayback Machine, and when it was made (UTC); null where it has none, or did not answer. */
export async function archivedCopy(ctx: SignedIn, url: string): Promise<{ url: string; at: number } | null> {
  const asked = `https://archive.org/wayback/available?url=${encodeURIComponent(url)}`
  try {
    const { bytes } = await reach(ctx, { url: asked, service: "wayback", accept: "application/json" })
    const { closest } = Answer.parse(JSON.parse(new TextDecoder().decode(bytes))).archived_snapshots
    return closest ? { url: closest.url.replace(/^http:/, "https:"), at: timeOf(closest.timestamp) } : null
  } catch (thrown) {
    // What it did not say can be asked again; the log of what went out tells of it.
    if (refusalOf(thrown)?.code.startsWith("outbound.")) return null
    if (thrown instanceof SyntaxError || thrown instanceof z.ZodError) return null
    throw thrown
  }
}

function timeOf(stamp: string): number {
  const [year, month, day, hour, minute, second] = (stamp.match(/^(\d{4})|\d{2}/g) ?? []).map(Number)
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second)
}
