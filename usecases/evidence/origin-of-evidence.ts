import { circleOf, type Derived, derivationsHere } from "@/core/evidence/independence"
import { derivationsIn, derivedInQuestion } from "@/db/queries/derivations"
import type { Handle, Sees } from "@/db/queries/visible"
import { refuseCircle, sourceFor } from "../sources/permitted-source"

/**
 * Checks what a piece of evidence is said to repeat: a source that is there, and not, by way of what the question's evidence and its
 * sources repeat, the piece's own. Ask within the transaction that writes it: two may close a circle at once.
 */
export async function checkEvidenceOrigin(
  db: Handle,
  viewer: Sees,
  questionId: string,
  piece: Derived,
): Promise<void> {
  if (piece.derivesFrom === null) return
  await sourceFor(db, viewer, piece.derivesFrom)
  const { derives, hidden } = await derivationsIn(db, viewer)
  const others = (await derivedInQuestion(db, questionId))
    .filter(one => one.id !== piece.id && !hidden.has(one.sourceId))
    .map(one => (hidden.has(one.derivesFrom ?? "") ? { ...one, derivesFrom: null } : one))
  const circle = circleOf(piece.sourceId, piece.derivesFrom, derivationsHere(others, derives))
  if (circle) await refuseCircle(db, viewer, "evidence.derives_in_circle", circle)
}
