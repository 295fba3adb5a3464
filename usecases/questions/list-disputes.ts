import { z } from "zod"
import { questionFlags } from "@/core/claims/claim"
import type { DisputeRow } from "@/core/desk/dispute-row"
import type { Page } from "@/core/desk/views"
import { listedQuestions } from "@/db/queries/question-summaries"
import { count, cursor } from "../inputs"
import { cursorOf, placeOf } from "../paging"
import type { SignedIn } from "../verb"
import { type Assessed, assess } from "./assess"
import { disputeRow, namesFor } from "./question-view"
import { refreshSummaries } from "./refresh-summaries"

export const ListDisputesInput = z.strictObject({
  flag: z.enum(questionFlags).optional(),
  cursor,
  most: count,
})
const usual = 50

const isDisputed = ({ why, claims }: Assessed): boolean =>
  why.length > 0 && claims.some(({ claim, isOnDesk }) => isOnDesk && claim.anchor === "anchored")

/** Questions on which sources disagree, whose range has an unstated end, whose decision went stale, or that were flagged. */
export async function listDisputes(
  ctx: SignedIn,
  { flag, cursor, most = usual }: z.output<typeof ListDisputesInput>,
): Promise<Page<DisputeRow>> {
  const { read, who } = ctx
  await refreshSummaries(ctx)
  const found: Assessed[] = []
  let after = placeOf(cursor)
  // What restricted evidence makes of a question depends on who asks, so a listed one may not be a dispute for this viewer.
  for (;;) {
    const listed = await listedQuestions(read, who, after, most + 1, flag)
    const assessed = await assess(
      read,
      who,
      listed.map(one => one.id),
    )
    for (const { id } of listed) {
      const one = assessed.get(id)
      if (one && isDisputed(one)) found.push(one)
    }
    const last = listed.at(-1)
    if (found.length > most || listed.length <= most || !last) break
    after = [last.updatedAt, last.id]
  }
  const page = found.slice(0, most)
  const names = await namesFor(read, who, page)
  const last = page.at(-1)?.question
  return {
    items: page.map(one => disputeRow(one, names)),
    next: last && found.length > most ? cursorOf([last.updatedAt, last.id]) : null,
  }
}
