import { and, eq, gte, isNotNull, lte } from "drizzle-orm"
import { sourceTags } from "../tables/library"
import { snapshots, sources } from "../tables/sources"
import type { SourceFilter, SourceOrder } from "./source-lists"
import type { Handle, Sees } from "./visible"

/** So many sources are read by their ids and put in order in a few milliseconds. */
const few = 2_000

type Ids = PromiseLike<{ id: string }[]>

/**
 * A filter with the ids that one part of it leaves, where those are few: a list is then read by them. Without, it is read in its order
 * until a page is full, which comes soon when many pass and never when almost none do. No engine knows beforehand which it is.
 */
export async function withFew(
  db: Handle,
  viewer: Pick<Sees, "workspaceId">,
  filter: SourceFilter,
  order: SourceOrder | null,
): Promise<SourceFilter> {
  if (filter.ids) return filter
  for (const ask of asks(db, viewer, filter, order)) {
    const rows = await ask()
    if (rows.length <= few) return { ...filter, ids: rows.map(row => row.id) }
  }
  return filter
}

/** What of a filter has an index of its own that is not the order's: each gives one more than few at most. */
function asks(
  db: Handle,
  { workspaceId }: Pick<Sees, "workspaceId">,
  { state = "active", type, years, tags = [], standing, grade, copy }: SourceFilter,
  order: SourceOrder | null,
): (() => Ids)[] {
  const { id } = sources
  const here = eq(sources.workspaceId, workspaceId)
  const there = and(here, eq(sources.state, state))
  const most = few + 1
  const asked: (() => Ids)[] = tags.map(
    tag => () =>
      db
        .select({ id: sourceTags.sourceId })
        .from(sourceTags)
        .where(and(eq(sourceTags.workspaceId, workspaceId), eq(sourceTags.folded, tag)))
        .limit(most),
  )
  if (grade)
    asked.push(() =>
      db
        .select({ id })
        .from(sources)
        .where(and(here, eq(sources.grade, grade)))
        .limit(most),
    )
  else if (standing === "any")
    asked.push(() =>
      db
        .select({ id })
        .from(sources)
        .where(and(here, isNotNull(sources.grade)))
        .limit(most),
    )
  if (copy === "any")
    asked.push(() => db.selectDistinct({ id: snapshots.sourceId }).from(snapshots).limit(most))
  if (type && order?.sort !== "changed")
    asked.push(() =>
      db
        .select({ id })
        .from(sources)
        .where(and(there, eq(sources.type, type)))
        .limit(most),
    )
  if (years && order?.sort !== "year") {
    const within = and(gte(sources.year, years.from), lte(sources.year, years.to))
    asked.push(() => db.select({ id }).from(sources).where(and(there, within)).limit(most))
  }
  return asked
}
