import type { SearchKind } from "@/core/search/kind"
import type { Transaction } from "@/db/handles"
import { addTerms, dropLeftTerms } from "@/db/queries/search-terms"
import {
  addPassages,
  keptHashes,
  type NewPassage,
  numberFor,
  passagesByIds,
  removePassages,
} from "@/db/queries/search-writing"
import { listedTerms } from "./new-passage"

export interface SubjectNow {
  kind: SearchKind
  id: string
  /** A saved copy, where only its passages are meant. */
  copyId?: string | null
  /** All there is to find; nothing for what has left. */
  passages: readonly NewPassage[]
}

/** Makes the index say of a subject what it says now. What is unchanged is left alone, so an edited block costs a block. */
export async function writeSubject(tx: Transaction, subject: SubjectNow): Promise<void> {
  const { kind, id, copyId = null } = subject
  const n = await numberFor(tx, kind, id)
  const wanted = new Map(subject.passages.map(passage => [passage.hash, passage]))
  const left: number[] = []
  for (const kept of await keptHashes(tx, n, copyId)) {
    if (!wanted.delete(kept.hash)) left.push(kept.id)
  }
  const added = [...wanted.values()]
  const gone = left.length > 0 ? await passagesByIds(tx, left) : []
  await removePassages(tx, left)
  await addPassages(tx, n, copyId, added)
  await writeTerms(tx, added, gone)
}

/** Keeps the list of words as the passages have them. */
export async function writeTerms(
  tx: Transaction,
  added: readonly NewPassage[],
  gone: readonly { title: string; text: string }[],
): Promise<void> {
  const stay = new Set(listedTerms(added))
  await addTerms(tx, [...stay])
  const left = listedTerms(gone).filter(term => !stay.has(term))
  await dropLeftTerms(tx, left)
}
