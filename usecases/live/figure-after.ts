import type { Figure } from "@/core/figures/figure"
import type { Transaction } from "@/db/handles"
import { type ClaimRecordRow, figureOfRow, insertFigure, updateFigure } from "@/db/queries/log-claims"
import type { ClaimWords } from "./claim-words"
import { figureOf } from "./read-figure"

interface Where {
  workspaceId: string
  language: string | null
  newId(): string
}

type Change = Partial<Pick<ClaimRecordRow, "figureId" | "figureTyped" | "figureWords" | "figureOutdated">>

/**
 * What becomes of a claim's figure when its words change. A typed figure speaks for the words it was typed for: with other words
 * it is set aside, so that it is shown but never compared as theirs, and it comes back with the old words.
 */
export async function figureAfter(
  tx: Transaction,
  where: Where,
  row: ClaimRecordRow,
  place: ClaimWords,
): Promise<Change> {
  const typedFor = row.figureTyped ? (row.figureWords ?? row.words) : row.figureWords
  if (row.figureTyped && place.words === typedFor) return {}
  if (typedFor !== null && place.words === typedFor) {
    const typed = row.figureOutdated ? (JSON.parse(row.figureOutdated) as Figure) : null
    return { ...(await keep(tx, where, row, typed)), figureTyped: true, figureOutdated: null }
  }
  const aside: Change = row.figureTyped
    ? { figureTyped: false, figureWords: typedFor, figureOutdated: await figureOfRow(tx, row.figureId) }
    : {}
  return { ...(await keep(tx, where, row, figureOf(row.kind, place, {}, where.language))), ...aside }
}

/** Stores the figure in the claim's row of figures, making or leaving one where needed. */
async function keep(
  tx: Transaction,
  { workspaceId, newId }: Where,
  row: ClaimRecordRow,
  figure: Figure | null,
): Promise<Change> {
  if (!figure) return row.figureId ? { figureId: null } : {}
  if (row.figureId) {
    await updateFigure(tx, row.figureId, figure)
    return {}
  }
  const figureId = newId()
  await insertFigure(tx, figureId, workspaceId, figure)
  return { figureId }
}
