import { and, asc, desc, eq, exists, inArray, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm"
import { claims, decisions, questionJoins } from "../tables/claims"
import { events } from "../tables/events"
import { evidence, notes } from "../tables/evidence"
import { sources } from "../tables/sources"
import { type Handle, inCircle, type Sees, visibleClaim } from "./visible"

export type EventRecord = typeof events.$inferSelect

/** Events about no source, or about one the viewer may know of. */
function ofKnownSources(db: Handle, viewer: Sees): SQL | undefined {
  const known = db
    .select({ one: sql`1` })
    .from(sources)
    .where(and(eq(sources.id, events.sourceId), inCircle(db, viewer)))
  return or(isNull(events.sourceId), exists(known))
}

/** An article's events, newest first; those about a source only for those who may know of it. */
export function eventPage(
  db: Handle,
  viewer: Sees,
  articleId: string,
  { before, most }: { before: number | null; most: number },
): Promise<EventRecord[]> {
  return db
    .select()
    .from(events)
    .where(
      and(
        ...[eq(events.workspaceId, viewer.workspaceId), eq(events.articleId, articleId)],
        ofKnownSources(db, viewer),
        before === null ? undefined : lt(events.n, before),
      ),
    )
    .orderBy(desc(events.n))
    .limit(most) as Promise<EventRecord[]>
}

/**
 * What a claim shares with others has its own events: ids of the questions that joined its own, of their evidence and decisions,
 * and of the notes on every claim of the question that the viewer may see.
 */
export async function subjectsOfQuestion(db: Handle, viewer: Sees, questionId: string): Promise<string[]> {
  const mentions = await db
    .select({ id: claims.id })
    .from(claims)
    .where(and(eq(claims.questionId, questionId), visibleClaim(viewer)))
  const { from, to, act } = questionJoins
  const written = and(
    eq(notes.subject, "claim"),
    inArray(
      notes.subjectId,
      mentions.map(({ id }) => id),
    ),
  )
  const rows = await db
    .select({ id: from })
    .from(questionJoins)
    .where(and(eq(to, questionId), ne(act, "kept_apart")))
    .unionAll(db.select({ id: evidence.id }).from(evidence).where(eq(evidence.questionId, questionId)))
    .unionAll(db.select({ id: decisions.id }).from(decisions).where(eq(decisions.questionId, questionId)))
    .unionAll(db.select({ id: notes.id }).from(notes).where(written))
  return [...new Set(rows.map(({ id }) => id))]
}

/** Events about these things, newest first, as far as the viewer may see their articles and sources. */
export function eventsAbout(
  db: Handle,
  viewer: Sees,
  subjects: readonly string[],
  { before, most }: { before: number | null; most: number },
): Promise<EventRecord[]> {
  return db
    .select()
    .from(events)
    .where(
      and(
        inArray(events.subject, [...subjects]),
        // As an expression, so that the few of these subjects are read and not the whole workspace's log.
        sql`${events.workspaceId} || '' = ${viewer.workspaceId}`,
        viewer.role ? undefined : inArray(events.articleId, [...viewer.guestOf.keys()]),
        ofKnownSources(db, viewer),
        before === null ? undefined : lt(events.n, before),
      ),
    )
    .orderBy(desc(events.n))
    .limit(most) as Promise<EventRecord[]>
}

/** The events of these sources, newest first. The caller has made sure that the viewer may know of them. */
export function sourceEventPage(
  db: Handle,
  viewer: Sees,
  sourceIds: readonly string[],
  { before, most }: { before: number | null; most: number },
): Promise<EventRecord[]> {
  return db
    .select()
    .from(events)
    .where(
      and(
        ...[eq(events.workspaceId, viewer.workspaceId), inArray(events.sourceId, [...sourceIds])],
        before === null ? undefined : lt(events.n, before),
      ),
    )
    .orderBy(desc(events.n))
    .limit(most) as Promise<EventRecord[]>
}

/** When somebody last opened a source, as events tell; null for never. */
export async function lastOpened(db: Handle, sourceId: string, userId: string): Promise<number | null> {
  const [row] = await db
    .select({ at: events.at })
    .from(events)
    .where(and(eq(events.sourceId, sourceId), eq(events.by, userId), eq(events.verb, "source.opened")))
    .orderBy(desc(events.n))
    .limit(1)
  return row?.at ?? null
}

/** How a source's circle changed, oldest first. */
export function circleEvents(db: Handle, sourceId: string): Promise<Pick<EventRecord, "from" | "to">[]> {
  return db
    .select({ from: events.from, to: events.to })
    .from(events)
    .where(and(eq(events.sourceId, sourceId), eq(events.verb, "source.circle_changed")))
    .orderBy(asc(events.n)) as Promise<Pick<EventRecord, "from" | "to">[]>
}
