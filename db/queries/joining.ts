import { and, eq, inArray, ne, sql } from "drizzle-orm"
import type { Transaction } from "../handles"
import { claims, figures, questions } from "../tables/claims"
import { type Handle, type Sees, visibleClaim } from "./visible"

/** Moves a claim from one question to another; false where it is not (or no longer) on the first. */
export async function moveClaim(
  tx: Transaction,
  claimId: string,
  from: string,
  to: string,
  at: number,
): Promise<boolean> {
  const moved = await tx
    .update(claims)
    .set({ questionId: to, updatedAt: at, rev: sql`${claims.rev} + 1` })
    .where(and(eq(claims.id, claimId), eq(claims.questionId, from)))
    .returning({ id: claims.id })
  return moved.length === 1
}

/** Claims of other questions that count the same thing of the same people, in numbers that overlap. */
export function overlappingClaims(
  db: Handle,
  viewer: Sees,
  of: { questionId: string; measure: string; population: string; low: number; high: number },
  most: number,
) {
  return db
    .select({ id: claims.id, questionId: claims.questionId })
    .from(figures)
    .innerJoin(claims, eq(claims.figureId, figures.id))
    .where(
      and(
        ...[eq(figures.workspaceId, viewer.workspaceId), eq(figures.measure, of.measure)],
        inArray(figures.population, [of.population, "unspecified"]),
        sql`coalesce(${figures.low}, 0) <= ${of.high}`,
        sql`coalesce(${figures.high}, 9e15) >= ${of.low}`,
        ...[visibleClaim(viewer), ne(claims.questionId, of.questionId), ne(claims.anchor, "withdrawn")],
      ),
    )
    .limit(most)
}

export async function insertQuestionRow(tx: Transaction, row: typeof questions.$inferInsert): Promise<void> {
  await tx.insert(questions).values(row)
}

export async function setQuestionKind(tx: Transaction, id: string, kind: typeof questions.$inferSelect.kind) {
  await tx.update(questions).set({ kind }).where(eq(questions.id, id))
}
