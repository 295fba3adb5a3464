import type { SearchKind } from "@/core/search/kind"
import type { Transaction } from "@/db/handles"
import { type Due, makeDue, takeOff } from "@/db/queries/search-due"
import { copiesOfSource, sourcesToRead } from "@/db/queries/search-records"
import { copiesOfSubject, numberFor } from "@/db/queries/search-writing"
import type { IndexParts } from "./parts"
import { readRecords } from "./read-records"
import { writeSubject } from "./write-subject"

type RecordKind = keyof typeof readRecords
const isRecord = (kind: string): kind is RecordKind => Object.hasOwn(readRecords, kind)

/**
 * Reads claims, quotes, notes and sources into the index, in one transaction with taking them off the list. `ahead` are articles
 * whose turn comes later; everybody gets a number in the order of what happened.
 */
export async function indexRecords(
  parts: IndexParts,
  dues: readonly Due[],
  ahead: readonly Due[],
): Promise<void> {
  await parts.transact(async tx => {
    const inOrder = [...dues, ...ahead].sort((one, other) => one.at - other.at)
    for (const { kind, id } of inOrder) await numberFor(tx, kind as SearchKind, id)
    for (const kind of Object.keys(readRecords).filter(isRecord)) {
      const here: Due[] = []
      for (const due of dues) if (due.kind === kind && (await takeOff(tx, due))) here.push(due)
      if (here.length > 0) await indexKind(tx, kind, here)
    }
  })
}

async function indexKind(tx: Transaction, kind: RecordKind, dues: readonly Due[]): Promise<void> {
  const ids = dues.map(due => due.id)
  const subjects = new Map((await readRecords[kind](tx, ids)).map(subject => [subject.id, subject]))
  for (const due of dues) {
    await writeSubject(tx, subjects.get(due.id) ?? { kind: kind as SearchKind, id: due.id, passages: [] })
    if (kind === "source") await askForCopies(tx, due)
  }
}

/** A source that was put aside takes its saved copies along, and brings them back with it. */
async function askForCopies(tx: Transaction, { id, at, fresh }: Due): Promise<void> {
  const [source] = await sourcesToRead(tx, [id])
  const known = await copiesOfSubject(tx, await numberFor(tx, "source", id))
  const own = new Set((await copiesOfSource(tx, id)).map(copy => copy.id))
  const all = source?.state === "active" ? [...own] : []
  // A copy that went to another source is found there.
  for (const copyId of known.filter(copy => !own.has(copy)))
    await writeSubject(tx, { kind: "source", id, copyId, passages: [] })
  const due =
    source?.state === "active"
      ? all.filter(copy => !known.includes(copy))
      : known.filter(copy => own.has(copy))
  for (const copy of due) await makeDue(tx, { kind: "copy", id: copy, at, fresh })
}
