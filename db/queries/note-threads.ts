import {
  and,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm"
import type { QuestionFlag } from "../../core/claims/claim"
import type { DueFilter, NoteList, NoteState, NoteSubject } from "../../core/notes/note"
import { claims, questions } from "../tables/claims"
import { evidence, noteMentions, notes, readMarks } from "../tables/evidence"
import { onDesk, onVisibleSubject } from "./note-visible"
import type { NoteRecord } from "./notes"
import { flagged } from "./questions"
import type { Handle, Sees } from "./visible"

/** What a list of threads is narrowed to; left out: everything. */
export interface ThreadFilter {
  list?: NoteList | undefined
  state?: NoteState | undefined
  articleId?: string | undefined
  subject?: NoteSubject | undefined
  assignedTo?: string | undefined
  /** Who began it, was given it, or is named in it. */
  person?: string | undefined
  /** Somebody outside, by the name they are asked under; `any`: whoever. */
  askedOf?: string | undefined
  flag?: QuestionFlag | undefined
  due?: DueFilter | undefined
  unread?: boolean | undefined
  /** The days that due days are compared with, YYYY-MM-DD. */
  today: string
  inAWeek: string
}

const unreadOf = (db: Handle, { userId }: Sees) =>
  db
    .select({ id: readMarks.threadId })
    .from(readMarks)
    .where(and(eq(readMarks.userId, userId), isNotNull(readMarks.unreadAt)))

function inList(db: Handle, viewer: Sees, list: NoteList): SQL {
  const open = eq(notes.state, "open")
  if (list === "open") return open
  if (list === "resolved") return eq(notes.state, "resolved")
  const { userId } = viewer
  if (list === "me")
    return or(inArray(notes.id, unreadOf(db, viewer)), and(eq(notes.assignedTo, userId), open)) as SQL
  return and(
    ...[open, isNull(notes.answeredOn)],
    or(eq(notes.createdBy, userId), eq(notes.assignedBy, userId)),
    or(isNull(notes.assignedTo), ne(notes.assignedTo, userId)),
    notInArray(notes.id, unreadOf(db, viewer)),
  ) as SQL
}

/** On claims and evidence of questions with a flag. */
function onFlagged(db: Handle, { workspaceId }: Sees, flag: QuestionFlag): SQL {
  const here = and(eq(questions.workspaceId, workspaceId), flagged(flag))
  const ofClaims = db
    .select({ id: claims.id })
    .from(claims)
    .innerJoin(questions, eq(questions.id, claims.questionId))
    .where(here)
  const ofEvidence = db
    .select({ id: evidence.id })
    .from(evidence)
    .innerJoin(questions, eq(questions.id, evidence.questionId))
    .where(here)
  return or(
    and(eq(notes.subject, "claim"), inArray(notes.subjectId, ofClaims)),
    and(eq(notes.subject, "evidence"), inArray(notes.subjectId, ofEvidence)),
  ) as SQL
}

function dueIn(due: DueFilter, today: string, inAWeek: string): SQL {
  if (due === "dated") return isNotNull(notes.dueOn)
  if (due === "undated") return isNull(notes.dueOn)
  if (due === "overdue") return lt(notes.dueOn, today)
  return and(gte(notes.dueOn, today), lte(notes.dueOn, inAWeek)) as SQL
}

const concerning = (db: Handle, person: string) =>
  or(
    ...[eq(notes.createdBy, person), eq(notes.assignedTo, person)],
    inArray(
      notes.id,
      db.select({ id: noteMentions.threadId }).from(noteMentions).where(eq(noteMentions.userId, person)),
    ),
  )

function matching(db: Handle, viewer: Sees, filter: ThreadFilter): SQL {
  const { list, state, articleId, subject, assignedTo, person, askedOf, flag, due, unread } = filter
  return and(
    ...[isNull(notes.threadId), eq(notes.workspaceId, viewer.workspaceId)],
    list ? inList(db, viewer, list) : undefined,
    state ? eq(notes.state, state) : undefined,
    articleId ? eq(notes.articleId, articleId) : undefined,
    subject ? eq(notes.subject, subject) : undefined,
    assignedTo ? eq(notes.assignedTo, assignedTo) : undefined,
    person ? concerning(db, person) : undefined,
    askedOf ? (askedOf === "any" ? isNotNull(notes.askedOf) : eq(notes.askedOf, askedOf)) : undefined,
    flag ? onFlagged(db, viewer, flag) : undefined,
    due ? dueIn(due, filter.today, filter.inAWeek) : undefined,
    unread ? inArray(notes.id, unreadOf(db, viewer)) : undefined,
    ...[onVisibleSubject(db, viewer), onDesk(db, viewer)],
  ) as SQL
}

/** Threads of the workspace, newest change first, on subjects the viewer may see. */
export function threadPage(
  db: Handle,
  viewer: Sees,
  filter: ThreadFilter,
  { after, most }: { after: [number, string] | null; most: number },
): Promise<NoteRecord[]> {
  const older =
    after && or(lt(notes.updatedAt, after[0]), and(eq(notes.updatedAt, after[0]), lt(notes.id, after[1])))
  return db
    .select()
    .from(notes)
    .where(and(matching(db, viewer, filter), older ?? undefined))
    .orderBy(desc(notes.updatedAt), desc(notes.id))
    .limit(most) as Promise<NoteRecord[]>
}

/** How many threads a filter finds. */
export async function threadCount(db: Handle, viewer: Sees, filter: ThreadFilter): Promise<number> {
  const [row] = await countOfThreads(db, viewer, filter)
  return row?.n ?? 0
}

/** The same as a query, whose plan a test reads. */
export const countOfThreads = (db: Handle, viewer: Sees, filter: ThreadFilter) =>
  db
    .select({ n: count() })
    .from(notes)
    .where(matching(db, viewer, filter))

/** Whoever is asked something in threads the viewer may see, with how many questions wait for an answer. */
export async function askedPeople(
  db: Handle,
  viewer: Sees,
  articleId?: string,
): Promise<{ name: string; open: number }[]> {
  const waits = sql<number>`sum(case when ${notes.state} = 'open' and ${notes.answeredOn} is null then 1 else 0 end)`
  const rows = await db
    .select({ name: notes.askedOf, open: waits })
    .from(notes)
    .where(
      and(
        ...[eq(notes.workspaceId, viewer.workspaceId), isNull(notes.threadId), isNotNull(notes.askedOf)],
        articleId ? eq(notes.articleId, articleId) : undefined,
        ...[onVisibleSubject(db, viewer), onDesk(db, viewer)],
      ),
    )
    .groupBy(notes.askedOf)
    .orderBy(notes.askedOf)
  return rows.map(({ name, open }) => ({ name: name ?? "", open: Number(open) }))
}
