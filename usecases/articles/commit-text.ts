import { z } from "zod"
import { limits } from "@/core/limits"
import { isCommitRecords, isCommitRef } from "@/editor/model/read-live-messages"
import type { ClaimRecords } from "../context"
import { id } from "../inputs"
import type { SignedIn } from "../verb"
import { articleFor } from "./permitted-in"

export const CommitTextInput = z.strictObject({
  id,
  /** The version the steps were made on; late ones are rebased. */
  base: z.number().int().min(0),
  ref: z.custom<{ clientId: string; seq: number }>(isCommitRef, "clientId and seq name a commit"),
  steps: z.array(z.unknown()).min(1).max(limits.commitSteps),
  records: z.custom<ClaimRecords>(isCommitRecords, "records are claims and suggestions").optional(),
})

/** One change of the text by a script: the same commit a browser sends over the socket, and as idempotent by its `ref`. */
export async function commitText(
  ctx: SignedIn,
  { id: articleId, base, ref, steps, records }: z.output<typeof CommitTextInput>,
): Promise<{ version: number }> {
  await articleFor(ctx.read, ctx.who, articleId, "article.read")
  return ctx.live.commit(articleId, { as: ctx.who, base, ref, steps, ...(records ? { records } : {}) })
}
