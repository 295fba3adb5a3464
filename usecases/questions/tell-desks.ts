import { inArray } from "drizzle-orm"
import { claims } from "@/db/tables/claims"
import type { SignedIn } from "../verb"

/** Tells every open desk that shows a mention of these questions to fetch them again. After COMMIT, never within. */
export async function tellDesks(
  { read, live }: Pick<SignedIn, "read" | "live">,
  questionIds: readonly string[],
  claimIds: readonly string[] = [],
): Promise<void> {
  if (questionIds.length === 0) return
  const rows = await read
    .selectDistinct({ id: claims.articleId })
    .from(claims)
    .where(inArray(claims.questionId, [...questionIds]))
  live.changed(
    rows.map(row => row.id),
    { questions: [...questionIds], claims: [...claimIds] },
  )
}
