import type { z } from "zod"
import type { ClaimRow } from "@/core/desk/views"
import { envelope } from "@/core/figures/envelope"
import { overlappingClaims } from "@/db/queries/joining"
import { claimRowsByIds } from "../claims/claim-rows"
import { OnlyId } from "../inputs"
import type { SignedIn } from "../verb"
import { assessedFor } from "./open-question"

export const SameFactInput = OnlyId

const mostCandidates = 20

/** Claims of this and other articles that may answer the same question: same measure and population, numbers that overlap. */
export async function sameFact(
  ctx: SignedIn,
  { id }: z.output<typeof SameFactInput>,
): Promise<(ClaimRow & { articleTitle: string })[]> {
  const { claims } = await assessedFor(ctx, id)
  const figure = claims.find(one => one.figure)?.figure
  const bounds = figure && envelope(figure)
  if (!figure || !bounds) return []
  const found = await overlappingClaims(
    ctx.read,
    ctx.who,
    {
      ...{ questionId: id, measure: figure.measure, population: figure.population },
      ...{ low: bounds.low, high: Math.min(bounds.high, Number.MAX_SAFE_INTEGER) },
    },
    mostCandidates,
  )
  return claimRowsByIds(ctx, found)
}
