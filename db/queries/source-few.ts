import { and, eq, gte, inArray, isNotNull, lte, sql } from "drizzle-orm"
import { sourceTagCounts, sourceTags } from "../tables/library"
import { snapshots, sources } from "../tables/sources"
import type { SourceFilter, SourceOrder } from "./source-lists"
import type { Handle, Sees } from "./visible"

/** So many sources are read by their ids and put in order in a few milliseconds. */
const few = 3_000

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
  { state = "active", type, years, tags = [], standing, grade, copy, unused }: SourceFilter,
  order: SourceOrder | null,
): (() => Ids)[] {
  const { id } = sources
  const here = eq(sources.workspaceId, workspaceId)
  const there = and(here, eq(sources.state, state))
  const most = few + 1
  const asked: (() => Ids)[] = tags.length > 0 ? [() => withTags(db, workspaceId, tags, most)] : []
  if (unused)
    asked.push(() =>
      db
        .select({ id })
        .from(sources)
        .where(and(there, sql`${sources.uses} = 0`))
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

/** Sources that have all of these tags, from those of the rarest on. */
async function withTags(db: Handle, workspaceId: string, tags: readonly string[], most: number) {
  const [first = "", ...others] = tags.length > 1 ? await rarestFirst(db, workspaceId, tags) : tags
  const has = (tag: string) =>
    sql`exists (select 1 from ${sourceTags} as other where other.source_id = ${sourceTags.sourceId} and other.folded = ${tag})`
  return db
    .select({ id: sourceTags.sourceId })
    .from(sourceTags)
    .where(and(eq(sourceTags.workspaceId, workspaceId), eq(sourceTags.folded, first), ...others.map(has)))
    .limit(most)
}

async function rarestFirst(db: Handle, workspaceId: string, tags: readonly string[]): Promise<string[]> {
  const { folded, n } = sourceTagCounts
  const rows = await db
    .select({ folded, n })
    .from(sourceTagCounts)
    .where(and(eq(sourceTagCounts.workspaceId, workspaceId), inArray(folded, [...tags])))
  const times = (tag: string) =>
    rows.reduce((sum, row) => (row.folded === tag ? sum + Number(row.n) : sum), 0)
  return [...tags].sort((one, other) => times(one) - times(other))
}
