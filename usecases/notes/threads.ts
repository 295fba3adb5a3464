import type { NoteView, Person } from "@/core/desk/views"
import type { NoteSubject } from "@/core/notes/note"
import { answersTo, type NoteRecord, notesOn } from "@/db/queries/notes"
import { namesOf } from "@/db/queries/people-names"
import type { Handle, Sees } from "@/db/queries/visible"

type Name = (id: string) => Person

function viewOf(note: NoteRecord, name: Name, replies: NoteView[]): NoteView {
  return {
    ...{ id: note.id, subject: note.subject, subjectId: note.subjectId, threadId: note.threadId },
    ...{ body: note.body, state: note.state, dueOn: note.dueOn, edited: note.edited, rev: note.rev },
    assignedTo: note.assignedTo ? name(note.assignedTo) : null,
    ...{ by: name(note.createdBy), createdAt: note.createdAt, updatedAt: note.updatedAt, replies },
  }
}

/** Threads as views: first notes in the order given, each with its answers. */
export async function threadsOf(db: Handle, rows: readonly NoteRecord[]): Promise<NoteView[]> {
  const people = rows.flatMap(row => [row.createdBy, ...(row.assignedTo ? [row.assignedTo] : [])])
  const name = await namesOf(db, people)
  const answers = new Map<string, NoteView[]>()
  for (const row of rows) {
    if (!row.threadId) continue
    answers.set(row.threadId, [...(answers.get(row.threadId) ?? []), viewOf(row, name, [])])
  }
  return rows.filter(row => !row.threadId).map(row => viewOf(row, name, answers.get(row.id) ?? []))
}

/** The threads on subjects the viewer may see, by subject. */
export async function threadsOn(
  db: Handle,
  viewer: Sees,
  subject: NoteSubject,
  ids: readonly string[],
): Promise<NoteView[]> {
  return ids.length === 0 ? [] : threadsOf(db, await notesOn(db, viewer, subject, ids))
}

/** One note as a view: a thread with its answers, or the answer alone. */
export async function noteView(db: Handle, note: NoteRecord): Promise<NoteView> {
  if (!note.threadId) {
    const [thread] = await threadsOf(db, [note, ...(await answersTo(db, [note.id]))])
    return thread as NoteView
  }
  return viewOf(note, await namesOf(db, [note.createdBy, note.assignedTo ?? ""]), [])
}
