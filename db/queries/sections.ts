import { and, asc, count, eq, inArray, isNotNull } from "drizzle-orm"
import type { Transaction } from "../handles"
import { sectionAssignments } from "../tables/articles"
import type { Handle } from "./visible"

export type SectionAssignmentRow = typeof sectionAssignments.$inferSelect

interface Key {
  articleId: string
  heading: string
  nth: number
}

const isOf = ({ articleId, heading, nth }: Key) =>
  and(
    eq(sectionAssignments.articleId, articleId),
    eq(sectionAssignments.heading, heading),
    eq(sectionAssignments.nth, nth),
  )

/** Who was ever given which section of an article; whoever asks has been let into it. */
export function assignmentsOf(db: Handle, articleId: string): Promise<SectionAssignmentRow[]> {
  const { heading, nth } = sectionAssignments
  return db
    .select()
    .from(sectionAssignments)
    .where(eq(sectionAssignments.articleId, articleId))
    .orderBy(asc(heading), asc(nth)) as Promise<SectionAssignmentRow[]>
}

export async function assignmentOf(db: Handle, key: Key): Promise<SectionAssignmentRow | null> {
  const [row] = await db.select().from(sectionAssignments).where(isOf(key))
  return row ?? null
}

/** Gives a section to somebody, or to nobody, unless somebody else did since `rev` (0: never yet); null where they did. */
export async function keepAssignment(
  tx: Transaction,
  key: Key,
  rev: number,
  given: { assignedTo: string | null; by: string; at: number },
): Promise<SectionAssignmentRow | null> {
  const row = { ...given, rev: rev + 1 }
  const [kept] =
    rev === 0
      ? await tx
          .insert(sectionAssignments)
          .values({ ...key, ...row })
          .onConflictDoNothing()
          .returning()
      : await tx
          .update(sectionAssignments)
          .set(row)
          .where(and(isOf(key), eq(sectionAssignments.rev, rev)))
          .returning()
  return kept ?? null
}

/** How many sections of these articles each person was given. */
export async function sectionsByPerson(
  db: Handle,
  articleIds: readonly string[],
): Promise<{ articleId: string; userId: string; sections: number }[]> {
  if (articleIds.length === 0) return []
  const { articleId, assignedTo } = sectionAssignments
  const rows = await db
    .select({ articleId, userId: assignedTo, sections: count() })
    .from(sectionAssignments)
    .where(and(inArray(articleId, [...articleIds]), isNotNull(assignedTo)))
    .groupBy(articleId, assignedTo)
    .orderBy(asc(articleId), asc(assignedTo))
  return rows.map(row => ({ ...row, userId: row.userId ?? "" }))
}
