import { matchesIn } from "@/core/search/matches"
import { type Query, readQuery } from "@/core/search/query"
import {
  passing,
  type SourceFilter,
  type SourceRecord,
  sourcePage,
  sourcesByIds,
  unreadSources,
} from "@/db/queries/sources"
import { pageOf, placeOf } from "../paging"
import { foundPage } from "../search/found-page"
import { sourceWords } from "../search/read-records"
import type { SignedIn } from "../verb"

/** As many as somebody may have brought in within the moment that the index is behind. */
const mostUnread = 200

export interface Listed {
  items: SourceRecord[]
  next: string | null
}

/**
 * A page of sources. With words: what a search finds in records and saved copies, best first, and what was brought in so lately that
 * the search has not read it. Without: by the last change.
 */
export async function listedSources(
  ctx: Pick<SignedIn, "read" | "who">,
  { q = "", ...filter }: SourceFilter & { q?: string | undefined },
  cursor: string | undefined,
  most: number,
): Promise<Listed> {
  const { read, who } = ctx
  const query = readQuery(q)
  if (query.units.length === 0) {
    const rows = await sourcePage(read, who, filter, { after: placeOf(cursor), most: most + 1 })
    return pageOf(rows, most, row => [row.updatedAt, row.id])
  }
  const narrow = { kinds: ["source" as const], article: null, sources: passing(read, filter) }
  const { found, isFirst, next } = await foundPage(ctx, q, narrow, cursor, most)
  const rows = await sourcesByIds(
    read,
    who,
    found.map(one => one.subjectId),
  )
  const byId = new Map(rows.map(row => [row.id, row]))
  const items = found.flatMap(one => byId.get(one.subjectId) ?? [])
  if (!isFirst) return { items, next }
  const unread = (await unreadSources(read, who, filter, mostUnread)).filter(
    row => !byId.has(row.id) && says(row, query),
  )
  return { items: [...unread, ...items], next }
}

/** Whether a record has everything that was asked for, read as the index would read it. */
function says(source: SourceRecord, query: Query): boolean {
  const words = sourceWords(source)
  const found = new Set(matchesIn(`${words.title}\n${words.text}`, query, "words").map(match => match.unit))
  return query.units.every((_, unit) => found.has(unit))
}
