import type { z } from "zod"
import type { SnapshotView } from "@/core/desk/source-views"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { typedTranscript } from "@/core/sources/snapshot"
import { OnlyId } from "../inputs"
import { sourceToWrite } from "../sources/permitted-source"
import { snapshotView } from "../sources/source-rows"
import type { SignedIn } from "../verb"
import { changeText, storedText } from "./change-copy-text"
import { extracted } from "./keep-copy"
import { copyFor } from "./show-copy"

export const ReadCopyAgainInput = OnlyId

/**
 * Reads the text of a stored copy anew, with the readers this program has now. Another text replaces the old one and quotes are looked
 * up in it; where none comes of it, the old one stays.
 */
export async function readCopyAgain(
  ctx: SignedIn,
  input: z.output<typeof ReadCopyAgainInput>,
): Promise<SnapshotView> {
  const copy = await copyFor(ctx, input.id)
  await sourceToWrite(ctx.read, ctx.who, copy.sourceId)
  if (copy.extractor === typedTranscript) throw appError("unprocessable", "snapshot.text_is_typed")
  if (copy.bytes > limits.snapshotBytes) return snapshotView(copy)
  const bytes = await ctx.blobs.get(copy.sha256)
  if (!bytes) throw appError("gone", "snapshot.gone")
  const about = { filename: copy.filename ?? undefined, mediaType: copy.mediaType }
  const read = await extracted(ctx, { bytes, headOnly: false }, about)
  const isOld = copy.extractor !== read.extractor || copy.extractorVersion !== read.version
  if (read.text === null || (!isOld && read.text === (await storedText(ctx, copy)))) return snapshotView(copy)
  const by = { verb: "snapshot.read_again" as const, extractor: read.extractor, version: read.version }
  return snapshotView(await changeText(ctx, copy, read.text, by))
}
