import { sql } from "drizzle-orm"
import { z } from "zod"
import type { DisputeRow, Page } from "@/core/desk/views"
import { questions } from "@/db/tables/claims"
import { count, cursor } from "../inputs"
import { cursorOf, placeOf } from "../paging"
import type { SignedIn } from "../verb"
import { assess } from "./assess"
import { disputeRow, namesFor } from "./question-view"

export const ListDisputesInput = z.strictObject({ cursor, most: count })
const usual = 50

/** Questions on which sources disagree, whose range has an unstated end, whose decision went stale, or that were flagged. */
export async function listDisputes(
  { read, who }: SignedIn,
  { cursor, most = usual }: z.output<typeof ListDisputesInput>,
): Promise<Page<DisputeRow>> {
  const [at, id] = placeOf(cursor) ?? [Number.MAX_SAFE_INTEGER, ""]
  const scope = sql`(select ${questions.id} from ${questions} where ${questions.workspaceId} = ${who.workspaceId})`
  const assessed = await assess(read, who, scope)
  const disputed = [...assessed.values()]
    .filter(one => one.why.length > 0 && one.claims.some(({ claim }) => claim.anchor === "anchored"))
    .sort(
      (one, other) =>
        other.question.updatedAt - one.question.updatedAt || (one.question.id < other.question.id ? 1 : -1),
    )
  const rest = disputed.filter(
    ({ question }) => question.updatedAt < at || (question.updatedAt === at && question.id < id),
  )
  const page = rest.slice(0, most)
  const names = await namesFor(read, who, page)
  const last = page.at(-1)?.question
  return {
    items: page.map(one => disputeRow(one, names)),
    next: last && rest.length > most ? cursorOf([last.updatedAt, last.id]) : null,
  }
}
