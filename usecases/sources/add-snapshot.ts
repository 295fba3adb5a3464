import { z } from "zod"
import type { SnapshotView } from "@/core/desk/source-views"
import { appError } from "@/core/failing/app-error"
import { textOf } from "../evidence/quote-place"
import { id, OnlyId, webAddress, words } from "../inputs"
import { keepCopy } from "../snapshots/keep-copy"
import { mostBytes, storedFrom } from "../snapshots/receive-copy"
import { copyFor } from "../snapshots/show-copy"
import type { SignedIn } from "../verb"
import { sourceToWrite } from "./permitted-source"

const isInParts = (given: unknown): given is AsyncIterable<Uint8Array> =>
  typeof given === "object" && given !== null && Symbol.asyncIterator in given

export const AddSnapshotInput = z.strictObject({
  id,
  /** All at once, or part by part where a file may be too large to hold. */
  bytes: z.union([z.instanceof(Uint8Array), z.custom<AsyncIterable<Uint8Array>>(isInParts)]),
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
  const source = await sourceToWrite(ctx.read, ctx.who, input.id)
  const { filename, url, retrievedAt } = input
  const stored = await storedFrom(ctx, input.bytes, await mostBytes(ctx))
  return keepCopy(ctx, source.id, stored, { filename, url, retrievedAt })
}

/** The text of a saved copy and what read it; `unprocessable` where nothing could be read from its bytes. */
export async function snapshotText(ctx: SignedIn, input: z.output<typeof SnapshotTextInput>) {
  const copy = await copyFor(ctx, input.id)
  const text = copy.textSha256 && (await textOf(ctx, copy.textSha256))
  if (!text) throw appError("unprocessable", "snapshot.no_text")
  return {
    text,
    textSha256: copy.textSha256,
    extractor: copy.extractor,
    extractorVersion: copy.extractorVersion,
  }
}
