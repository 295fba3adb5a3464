import { z } from "zod"
import type { ClaimRow } from "@/core/desk/views"
import { id, rev } from "../inputs"
import type { SignedIn } from "../verb"
import { markSteps, rangeOfWords, unmarkSteps } from "./claim-step"
import { documentAt } from "./create-claim"
import { claimFor, claimNow } from "./open-claim"

const point = z.number().int().min(0)

export const ReanchorClaimInput = z.strictObject({ id, base: rev, start: point, end: point })

/** Ties a claim to other words (code points of the text as it was at `base`): one that lost its words finds them again. */
export async function reanchorClaim(
  ctx: SignedIn,
  { id, base, start, end }: z.output<typeof ReanchorClaimInput>,
): Promise<ClaimRow> {
  const claim = await claimFor(ctx, id, "claim.write")
  const { doc } = await documentAt(ctx, claim.articleId, base)
  const steps = [...unmarkSteps(doc, id), ...markSteps(doc, rangeOfWords(doc, { start, end }), id)]
  await ctx.live.commit(claim.articleId, { as: ctx.who, base, steps })
  return claimNow(ctx, id)
}
