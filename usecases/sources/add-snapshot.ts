import { z } from "zod"
import type { SnapshotView } from "@/core/desk/views"
import { appError, refusalOf } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { insertSnapshot, snapshotById, snapshotsOf } from "@/db/queries/sources"
import { lookAgain } from "../evidence/look-again"
import { id, OnlyId, webAddress, words } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { sourceFor, sourceToWrite } from "./permitted-source"
import { snapshotView } from "./source-rows"
import { tellOpened } from "./tell-opened"

export const AddSnapshotInput = z.strictObject({
  id,
  bytes: z.instanceof(Uint8Array),
  filename: words(300).optional(),
  url: webAddress.optional(),
  retrievedAt: z.coerce.number().int().min(0).optional(),
})
export const SnapshotTextInput = OnlyId

/** Keeps bytes of a source as they are, and their text where it can be read. The same bytes twice are one saved copy. */
export async function addSnapshot(
  ctx: SignedIn,
  input: z.output<typeof AddSnapshotInput>,
): Promise<SnapshotView> {
  const { bytes, filename } = input
  const source = await sourceToWrite(ctx.read, ctx.who, input.id)
  if (bytes.byteLength === 0) throw appError("unprocessable", "snapshot.empty")
  if (bytes.byteLength > limits.snapshotBytes)
    throw appError("too_large", "snapshot.too_large", { limit: limits.snapshotBytes / 1e6 })
  const { mediaType, text, extractor, version } = await extracted(ctx, bytes, filename)
  const sha256 = await ctx.blobs.put(bytes)
  const known = (await snapshotsOf(ctx.read, source.id)).find(one => one.sha256 === sha256)
  if (known) {
    await lookAgain(ctx, source.id)
    return snapshotView(known)
  }
  const textSha256 = text === null ? null : await ctx.blobs.put(new TextEncoder().encode(text))
  const row = {
    ...{ id: ctx.newId(), sourceId: source.id, sha256, mediaType, bytes: bytes.byteLength },
    ...{ filename: filename ?? null, url: input.url ?? null, retrievedAt: input.retrievedAt ?? ctx.now() },
    ...{ textSha256, extractor, extractorVersion: version },
    ...{ createdBy: ctx.who.userId, createdAt: ctx.now() },
  }
  await ctx.transact(async tx => {
    await insertSnapshot(tx, row)
    await recordEvent(tx, ctx, {
      ...{ verb: "snapshot.created", subject: row.id, sourceId: source.id },
      to: { source: source.id, sha256, mediaType, bytes: row.bytes, url: row.url },
    })
  })
  if (textSha256) await lookAgain(ctx, source.id)
  return snapshotView(row)
}

interface Extracted {
  mediaType: string
  /** Null where nothing could be read. */
  text: string | null
  /** What read it, or tried to; null where nothing here reads this kind of file. */
  extractor: string | null
  version: string | null
  /** The class of the error that stopped the reader, where one did. */
  fault?: string
}

/**
 * What the bytes are and say, found out by a child process: they come from anywhere. A reader that fails on them takes nothing
 * away: the bytes are kept, without a text.
 */
async function extracted(ctx: SignedIn, bytes: Uint8Array, filename: string | undefined) {
  const input = filename ? { filename } : {}
  const tell = (values: Record<string, unknown>) => ctx.log?.("snapshot_unreadable", values)
  try {
    const read = (await ctx.children.run("extract", input, bytes)) as Extracted
    if (read.fault) tell({ extractor: read.extractor, why: read.fault, requestId: ctx.request })
    return read
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (refusal?.kind === "busy") throw thrown
    tell({ requestId: ctx.request, ...(refusal ? { why: refusal.code } : { err: thrown }) })
    const isPdf = new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-"
    const mediaType = isPdf ? "application/pdf" : "application/octet-stream"
    return { mediaType, text: null, extractor: "stopped", version: null } satisfies Extracted
  }
}

/** The text of a saved copy; `unprocessable` where nothing could be read from its bytes. */
export async function snapshotText(ctx: SignedIn, input: z.output<typeof SnapshotTextInput>) {
  const snapshot = await snapshotById(ctx.read, ctx.who, input.id)
  if (!snapshot) throw appError("not_found", "snapshot.not_found")
  await tellOpened(ctx, await sourceFor(ctx.read, ctx.who, snapshot.sourceId))
  const text = snapshot.textSha256 && (await ctx.blobs.get(snapshot.textSha256))
  if (!text) throw appError("unprocessable", "snapshot.no_text")
  return { text: new TextDecoder().decode(text) }
}
