import type { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { type SnapshotRecord, snapshotById } from "@/db/queries/sources"
import { OnlyId } from "../inputs"
import { sourceFor } from "../sources/permitted-source"
import { tellOpened } from "../sources/tell-opened"
import type { SignedIn } from "../verb"

export const SnapshotPageInput = OnlyId
export const SnapshotFileInput = OnlyId

/** The saved copy when the viewer may know of its source; opening a restricted one is told. Else `not_found`. */
export async function copyFor(ctx: SignedIn, id: string): Promise<SnapshotRecord> {
  const copy = await snapshotById(ctx.read, ctx.who, id)
  if (!copy) throw appError("not_found", "snapshot.not_found")
  await tellOpened(ctx, await sourceFor(ctx.read, ctx.who, copy.sourceId))
  return copy
}

/**
 * The copy as it was published, made inert by a child process each time: a stranger's page is never stored as something to be trusted.
 * `unprocessable` for kinds without such a face, and where making it took too long or too much.
 */
export async function snapshotPage(ctx: SignedIn, { id }: z.output<typeof SnapshotPageInput>) {
  const copy = await copyFor(ctx, id)
  const bytes = await ctx.blobs.get(copy.sha256)
  if (!bytes) throw appError("gone", "snapshot.gone")
  const page = (await ctx.children.run("page-as-published", { mediaType: copy.mediaType }, bytes)) as {
    html: string
  } | null
  if (!page) throw appError("unprocessable", "snapshot.no_page")
  return {
    bytes: new TextEncoder().encode(page.html),
    ...{ mediaType: "text/html; charset=utf-8", filename: "page.html", isFramed: true },
  }
}

/** What a browser may be told a file is: of everything else it only learns that there are bytes. */
const played = /^(audio|video)\/[\w.+-]+$|^image\/(png|jpeg|gif|webp|avif|svg\+xml)$|^application\/pdf$/

/** The stored bytes as they came, to keep or to play; read in parts where they are asked for in parts. */
export async function snapshotFile(ctx: SignedIn, { id }: z.output<typeof SnapshotFileInput>) {
  const copy = await copyFor(ctx, id)
  const stored = await ctx.blobs.open(copy.sha256)
  if (!stored) throw appError("gone", "snapshot.gone")
  return {
    stream: stored.read,
    size: stored.size,
    mediaType: played.test(copy.mediaType) ? copy.mediaType : "application/octet-stream",
    filename: copy.filename ?? `copy-${copy.sha256.slice(0, 12)}`,
  }
}
