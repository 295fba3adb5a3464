import { and, desc, eq, inArray, isNull, lt, or } from "drizzle-orm"
import { events } from "../tables/events"
import { sources } from "../tables/sources"
import { type Handle, inCircle, type Sees } from "./visible"

export type EventRecord = typeof events.$inferSelect

/** An article's events, newest first; those about a source only for those who may know of it. */
export function eventPage(
  db: Handle,
  viewer: Sees,
  articleId: string,
  { before, most }: { before: number | null; most: number },
): Promise<EventRecord[]> {
  const known = db.select({ id: sources.id }).from(sources).where(inCircle(db, viewer))
  return db
    .select()
    .from(events)
    .where(
      and(
        ...[eq(events.workspaceId, viewer.workspaceId), eq(events.articleId, articleId)],
        or(isNull(events.sourceId), inArray(events.sourceId, known)),
        before === null ? undefined : lt(events.n, before),
      ),
    )
    .orderBy(desc(events.n))
    .limit(most) as Promise<EventRecord[]>
}
