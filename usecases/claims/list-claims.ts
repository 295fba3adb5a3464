import { z } from "zod"
import { anchorStates, claimKinds, questionFlags } from "@/core/claims/claim"
import type { ClaimRow, Page } from "@/core/desk/views"
import { claimPage } from "@/db/queries/claims"
import { count, cursor, id, words } from "../inputs"
import { cursorOf, placeOf } from "../paging"
import type { SignedIn } from "../verb"
import { claimRowsByIds } from "./claim-rows"

export const ListClaimsInput = z.strictObject({
  kind: z.enum(claimKinds).optional(),
  /** An outcome or a comparison, or `undecided`, `decided`, `stale`. */
  shown: z.string().max(40).optional(),
  anchor: z.enum(anchorStates).optional(),
  article: id.optional(),
  flag: z.enum(questionFlags).optional(),
  q: words(500).optional(),
  cursor,
  most: count,
})
type Input = z.output<typeof ListClaimsInput>
const usual = 50

/** Claims of every article the viewer may open, the last changed first. */
export async function listClaims(
  ctx: SignedIn,
  { cursor, most = usual, shown, ...filter }: Input,
): Promise<Page<ClaimRow & { articleTitle: string }>> {
  const items: (ClaimRow & { articleTitle: string })[] = []
  let after = placeOf(cursor)
  // What a claim shows is computed, so pages are read on until one is full; ten reads at most for a rare sign.
  for (let reads = 0; reads < 10; reads++) {
    const found = await claimPage(ctx.read, ctx.who, { ...filter, after, most: most + 1 })
    const rows = await claimRowsByIds(ctx, found.slice(0, most))
    for (const row of rows) {
      if (matches(row, shown)) items.push(row)
      after = [row.updatedAt, row.id]
      if (items.length === most) return { items, next: cursorOf(after) }
    }
    const last = found[most - 1]
    if (found.length <= most || !last) return { items, next: null }
    after = [last.updatedAt, last.id]
  }
  return { items, next: after && cursorOf(after) }
}

function matches({ shown }: ClaimRow, wanted: Input["shown"]): boolean {
  if (!wanted) return true
  if (wanted === "undecided") return shown.by === "program"
  if (wanted === "decided") return shown.by === "person" && shown.freshness === "fresh"
  if (wanted === "stale") return shown.by === "person" && shown.freshness === "stale"
  return shown.by === "person" ? shown.outcome === wanted : shown.comparison === wanted
}
