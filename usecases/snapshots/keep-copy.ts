import type { SnapshotView } from "@/core/desk/source-views"
import { refusalOf } from "@/core/failing/app-error"
import { type CopyFault, copyFaults, noText } from "@/core/sources/snapshot"
import { articlesOfSource } from "@/db/queries/articles"
import { insertSnapshot, snapshotsOf } from "@/db/queries/sources"
import { lookAgain } from "../evidence/look-again"
import { recordEvent } from "../recording"
import { findEcho } from "../sources/find-echo"
import { idOfNow } from "../sources/permitted-source"
import { snapshotView } from "../sources/source-rows"
import type { SignedIn } from "../verb"
import type { StoredCopy } from "./receive-copy"

export interface AboutCopy {
  filename?: string | undefined
  /** Where it was fetched from. */
  url?: string | undefined
  retrievedAt?: number | undefined
  /** What the server it came from said it is. */
  mediaType?: string | undefined
}

/**
 * Makes stored bytes a saved copy of a source: reads their text, looks for quotes nobody has looked up yet. The same bytes twice are one
 * copy. The caller has asked whether this person may write about the source.
 */
export async function keepCopy(
  ctx: SignedIn,
  sourceId: string,
  stored: StoredCopy,
  about: AboutCopy,
): Promise<SnapshotView> {
  const { sha256, size } = stored
  const known = (await snapshotsOf(ctx.read, sourceId)).find(one => one.sha256 === sha256)
  if (known) {
    await lookAgain(ctx, sourceId)
    return snapshotView(known)
  }
  const { mediaType, text, extractor, version } = await extracted(ctx, stored, about)
  const textSha256 = text === null ? null : await ctx.blobs.put(new TextEncoder().encode(text))
  const row = {
    ...{ id: ctx.newId(), sourceId, sha256, mediaType, bytes: size },
    ...{
      filename: about.filename ?? null,
      url: about.url ?? null,
      retrievedAt: about.retrievedAt ?? ctx.now(),
    },
    ...{ textSha256, extractor, extractorVersion: version },
    ...{ createdBy: ctx.who.userId, createdAt: ctx.now() },
  }
  const home = await ctx.transact(async tx => {
    // Fetching and reading take a while, in which the source may have become another one: the copy goes along.
    const home = await idOfNow(tx, ctx.who, sourceId)
    await insertSnapshot(tx, { ...row, sourceId: home })
    await recordEvent(tx, ctx, {
      ...{ verb: "snapshot.created", subject: row.id, sourceId: home },
      to: { source: home, sha256, mediaType, bytes: row.bytes, url: row.url },
    })
    return home
  })
  if (textSha256) {
    await lookAgain(ctx, home)
    await findEcho(ctx, home, await articlesOfSource(ctx.read, home))
  }
  return snapshotView(row)
}

export interface ReadCopy {
  mediaType: string
  /** Null where nothing could be read. */
  text: string | null
  /** What read it; `none` where something tried and failed, null where nothing here reads this kind of file. */
  extractor: string | null
  /** The extractor's version, or why there is no text. */
  version: string | null
  /** The class of the error that stopped the reader, where one did. */
  fault?: string
}

/**
 * What the bytes are and say, found out by a child process: they come from anywhere. A reader that fails on them takes nothing
 * away: the bytes are kept, without a text.
 */
export async function extracted(
  ctx: SignedIn,
  { bytes, headOnly }: Pick<StoredCopy, "bytes" | "headOnly">,
  { filename, mediaType }: AboutCopy,
): Promise<ReadCopy> {
  const input = { ...(filename ? { filename } : {}), ...(mediaType ? { mediaType } : {}), headOnly }
  const tell = (values: Record<string, unknown>) => ctx.log?.("snapshot_unreadable", values)
  try {
    const read = (await ctx.children.run("extract", input, bytes)) as ReadCopy
    if (read.fault) tell({ mediaType: read.mediaType, why: read.fault, requestId: ctx.request })
    return read
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (refusal?.kind === "busy") throw thrown
    tell({ requestId: ctx.request, ...(refusal ? { why: refusal.code } : { err: thrown }) })
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).trimStart()
    const isPage = /^<(!doctype\s+html|html)/i.test(head)
    const stopped = refusal?.code.replace(/^child\./, "") as CopyFault
    return {
      mediaType: head.startsWith("%PDF-")
        ? "application/pdf"
        : isPage
          ? "text/html"
          : "application/octet-stream",
      ...{ text: null, extractor: noText },
      version: copyFaults.includes(stopped) ? stopped : "damaged",
    }
  }
}
