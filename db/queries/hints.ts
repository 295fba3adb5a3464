import { and, desc, eq } from "drizzle-orm"
import type { Transaction } from "../handles"
import { hintDismissals } from "../tables/articles"
import type { Handle } from "./visible"

export type HintDismissal = Omit<typeof hintDismissals.$inferSelect, "dismissed">

const isOf = ({ articleId, kind, words }: Pick<HintDismissal, "articleId" | "kind" | "words">) =>
  and(eq(hintDismissals.articleId, articleId), eq(hintDismissals.kind, kind), eq(hintDismissals.words, words))

/** What an article's desk hints at no more; whoever asks has been let into it. */
export function dismissalsOf(db: Handle, articleId: string): Promise<HintDismissal[]> {
  const { dismissed, at, words } = hintDismissals
  return db
    .select()
    .from(hintDismissals)
    .where(and(eq(hintDismissals.articleId, articleId), eq(dismissed, true)))
    .orderBy(desc(at), desc(words)) as Promise<HintDismissal[]>
}

/** Dismisses a hint; false where it was already. */
export async function keepDismissal(tx: Transaction, row: HintDismissal): Promise<boolean> {
  const kept = await tx
    .insert(hintDismissals)
    .values({ ...row, dismissed: true })
    .onConflictDoUpdate({
      target: [hintDismissals.articleId, hintDismissals.kind, hintDismissals.words],
      set: { dismissed: true, by: row.by, at: row.at },
      setWhere: eq(hintDismissals.dismissed, false),
    })
    .returning({ words: hintDismissals.words })
  return kept.length === 1
}

/** Lets a hint be shown again; false where it was not dismissed. */
export async function liftDismissal(tx: Transaction, row: HintDismissal): Promise<boolean> {
  const lifted = await tx
    .update(hintDismissals)
    .set({ dismissed: false, by: row.by, at: row.at })
    .where(and(isOf(row), eq(hintDismissals.dismissed, true)))
    .returning({ words: hintDismissals.words })
  return lifted.length === 1
}
