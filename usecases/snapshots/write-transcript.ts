import { z } from "zod"
import type { SnapshotView } from "@/core/desk/source-views"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { typedTranscript } from "@/core/sources/snapshot"
import { id, words } from "../inputs"
import { sourceToWrite } from "../sources/permitted-source"
import { snapshotView } from "../sources/source-rows"
import type { SignedIn } from "../verb"
import { changeText } from "./change-copy-text"
import { copyFor } from "./show-copy"

export const WriteTranscriptInput = z.strictObject({
  id,
  /** Lines may begin with a time: "[0:05] words". Empty takes the transcript away. */
  text: words(limits.textBytes),
  /** The transcript that was read before, by its hash; null where there was none. */
  seen: words(64).nullable(),
})

/**
 * Writes down what a recording, a picture or a scan says, as the text quotes are looked up in. A copy whose text the program read itself
 * takes none; somebody else's transcript in between is a `conflict`.
 */
export async function writeTranscript(
  ctx: SignedIn,
  input: z.output<typeof WriteTranscriptInput>,
): Promise<SnapshotView> {
  const copy = await copyFor(ctx, input.id)
  await sourceToWrite(ctx.read, ctx.who, copy.sourceId)
  const isTyped = copy.extractor === typedTranscript
  if (copy.textSha256 !== null && !isTyped) throw appError("unprocessable", "snapshot.has_own_text")
  if ((isTyped ? copy.textSha256 : null) !== input.seen)
    throw appError("conflict", "snapshot.transcript_changed", {}, snapshotView(copy))
  const text = input.text.replace(/\r\n?/g, "\n").normalize("NFC").trim()
  const n = isTyped ? Number(copy.extractorVersion) + 1 : 1
  const by = { verb: "snapshot.transcribed" as const, extractor: typedTranscript, version: String(n) }
  return snapshotView(await changeText(ctx, copy, text === "" ? null : text, by))
}
