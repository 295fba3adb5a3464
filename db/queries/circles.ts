import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm"
import type { Person } from "../../core/desk/views"
import type { Transaction } from "../handles"
import { members, users } from "../tables/people"
import { sourceReaders, sources } from "../tables/sources"
import { type Handle, inCircle, type Sees } from "./visible"

/** The people of a source's circle, whoever came first first. */
export function circlePeople(db: Handle, sourceId: string): Promise<Person[]> {
  return db
    .select({ id: users.id, name: users.name })
    .from(sourceReaders)
    .innerJoin(users, eq(users.id, sourceReaders.userId))
    .where(eq(sourceReaders.sourceId, sourceId))
    .orderBy(asc(sourceReaders.createdAt), asc(users.name), asc(users.id)) as Promise<Person[]>
}

const stillHere = and(
  ...[eq(members.workspaceId, sources.workspaceId), eq(members.userId, sourceReaders.userId)],
  isNull(members.endedAt),
)

/** Whom to ask for each of these restricted sources, by its id: the first of its circle who still works here. */
export async function holdersOf(db: Handle, sourceIds: readonly string[]): Promise<Map<string, Person>> {
  const holders = new Map<string, Person>()
  if (sourceIds.length === 0) return holders
  const rows = await db
    .select({ sourceId: sourceReaders.sourceId, id: users.id, name: users.name })
    .from(sourceReaders)
    .innerJoin(users, eq(users.id, sourceReaders.userId))
    .innerJoin(sources, eq(sources.id, sourceReaders.sourceId))
    .leftJoin(members, stillHere)
    .where(inArray(sourceReaders.sourceId, [...sourceIds]))
    .orderBy(
      sql`case when ${members.userId} is null then 1 else 0 end`,
      ...[asc(sourceReaders.createdAt), asc(users.name), asc(users.id)],
    )
  for (const { sourceId, id, name } of rows) if (!holders.has(sourceId)) holders.set(sourceId, { id, name })
  return holders
}

/** Makes the circle these people: whoever is in it already stays as they came. */
export async function setCircle(
  tx: Transaction,
  sourceId: string,
  people: readonly string[],
  by: string,
  at: number,
): Promise<void> {
  const before = await circlePeople(tx, sourceId)
  const gone = before.map(one => one.id).filter(id => !people.includes(id))
  if (gone.length > 0)
    await tx
      .delete(sourceReaders)
      .where(and(eq(sourceReaders.sourceId, sourceId), inArray(sourceReaders.userId, gone)))
  const fresh = people.filter(id => !before.some(one => one.id === id))
  if (fresh.length > 0)
    await tx
      .insert(sourceReaders)
      .values(fresh.map(userId => ({ sourceId, userId, grantedBy: by, createdAt: at })))
      .onConflictDoNothing()
}

/** Whether one of these is a restricted source that the viewer knows of. */
export async function restrictedAmong(db: Handle, viewer: Sees, ids: readonly string[]): Promise<boolean> {
  const here = and(eq(sources.workspaceId, viewer.workspaceId), inArray(sources.id, [...new Set(ids)]))
  const rows = await db
    .select({ id: sources.id })
    .from(sources)
    .where(and(here, eq(sources.restricted, true), inCircle(db, viewer)))
    .limit(1)
  return rows.length > 0
}
