import { z } from "zod"
import type { SnapshotView } from "@/core/desk/source-views"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { judgeLink } from "@/core/sources/link"
import { linkOf } from "@/db/queries/links"
import { id, webAddress } from "../inputs"
import { keepFound } from "../links/keep-found"
import { reach } from "../outbound/reach"
import { sourceToWrite } from "../sources/permitted-source"
import type { SignedIn } from "../verb"
import { keepCopy } from "./keep-copy"
import { storedFrom } from "./receive-copy"

export const FetchCopyInput = z.strictObject({ id, url: webAddress.optional() })

/**
 * Fetches a source's page or file, from its own address or another, and keeps it as a saved copy. Never for restricted sources: asking for
 * the page would tell its owner of them.
 */
export async function fetchCopy(
  ctx: SignedIn,
  input: z.output<typeof FetchCopyInput>,
): Promise<SnapshotView> {
  const source = await sourceToWrite(ctx.read, ctx.who, input.id)
  if (source.restricted) throw appError("forbidden", "outbound.restricted")
  const url = input.url ?? source.url
  if (!url) throw appError("unprocessable", "outbound.no_address")
  const answer = await reach(ctx, { url, service: "pages", accept: "text/html, application/pdf, */*;q=0.5" })
  const stored = await storedFrom(ctx, answer.bytes, limits.snapshotBytes)
  const mediaType = answer.contentType.split(";")[0]?.trim().toLowerCase()
  const copy = await keepCopy(ctx, source.id, stored, {
    ...{ filename: fileNameOf(answer.url), url: answer.url },
    ...(mediaType ? { mediaType } : {}),
  })
  if (url === source.url) await settleLink(ctx, source.id, answer.status)
  return copy
}

/** Whoever has just read the page need not be told any more that it changed or does not answer. */
async function settleLink(ctx: SignedIn, sourceId: string, status: number): Promise<void> {
  const row = await linkOf(ctx.read, sourceId)
  if (!row || row.state === "moved") return
  const judged = judgeLink({ status, movedTo: null, isOtherText: false }, 0)
  await ctx.transact(tx => keepFound(tx, ctx, row, { judged, status, movedTo: null, quotesGone: null }))
}

/** The last part of an address's path, or the site's name. */
function fileNameOf(address: string): string {
  const { pathname, hostname } = new URL(address)
  const last = pathname.split("/").findLast(part => part !== "") ?? ""
  try {
    return decodeURIComponent(last).slice(0, 300) || hostname
  } catch {
    return last.slice(0, 300)
  }
}
