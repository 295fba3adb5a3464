import type { z } from "zod"
import type { SameFact } from "@/core/desk/joining-views"
import type { Page } from "@/core/desk/views"
import type { Figure } from "@/core/figures/figure"
import { isRecognisable, likeness, maySayTheSame, namedSpan } from "@/core/figures/same-fact"
import { apartFrom } from "@/db/queries/join-records"
import { claimsCountingTheSame, type LikeClaim } from "@/db/queries/same-fact"
import { claimRowsByIds } from "../claims/claim-rows"
import { OnlyId } from "../inputs"
import type { SignedIn } from "../verb"
import type { Assessed } from "./assess"
import { assessedFor } from "./open-question"

export const SameFactInput = OnlyId

/** Read from the database before the finer questions are asked, and told at most. */
const read = 200
const told = 12

/** An approximation reaches a tenth beyond the number it names (core/figures/envelope); the finer comparison follows. */
const reach = 0.9

/**
 * Questions of this and other articles that may be the same fact: same kind, measure and population, numbers that overlap,
 * place and period that do not differ. One claim of each, the likeliest first; none that somebody said are apart.
 */
export async function sameFact(
  ctx: SignedIn,
  { id }: z.output<typeof SameFactInput>,
): Promise<Page<SameFact>> {
  const assessed = await assessedFor(ctx, id)
  const own = assessed.claims.find(one => one.figure && isRecognisable(one.figure))
  const span = own?.figure ? namedSpan(own.figure) : null
  if (!own?.figure || !span || assessed.question.kind !== "figure") return { items: [], next: null }
  const { figure } = own
  const found = await claimsCountingTheSame(
    ctx.read,
    ctx.who,
    {
      ...{ questionId: id, articleId: own.claim.articleId },
      ...{ measure: figure.measure, population: figure.population },
      ...{ low: span.low >= 0 ? span.low * reach : span.low / reach, high: span.high / reach },
    },
    read,
  )
  const apart = await apartFrom(ctx.read, id)
  const likely = oneForEach(found, figure, assessed, own.claim.articleId).filter(
    one => !apart.has(one.questionId),
  )
  const chosen = new Map(likely.slice(0, told).map(one => [one.id, one]))
  const rows = await claimRowsByIds(
    ctx,
    [...chosen.keys()].map(claimId => ({ id: claimId })),
  )
  const items = rows.map(row => ({ ...row, sameNumbers: chosen.get(row.id)?.sameNumbers ?? false }))
  return { items, next: null }
}

interface Likely {
  id: string
  questionId: string
  score: number
  sameNumbers: boolean
}

/** The likeliest claim of each question, the likeliest question first. */
function oneForEach(
  found: readonly LikeClaim[],
  figure: Figure,
  { question }: Assessed,
  articleId: string,
): Likely[] {
  const best = new Map<string, Likely>()
  for (const one of found) {
    const other = JSON.parse(one.detail) as Figure
    if (!maySayTheSame(figure, other) || differs(question, one)) continue
    const here = one.articleId === articleId ? 1 : 0
    const score = likeness(figure, other) + here
    const known = best.get(one.questionId)
    if (known && known.score >= score) continue
    const [a, b] = [namedSpan(figure), namedSpan(other)]
    const sameNumbers = a?.low === b?.low && a?.high === b?.high
    best.set(one.questionId, { id: one.id, questionId: one.questionId, score, sameNumbers })
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

type Where = Pick<LikeClaim, "place" | "periodFrom" | "periodTo">

/** People said where or when for both, and it is not the same. */
function differs(one: Where, other: Where): boolean {
  const [here, there] = [one.place, other.place].map(place => place?.trim().toLowerCase() ?? "")
  if (here && there && here !== there) return true
  const over = (from: string | null, to: string | null) => from !== null && to !== null && from > to
  return over(one.periodFrom, other.periodTo) || over(other.periodFrom, one.periodTo)
}
