import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { articleFor } from "../articles/permitted-in"
import { id } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { readFindings } from "./article-findings"

export const DismissFindingInput = z.strictObject({
  id,
  key: z.string().regex(/^[0-9a-f]{32}$/),
  reason: z.string().trim().min(1).max(2_000),
})

/** Takes a finding off the list, with a reason, until the words it is about change. */
export async function dismissFinding(
  ctx: SignedIn,
  { id: articleId, key, reason }: z.output<typeof DismissFindingInput>,
): Promise<{ key: string }> {
  await articleFor(ctx.read, ctx.who, articleId, "claim.write")
  const { findings } = await readFindings(ctx, articleId)
  const finding = findings.find(one => one.key === key)
  if (!finding) throw appError("not_found", "finding.not_there")
  await ctx.transact(tx =>
    recordEvent(tx, ctx, {
      verb: "finding.dismissed",
      subject: key,
      articleId,
      from: { kind: finding.kind, words: finding.places.map(place => place.words) },
      why: reason,
    }),
  )
  return { key }
}
