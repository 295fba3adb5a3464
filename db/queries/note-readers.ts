import { and, asc, eq, isNull } from "drizzle-orm"
import type { Role } from "../../core/people/role"
import { articles } from "../tables/articles"
import { guests, members, users } from "../tables/people"
import { sourceReaders, sources } from "../tables/sources"
import type { Handle, Sees } from "./visible"

/** Somebody of this workspace, with what they may enter now: all of it with a role, or articles as a guest. */
export interface Known {
  id: string
  name: string
  role: Role | null
  guestOf: Map<string, Role>
}

/**
 * Everybody who ever was a member or a guest here and whom the viewer may know of: a guest knows members and the guests of
 * their own articles. Who left is known too, with neither role nor article.
 */
export async function knownPeople(db: Handle, viewer: Sees): Promise<Known[]> {
  const all = new Map<string, Known>()
  const joined = await db
    .select({ id: users.id, name: users.name, role: members.role, endedAt: members.endedAt })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, viewer.workspaceId))
    .orderBy(asc(users.id))
  for (const { endedAt, ...one } of joined) {
    if (endedAt !== null && !viewer.role) continue
    all.set(one.id, { ...one, role: endedAt === null ? one.role : null, guestOf: new Map() })
  }
  const invited = await db
    .select({
      ...{ id: users.id, name: users.name, articleId: guests.articleId },
      ...{ role: guests.role, endedAt: guests.endedAt },
    })
    .from(guests)
    .innerJoin(users, eq(users.id, guests.userId))
    .innerJoin(articles, eq(articles.id, guests.articleId))
    .where(eq(articles.workspaceId, viewer.workspaceId))
    .orderBy(asc(users.id))
  for (const { id, name, articleId, role, endedAt } of invited) {
    if (!viewer.role && (endedAt !== null || !viewer.guestOf.has(articleId))) continue
    const known = all.get(id) ?? { id, name, role: null, guestOf: new Map() }
    if (endedAt === null) known.guestOf.set(articleId, role)
    all.set(id, known)
  }
  return [...all.values()].sort((one, other) => one.name.localeCompare(other.name, "en"))
}

/** The ids of those who may know of a restricted source; null where the source is open to everybody. */
export async function circleOf(db: Handle, sourceId: string): Promise<Set<string> | null> {
  const [source] = await db
    .select({ restricted: sources.restricted, createdBy: sources.createdBy })
    .from(sources)
    .where(eq(sources.id, sourceId))
  if (!source?.restricted) return null
  const readers = await db
    .select({ id: sourceReaders.userId })
    .from(sourceReaders)
    .where(eq(sourceReaders.sourceId, sourceId))
  return new Set([source.createdBy, ...readers.map(row => row.id)])
}

/** Restricted sources that are persons of this name, among those the viewer may know of. */
export async function restrictedPeopleCalled(db: Handle, viewer: Sees, name: string): Promise<string[]> {
  const rows = await db
    .select({ id: sources.id, title: sources.title, byline: sources.byline })
    .from(sources)
    .innerJoin(
      sourceReaders,
      and(eq(sourceReaders.sourceId, sources.id), eq(sourceReaders.userId, viewer.userId)),
    )
    .where(
      and(
        ...[eq(sources.workspaceId, viewer.workspaceId), eq(sources.restricted, true)],
        ...[eq(sources.person, true), isNull(sources.mergedInto)],
      ),
    )
  const plain = (words: string) => words.normalize("NFC").trim().toLowerCase()
  return rows.filter(row => plain(row.title) === plain(name)).map(row => row.id)
}
