import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm"
import type { CslType, SourceState } from "../../core/sources/source"
import type { AnyOrNone, SourceSort, Years } from "../../core/sources/source-filter"
import { searchDue } from "../tables/search"
import { snapshots, sources } from "../tables/sources"
import { listed } from "./listed"
import { hasTag } from "./source-tags"
import type { SourceRecord } from "./sources"
import { type Handle, type Sees, visibleSource, visibleSourceReached } from "./visible"

export interface SourceFilter {
  type?: CslType | undefined
  state?: SourceState | undefined
  /** Only sources that no evidence names. */
  unused?: boolean | undefined
  years?: Years | undefined
  /** Folded; a source has all of them. */
  tags?: readonly string[] | undefined
  standing?: AnyOrNone | undefined
  grade?: string | undefined
  /** Whether a copy is saved. */
  copy?: AnyOrNone | undefined
  /** Only these. */
  ids?: readonly string[] | undefined
}

/** Whether a source passes the filter. */
export function passing(db: Handle, filter: SourceFilter): SQL {
  const { type, state, unused, years, tags = [], standing, grade, copy, ids } = filter
  const saved = db.select({ one: sql`1` }).from(snapshots).where(eq(snapshots.sourceId, sources.id))
  return and(
    eq(sources.state, state ?? "active"),
    // So written, SQLite does not take these for rare: it would gather and sort half a library. What is rare is reached by ids.
    type ? sql`${sources.type} || '' = ${type}` : undefined,
    unused ? sql`+${sources.uses} = 0` : undefined,
    years ? sql`+${sources.year} between ${years.from} and ${years.to}` : undefined,
    ...tags.map(tag => hasTag(tag)),
    standing === "any" ? isNotNull(sources.grade) : undefined,
    standing === "none" ? isNull(sources.grade) : undefined,
    grade ? eq(sources.grade, grade) : undefined,
    copy === "any" ? exists(saved) : undefined,
    copy === "none" ? not(exists(saved)) : undefined,
    ids ? amongIds(ids) : undefined,
  ) as SQL
}

/** Bound as one value: thousands of them would be compiled anew for each list. */
const amongIds = (ids: readonly string[]): SQL =>
  sql`${sources.id} in (select given.value from ${listed(ids, "given")})`

const sorted = {
  ...{ changed: sources.updatedAt, added: sources.createdAt },
  ...{ title: sources.titleKey, maker: sources.makerKey, year: sources.year },
} satisfies Record<SourceSort, unknown>

export interface SourceOrder {
  sort: SourceSort
  order: "asc" | "desc"
}
export const newestFirst: SourceOrder = { sort: "changed", order: "desc" }

/** Where a source stands in an order: what a page ends with. */
export const placeInOrder = (source: SourceRecord, { sort }: SourceOrder): [string | number, string] => [
  {
    ...source,
    changed: source.updatedAt,
    added: source.createdAt,
    maker: source.makerKey,
    title: source.titleKey,
  }[sort],
  source.id,
]

interface Asked {
  by?: SourceOrder
  after: [string | number, string] | null
  most: number
}

/** Sources in an order, from behind a place in it. */
export function sourcePage(
  db: Handle,
  viewer: Sees,
  filter: SourceFilter,
  asked: Asked,
): Promise<SourceRecord[]> {
  const { where, order } = pageOf(db, viewer, filter, asked)
  const page = db.select().from(sources)
  if (!filter.ids)
    return page
      .where(where)
      .orderBy(...order)
      .limit(asked.most) as Promise<SourceRecord[]>
  // Put in order by their columns alone, so that only the records of the page are read.
  const ids = db
    .select({ id: sources.id })
    .from(sources)
    .where(where)
    .orderBy(...order)
    .limit(asked.most)
  return page.where(inArray(sources.id, ids)).orderBy(...order) as Promise<SourceRecord[]>
}

/** The ids of the same. */
export async function sourceIdPage(
  db: Handle,
  viewer: Sees,
  filter: SourceFilter,
  asked: Asked,
): Promise<string[]> {
  const { where, order } = pageOf(db, viewer, filter, asked)
  const rows = await db
    .select({ id: sources.id })
    .from(sources)
    .where(where)
    .orderBy(...order)
    .limit(asked.most)
  return rows.map(row => row.id)
}

function pageOf(db: Handle, viewer: Sees, filter: SourceFilter, { by = newestFirst, after }: Asked) {
  const column = sorted[by.sort] as typeof sources.updatedAt
  const [beyond, inOrder] = by.order === "asc" ? ([gt, asc] as const) : ([lt, desc] as const)
  const value = after?.[0] as number
  // Written as a bound and a tie, so that SQLite begins at the place in the index.
  const later =
    after &&
    and(
      by.order === "asc" ? gte(column, value) : lte(column, value),
      or(beyond(column, value), beyond(sources.id, after[1])),
    )
  const where = and(
    filter.ids ? visibleSourceReached(db, viewer) : visibleSource(db, viewer),
    ...[passing(db, filter), inIndex(filter, by), later ?? undefined],
  )
  return { where, order: [inOrder(column), inOrder(sources.id)] }
}

/** What an order's own index can narrow by. */
function inIndex({ ids, type, years }: SourceFilter, { sort }: SourceOrder): SQL | undefined {
  if (ids) return undefined
  if (type && sort === "changed") return eq(sources.type, type)
  return years && sort === "year"
    ? and(gte(sources.year, years.from), lte(sources.year, years.to))
    : undefined
}

/** The grades that people gave sources the viewer may know of, in the order of their words. */
export async function gradesIn(db: Handle, viewer: Sees, most: number): Promise<string[]> {
  const grades: string[] = []
  // From one to the next: each step is reached in the index, however many sources have the one before.
  for (let after = ""; grades.length < most; ) {
    const [row] = await db
      .select({ grade: sources.grade })
      .from(sources)
      .where(and(visibleSource(db, viewer), eq(sources.state, "active"), gt(sources.grade, after)))
      .orderBy(asc(sources.grade))
      .limit(1)
    if (!row?.grade) break
    grades.push(row.grade)
    after = row.grade
  }
  return grades
}

/** Sources that changed a moment ago and wait to be read into the search index, the newest first. */
export function unreadSources(
  db: Handle,
  viewer: Sees,
  filter: SourceFilter,
  most: number,
): Promise<SourceRecord[]> {
  const waiting = and(eq(searchDue.kind, "source"), eq(searchDue.fresh, true))
  const newest = db
    .select({ id: searchDue.id })
    .from(searchDue)
    .where(waiting)
    .orderBy(desc(searchDue.at))
    .limit(most)
  return db
    .select()
    .from(sources)
    .where(and(inArray(sources.id, newest), visibleSourceReached(db, viewer), passing(db, filter)))
    .orderBy(desc(sources.updatedAt), desc(sources.id)) as Promise<SourceRecord[]>
}
