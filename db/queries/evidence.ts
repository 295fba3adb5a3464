import { and, asc, eq, sql } from "drizzle-orm"
import type { Figure } from "../../core/figures/figure"
import type { Transaction } from "../handles"
import { evidence } from "../tables/evidence"
import { sources } from "../tables/sources"
import { insertFigure } from "./log-claims"
import { type Handle, inCircle, type Sees } from "./visible"

/** A piece of evidence, removed or not, when the viewer may know of its source; null otherwise. */
export async function evidenceById(db: Handle, viewer: Sees, id: string) {
  const [row] = await db
    .select({ evidence })
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.sourceId))
    .where(and(eq(evidence.id, id), eq(evidence.workspaceId, viewer.workspaceId), inCircle(db, viewer)))
  return row?.evidence ?? null
}

/** All evidence from a source, removed or not. For the program's own work: nobody's rights are asked. */
export function evidenceOfSource(db: Handle, workspaceId: string, sourceId: string) {
  return db
    .select()
    .from(evidence)
    .where(and(eq(evidence.workspaceId, workspaceId), eq(evidence.sourceId, sourceId)))
    .orderBy(asc(evidence.id))
}

export async function insertEvidence(tx: Transaction, row: typeof evidence.$inferInsert): Promise<void> {
  await tx.insert(evidence).values(row)
}

/** Changes evidence nobody changed since `rev` was read; null where somebody did. */
export async function changeEvidenceRow(
  tx: Transaction,
  id: string,
  rev: number,
  change: Partial<typeof evidence.$inferInsert>,
) {
  const [row] = await tx
    .update(evidence)
    .set({ ...change, rev: sql`${evidence.rev} + 1` })
    .where(and(eq(evidence.id, id), eq(evidence.rev, rev)))
    .returning()
  return row ?? null
}

/** Stores a figure and gives its id; null for none. Rows are never shared, so a change is a new row. */
export async function keepFigure(
  tx: Transaction,
  newId: () => string,
  workspaceId: string,
  figure: Figure | null,
): Promise<string | null> {
  if (!figure) return null
  const id = newId()
  await insertFigure(tx, id, workspaceId, figure)
  return id
}
