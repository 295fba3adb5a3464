import { and, desc, eq, isNull } from "drizzle-orm"
import type { QuestionFlag } from "../../core/claims/claim"
import type { Dissent } from "../../core/disputes/decision"
import type { Transaction } from "../handles"
import { decisions, questions } from "../tables/claims"
import type { DecisionRecord, QuestionRecord } from "./questions"
import type { Handle } from "./visible"

/** Writes decision `n`; false where somebody else's has that number already: the unique key decides. */
export async function insertDecision(tx: Transaction, row: typeof decisions.$inferInsert): Promise<boolean> {
  const made = await tx.insert(decisions).values(row).onConflictDoNothing().returning({ id: decisions.id })
  return made.length === 1
}

export async function decisionById(
  db: Handle,
  workspaceId: string,
  id: string,
): Promise<DecisionRecord | null> {
  const [row] = await db
    .select()
    .from(decisions)
    .where(and(eq(decisions.id, id), eq(decisions.workspaceId, workspaceId)))
  return row ?? null
}

/** Takes a decision back; false where it was already. */
export async function undoDecisionRow(tx: Transaction, id: string, by: string, at: number): Promise<boolean> {
  const undone = await tx
    .update(decisions)
    .set({ undoneAt: at, undoneBy: by })
    .where(and(eq(decisions.id, id), isNull(decisions.undoneAt)))
    .returning({ id: decisions.id })
  return undone.length === 1
}

/** Keeps dissents beside a decision, sealed with the rest of its words (usecases/keeping/sealed-rows). */
export async function setDissent(
  tx: Transaction,
  id: string,
  dissent: Dissent[],
  payloadHash: string,
): Promise<void> {
  await tx.update(decisions).set({ dissent, payloadHash }).where(eq(decisions.id, id))
}

/** The numbers of the last decision ever made and of the last that stands; 0 for none. */
export async function lastDecisions(
  db: Handle,
  questionId: string,
): Promise<{ made: number; standing: number }> {
  const rows = await db
    .select({ n: decisions.n, undoneAt: decisions.undoneAt })
    .from(decisions)
    .where(eq(decisions.questionId, questionId))
    .orderBy(desc(decisions.n))
  return { made: rows[0]?.n ?? 0, standing: rows.find(row => row.undoneAt === null)?.n ?? 0 }
}

/** Changes a question nobody changed since `rev` was read; null where somebody did. */
export async function changeQuestionRow(
  tx: Transaction,
  id: string,
  rev: number,
  change: Partial<typeof questions.$inferInsert> & { flags?: QuestionFlag[] },
): Promise<QuestionRecord | null> {
  const [row] = await tx
    .update(questions)
    .set({ ...change, rev: rev + 1 })
    .where(and(eq(questions.id, id), eq(questions.rev, rev)))
    .returning()
  return row ?? null
}
