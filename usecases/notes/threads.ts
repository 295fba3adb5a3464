import type { NoteView, Person, ThreadsView } from "@/core/desk/views"
import type { NoteState, NoteSubject, UnreadReason } from "@/core/notes/note"
import { mentionedIn, unreadIn } from "@/db/queries/note-follows"
import { newestAnswers } from "@/db/queries/note-replies"
import { type NoteRecord, threadCounts, threadsOnSubject } from "@/db/queries/notes"
import { namesOf } from "@/db/queries/people-names"
import type { Handle, Sees } from "@/db/queries/visible"
import { pageOf } from "../paging"

/** Threads a panel shows at once, and answers of each; the rest is asked for. */
export const usualThreads = 20
export const usualAnswers = 10

/** What notes need beside their rows, looked up once for all of them. */
interface Beside {
  name: (id: string) => Person
  mentions: ReadonlyMap<string, string[]>
  unread: ReadonlyMap<string, UnreadReason>
  answers: ReadonlyMap<string, NoteRecord[]>
  counts: ReadonlyMap<string, number>
}

function viewOf(note: NoteRecord, beside: Beside): NoteView {
  const { name, mentions, unread, answers, counts } = beside
  const own = answers.get(note.id) ?? []
  return {
    ...{ id: note.id, subject: note.subject, subjectId: note.subjectId, threadId: note.threadId },
    ...{ selector: note.selector, body: note.body, state: note.state, dueOn: note.dueOn },
    ...{ askedOf: note.askedOf, answeredBy: note.answeredBy, answeredOn: note.answeredOn },
    assignedTo: note.assignedTo ? name(note.assignedTo) : null,
    mentions: (mentions.get(note.id) ?? []).map(name),
    ...{ edited: note.edited, rev: note.rev, by: name(note.createdBy) },
    ...{ createdAt: note.createdAt, updatedAt: note.updatedAt, unread: unread.get(note.id) ?? null },
    replies: own.map(one => viewOf(one, beside)),
    answers: counts.get(note.id) ?? own.length,
  }
}

async function besideOf(
  db: Handle,
  rows: readonly NoteRecord[],
  more: Partial<Pick<Beside, "unread" | "answers" | "counts">>,
): Promise<Beside> {
  const mentions = await mentionedIn(
    db,
    rows.map(row => row.id),
  )
  const people = rows.flatMap(row => [row.createdBy, ...(row.assignedTo ? [row.assignedTo] : [])])
  const name = await namesOf(db, [...people, ...[...mentions.values()].flat()])
  return { name, mentions, unread: new Map(), answers: new Map(), counts: new Map(), ...more }
}

function byThread(rows: readonly NoteRecord[]): Map<string, NoteRecord[]> {
  const found = new Map<string, NoteRecord[]>()
  for (const row of rows) {
    if (!row.threadId) continue
    const known = found.get(row.threadId)
    if (known) known.push(row)
    else found.set(row.threadId, [row])
  }
  return found
}

/** Whole threads as views, for nobody in particular: first notes in the order given, each with all of its answers. */
export async function wholeThreads(db: Handle, rows: readonly NoteRecord[]): Promise<NoteView[]> {
  const beside = await besideOf(db, rows, { answers: byThread(rows) })
  return rows.filter(row => !row.threadId).map(row => viewOf(row, beside))
}

/** First notes as views for one person: what is new in them, and their newest answers. */
export async function threadViews(
  db: Handle,
  viewer: Sees,
  firsts: readonly NoteRecord[],
  each = usualAnswers,
): Promise<NoteView[]> {
  const ids = firsts.map(row => row.id)
  const { answers, counts } = await newestAnswers(db, ids, each)
  const unread = await unreadIn(db, viewer.userId, ids)
  const beside = await besideOf(db, [...firsts, ...answers], { answers: byThread(answers), counts, unread })
  return firsts.map(row => viewOf(row, beside))
}

interface Asked {
  state?: NoteState | undefined
  after?: [number, string] | null
  most?: number | undefined
}

/** Threads on subjects that the viewer may see, newest first; open ones unless asked otherwise. */
export async function threadsOn(
  db: Handle,
  viewer: Sees,
  subject: NoteSubject,
  subjectIds: readonly string[],
  { state = "open", after = null, most = usualThreads }: Asked = {},
): Promise<ThreadsView> {
  const rows = await threadsOnSubject(db, viewer, { subject, subjectIds, state, after, most: most + 1 })
  const { items, next } = pageOf(rows, most, row => [row.createdAt, row.id])
  return {
    items: await threadViews(db, viewer, items),
    next,
    ...(await threadCounts(db, subject, subjectIds)),
  }
}

/** Answers as views, in the order given. */
export async function answerViews(db: Handle, rows: readonly NoteRecord[]): Promise<NoteView[]> {
  const beside = await besideOf(db, rows, {})
  return rows.map(row => viewOf(row, beside))
}

/** One note as a view: a thread with its newest answers, or the answer alone. */
export async function noteView(db: Handle, viewer: Sees, note: NoteRecord): Promise<NoteView> {
  const [view] = note.threadId ? await answerViews(db, [note]) : await threadViews(db, viewer, [note])
  return view as NoteView
}
