import { and, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm"
import type { UnreadReason } from "../../core/notes/note"
import type { Transaction } from "../handles"
import { noteMentions, readMarks } from "../tables/evidence"
import type { Handle } from "./visible"

interface Follow {
  threadId: string
  at: number
}

/** People follow a thread from now on, and have read it. */
export async function followAsRead(tx: Transaction, userIds: readonly string[], { threadId, at }: Follow) {
  const rows = persons(userIds).map(userId => ({
    userId,
    threadId,
    readAt: at,
    unreadAt: null,
    unreadWhy: null,
  }))
  if (rows.length === 0) return
  await tx
    .insert(readMarks)
    .values(rows)
    .onConflictDoUpdate({
      target: [readMarks.userId, readMarks.threadId],
      set: { readAt: at, unreadAt: null, unreadWhy: null },
    })
}

/** A thread is new for these people, for a reason of theirs; they follow it from now on. */
export async function followAsNew(
  tx: Transaction,
  userIds: readonly string[],
  why: Exclude<UnreadReason, "answer">,
  { threadId, at }: Follow,
) {
  const rows = persons(userIds).map(userId => ({ userId, threadId, readAt: 0, unreadAt: at, unreadWhy: why }))
  if (rows.length === 0) return
  await tx
    .insert(readMarks)
    .values(rows)
    .onConflictDoUpdate({
      target: [readMarks.userId, readMarks.threadId],
      set: { unreadAt: at, unreadWhy: why },
    })
}

/** Whoever follows the thread, but for its writer, has something new to read. What was new before keeps its reason. */
export async function tellFollowers(tx: Transaction, writer: string, { threadId, at }: Follow) {
  await tx
    .update(readMarks)
    .set({ unreadAt: at, unreadWhy: "answer" })
    .where(and(eq(readMarks.threadId, threadId), ne(readMarks.userId, writer), isNull(readMarks.unreadAt)))
}

/** The program writes the sample's notes; nobody reads for it. */
const persons = (ids: readonly string[]) => [...new Set(ids)].filter(id => id !== "system")

/** Takes what is new off threads for one person; gives the threads for which there was something. */
export async function markRead(
  tx: Transaction,
  userId: string,
  threadIds: readonly string[],
  at: number,
): Promise<string[]> {
  const rows = await tx
    .update(readMarks)
    .set({ readAt: at, unreadAt: null, unreadWhy: null })
    .where(
      and(
        ...[eq(readMarks.userId, userId), inArray(readMarks.threadId, [...threadIds])],
        isNotNull(readMarks.unreadAt),
      ),
    )
    .returning({ id: readMarks.threadId })
  return rows.map(row => row.id)
}

/** What is new for one person in these threads, and why. */
export async function unreadIn(
  db: Handle,
  userId: string,
  threadIds: readonly string[],
): Promise<Map<string, UnreadReason>> {
  if (threadIds.length === 0) return new Map()
  const rows = await db
    .select({ id: readMarks.threadId, why: readMarks.unreadWhy })
    .from(readMarks)
    .where(
      and(
        ...[eq(readMarks.userId, userId), inArray(readMarks.threadId, [...threadIds])],
        isNotNull(readMarks.unreadAt),
      ),
    )
  return new Map(rows.map(row => [row.id, row.why ?? "answer"]))
}

/** Names these people in a note, in place of whoever was named in it. */
export async function setMentions(
  tx: Transaction,
  { id, threadId }: { id: string; threadId: string },
  userIds: readonly string[],
) {
  await tx.delete(noteMentions).where(eq(noteMentions.noteId, id))
  if (userIds.length > 0)
    await tx.insert(noteMentions).values(userIds.map(userId => ({ noteId: id, userId, threadId })))
}

/** Who is named in these notes, by note. */
export async function mentionedIn(db: Handle, noteIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (let at = 0; at < noteIds.length; at += chunk) {
    const rows = await db
      .select({ noteId: noteMentions.noteId, userId: noteMentions.userId })
      .from(noteMentions)
      .where(inArray(noteMentions.noteId, noteIds.slice(at, at + chunk)))
      .orderBy(sql`${noteMentions.noteId}, ${noteMentions.userId}`)
    for (const { noteId, userId } of rows) found.set(noteId, [...(found.get(noteId) ?? []), userId])
  }
  return found
}

/** An export asks for thousands at once; engines take only so many values in one list. */
const chunk = 5_000
