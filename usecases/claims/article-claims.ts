import { z } from "zod"
import { claimKinds } from "@/core/claims/claim"
import type { ClaimRow, Page } from "@/core/desk/views"
import { articleFor } from "../articles/permitted-in"
import { count, cursor, id } from "../inputs"
import type { SignedIn } from "../verb"
import { listClaims } from "./list-claims"

export const ArticleClaimsInput = z.strictObject({
  id,
  /** A sign, `undecided`, `decided` or `stale`, as in the list of all claims. */
  filter: z.string().max(40).optional(),
  kind: z.enum(claimKinds).optional(),
  cursor,
  most: count,
})

/** The claims of one article, the last changed first. */
export async function articleClaims(
  ctx: SignedIn,
  { id, filter, ...rest }: z.output<typeof ArticleClaimsInput>,
): Promise<Page<ClaimRow>> {
  await articleFor(ctx.read, ctx.who, id, "article.read")
  return listClaims(ctx, { ...rest, article: id, shown: filter })
}
