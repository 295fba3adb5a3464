import { and, asc, eq, inArray } from "drizzle-orm"
import type { CopyReason } from "../../core/articles/article"
import type { Transaction } from "../handles"
import { documentCopies } from "../tables/articles"

export interface Copy {
  articleId: string
  version: number
  reason: CopyReason
  doc: string
  at: number
}

/** Keeps a whole copy of the document; one that exists at this version already stays as it is. */
export async function keepCopy(tx: Transaction, copy: Copy): Promise<void> {
  await tx.insert(documentCopies).values(copy).onConflictDoNothing()
}

const day = (at: number) => Math.floor(at / 86_400_000)

/** Removes copies nobody needs: the last two stay, one a day, the import and every named version. */
export async function dropOldCopies(tx: Transaction, articleId: string): Promise<void> {
  const rows = await tx
    .select({ version: documentCopies.version, reason: documentCopies.reason, at: documentCopies.at })
    .from(documentCopies)
    .where(eq(documentCopies.articleId, articleId))
    .orderBy(asc(documentCopies.version))
  const lastOfDay = new Map(rows.map(row => [day(row.at), row.version]))
  const old = rows
    .slice(0, -2)
    .filter(row => row.reason === "interval" || row.reason === "idle")
    .filter(row => lastOfDay.get(day(row.at)) !== row.version)
    .map(row => row.version)
  if (old.length === 0) return
  await tx
    .delete(documentCopies)
    .where(and(eq(documentCopies.articleId, articleId), inArray(documentCopies.version, old)))
}
