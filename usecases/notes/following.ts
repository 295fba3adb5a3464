import type { Transaction } from "@/db/handles"
import { followAsNew, followAsRead, setMentions, tellFollowers } from "@/db/queries/note-follows"
import type { NoteRecord } from "@/db/queries/notes"

interface Called {
  called: readonly string[]
  /** Whom the thread was given to just now. */
  assigned: string | null
}

/** A note was written: its writer has read the thread; whoever follows it, is called or was given it has something new. */
export async function tellOfNote(tx: Transaction, note: NoteRecord, { called, assigned }: Called) {
  const { createdBy } = note
  const thread = { threadId: note.threadId ?? note.id, at: note.createdAt }
  await followAsRead(tx, [createdBy], thread)
  if (note.threadId) await tellFollowers(tx, createdBy, thread)
  await setMentions(tx, { id: note.id, threadId: thread.threadId }, called)
  await callOthers(tx, thread, { by: createdBy, called, assigned })
}

/** A note was changed by somebody: only who is called for the first time, or was given it just now, has something new. */
export async function tellOfChange(
  tx: Transaction,
  note: NoteRecord,
  { by, called, fresh, assigned }: Called & { by: string; fresh: readonly string[] },
) {
  const thread = { threadId: note.threadId ?? note.id, at: note.updatedAt }
  await setMentions(tx, { id: note.id, threadId: thread.threadId }, called)
  await callOthers(tx, thread, { by, called: fresh, assigned })
}

/** A thread was given to somebody. */
export async function tellOfAssignment(
  tx: Transaction,
  { id, assignedTo, updatedAt }: NoteRecord,
  by: string,
) {
  if (assignedTo && assignedTo !== by)
    await followAsNew(tx, [assignedTo], "assigned", { threadId: id, at: updatedAt })
}

async function callOthers(
  tx: Transaction,
  thread: { threadId: string; at: number },
  { by, called, assigned }: Called & { by: string },
) {
  if (assigned && assigned !== by) await followAsNew(tx, [assigned], "assigned", thread)
  await followAsNew(
    tx,
    called.filter(id => id !== by),
    "mention",
    thread,
  )
}
